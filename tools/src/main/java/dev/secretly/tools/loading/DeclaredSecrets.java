package dev.secretly.tools.loading;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.schema.type.SecretSchema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The declarations of indexed secrets, as a generated loader would have them. Like there, each is one object. */
final class DeclaredSecrets {

    private final Map<String, String> descriptions;
    private final IdentityHashMap<SecretSchema, DeclaredSecret> declared = new IdentityHashMap<>();

    /**
     * Creates declarations.
     *
     * @param descriptions the comments of the contract by key, which come before those of the index
     */
    DeclaredSecrets(Map<String, String> descriptions) {
        this.descriptions = descriptions;
    }

    DeclaredSecret of(SecretSchema secret) {
        return declared.computeIfAbsent(secret, this::declare);
    }

    DeclaredSecret[] of(List<SecretSchema> secrets) {
        List<DeclaredSecret> all = new ArrayList<>();
        secrets.forEach(secret -> all.add(of(secret)));
        return all.toArray(DeclaredSecret[]::new);
    }

    private DeclaredSecret declare(SecretSchema secret) {
        String comment =
                Objects.requireNonNullElse(descriptions.get(secret.key().text()), "");
        return comment.isEmpty() ? secret.declared() : secret.declared().withDescription(comment);
    }
}

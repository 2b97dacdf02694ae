package dev.secretly.processor.reading;

import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.PartDiagnostics;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Shape;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.key.KeyPassword;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what belongs to a key or certificate among the parts of its type: the password of a key is the part that the annotation names, or
 * the one with the name of the key and {@code Password}; certificates belong to the private keys beside them.
 */
final class KeyCompanions {

    private final Findings findings;

    KeyCompanions(Findings findings) {
        this.findings = findings;
    }

    /** The same parts; keys know their passwords, and certificates the private keys. */
    List<Argument> link(List<Argument> parts) {
        List<LoadedSecret> secrets = parts.stream()
                .filter(LoadedSecret.class::isInstance)
                .map(LoadedSecret.class::cast)
                .toList();
        List<KeyPath> privateKeys = secrets.stream()
                .filter(secret -> isOf(secret.type().item(), ValueKind.PRIVATE_KEY)
                        || isOf(secret.type().item(), ValueKind.KEY_PAIR))
                .map(LoadedSecret::key)
                .toList();
        List<Argument> linked = new ArrayList<>();
        for (Argument part : parts) {
            linked.add(part instanceof LoadedSecret secret ? linked(secret, secrets, privateKeys) : part);
        }
        return linked;
    }

    private LoadedSecret linked(LoadedSecret secret, List<LoadedSecret> beside, List<KeyPath> privateKeys) {
        ItemType value = single(secret.type().item());
        Optional<KeyPath> named = secret.schema().password();
        if (value.schema().kind().mayHavePassword()) {
            return secret.with(secret.schema().with(password(secret, named, beside), List.of()));
        }
        if (named.isPresent()) {
            findings.add(PartDiagnostics.unusedPassword(secret.positions().password(), secret.element()));
        }
        return isChain(secret.type().item())
                ? secret.with(secret.schema().with(Optional.empty(), privateKeys))
                : secret;
    }

    private Optional<KeyPath> password(LoadedSecret key, Optional<KeyPath> named, List<LoadedSecret> beside) {
        List<LoadedSecret> strings = beside.stream()
                .filter(other -> other.schema().value().kind() == ValueKind.TEXT)
                .toList();
        Optional<LoadedSecret> password = strings.stream()
                .filter(other -> named.isPresent()
                        ? other.key().equals(named.get())
                        : other.name().equals(KeyPassword.componentFor(key.name())))
                .findFirst();
        password.filter(other -> other.type().shape() == Shape.DEFAULTED)
                .ifPresent(other -> findings.add(
                        PartDiagnostics.defaultOnCredential(other.positions().key(), other.element())));
        if (named.isPresent() && password.isEmpty()) {
            List<String> names =
                    strings.stream().map(other -> other.key().text()).toList();
            findings.add(PartDiagnostics.unknownPassword(
                    key.positions().password(),
                    key.element(),
                    named.get().text(),
                    NearMiss.of(named.get().text(), names).stream().findFirst()));
        }
        return named.or(() -> password.map(LoadedSecret::key));
    }

    /** Whether it is a certificate, or a list or set of them. What nests deeper is no chain. */
    private static boolean isChain(ItemType type) {
        return isOf(type, ValueKind.CERTIFICATE)
                || (isOf(type, ValueKind.KEY_LIST)
                        && type instanceof ContainerType several
                        && isOf(several.item(), ValueKind.CERTIFICATE));
    }

    /** The type itself, or that of the items of a list, set or map. */
    private static ItemType single(ItemType type) {
        return type instanceof ContainerType several ? single(several.item()) : type;
    }

    private static boolean isOf(ItemType type, ValueKind kind) {
        return type.schema().kind() == kind;
    }
}

package dev.secretly.tools.scan;

import dev.secretly.runtime.internal.answer.Placeholder;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import dev.secretly.schema.leak.Needles;
import dev.secretly.schema.type.CredentialKey;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.toml.TextValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses the values of local files that are worth a search. */
public final class LocalSecrets {

    /** A random secret of letters alone is longer, as a rule. */
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]{1,14}|[A-Z]{1,15}");

    private final List<SecretSchema> secrets;
    private final List<TextValue> real;

    /**
     * Creates a choice.
     *
     * @param secrets the secrets that code declares
     * @param real the values of the local files
     */
    public LocalSecrets(List<SecretSchema> secrets, List<TextValue> real) {
        this.secrets = secrets;
        this.real = real;
    }

    /** The values of credentials that are long enough to be found by more than chance, by key. */
    public Map<String, Set<String>> credentials() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (TextValue value : real) {
            if (isCredential(value.key())) {
                add(value.key(), value.text(), values);
            }
            EmbeddedPassword.of(value.text()).forEach(password -> add(value.key(), password, values));
        }
        return values;
    }

    /** Whether a value is one word, which many files have by chance. */
    public static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /**
     * The same with values whose keys name no credential, except for those that the contract or a default has too: what is
     * no credential may be there.
     *
     * @param contract the values of the contract
     */
    public Map<String, Set<String>> all(List<TextValue> contract) {
        Map<String, Set<String>> known = new HashMap<>();
        contract.forEach(value -> known.computeIfAbsent(value.key().text(), none -> new HashSet<>())
                .add(value.text()));
        for (SecretSchema secret : secrets) {
            secret.defaultText()
                    .ifPresent(text -> known.computeIfAbsent(secret.key().text(), none -> new HashSet<>())
                            .add(text));
        }
        Map<String, Set<String>> values = credentials();
        for (TextValue value : real) {
            boolean isKnown = known.getOrDefault(value.key().text(), Set.of()).contains(value.text());
            if (!isKnown) {
                add(value.key(), value.text(), values);
            }
        }
        return values;
    }

    private static void add(KeyPath key, String text, Map<String, Set<String>> values) {
        if (text.length() >= Needles.MIN_LENGTH && !Placeholder.isPlaceholder(text, Content.CREDENTIAL)) {
            values.computeIfAbsent(key.text(), none -> new HashSet<>()).add(text);
        }
    }

    /** Whether a local file has a value of the contract at the same key. */
    boolean has(TextValue ofContract) {
        return real.stream()
                .anyMatch(value ->
                        value.key().equals(ofContract.key()) && value.text().equals(ofContract.text()));
    }

    /** Whether the value at a key is a credential, by its declaration or its name. */
    public boolean isCredential(KeyPath key) {
        return CredentialKey.isCredential(key) || secrets.stream().anyMatch(secret -> secret.isCredential(key));
    }
}

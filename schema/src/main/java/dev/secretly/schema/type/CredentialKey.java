package dev.secretly.schema.type;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes keys that name a credential. */
public final class CredentialKey {

    private static final Set<String> WORDS = Set.of(
            "key",
            "apikey",
            "secret",
            "token",
            "password",
            "passwd",
            "passphrase",
            "pass",
            "pwd",
            "pw",
            "pin",
            "pat",
            "jwt",
            "auth",
            "dsn",
            "credential",
            "cookie");

    /** Where a word starts in {@code apiKey} and {@code APIKey}, and what separates words. */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]+");

    private CredentialKey() {}

    /** Whether the last word of a key, singular or plural, names a credential. A public key is not one. */
    public static boolean isCredential(KeyPath key) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(key.last().parts().get(0))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        boolean isPublic = words.size() > 1 && words.get(words.size() - 2).equals("public");
        return !isPublic && WORDS.stream().anyMatch(word -> last.equals(word) || last.equals(word + "s"));
    }
}

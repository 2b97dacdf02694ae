package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognizes keys that name a credential. Used by compile-time checks and tools only. */
public final class CredentialKey {

    private static final Set<String> WORDS = Set.of(
            "key",
            "apikey",
            "secret",
            "token",
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "pin",
            "credential",
            "cookie");

    private CredentialKey() {}

    /** Whether the last word of a key, singular or plural, names a credential. A public key is not one. */
    public static boolean isCredential(KeyPath key) {
        String name = key.last().parts().get(0).toLowerCase(Locale.ROOT);
        List<String> words = List.of(name.split("[^a-z]+", -1));
        String last = words.get(words.size() - 1);
        boolean isPublic = words.size() > 1 && words.get(words.size() - 2).equals("public");
        return !isPublic && WORDS.stream().anyMatch(word -> last.equals(word) || last.equals(word + "s"));
    }
}

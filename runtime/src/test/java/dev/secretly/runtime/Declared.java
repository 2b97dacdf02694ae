package dev.secretly.runtime;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Loads the secrets that a test declares, as a generated loader does. */
public final class Declared {

    private final DeclaredSecret[] secrets;

    private Declared(DeclaredSecret[] secrets) {
        this.secrets = secrets;
    }

    /** Declares secrets with these keys, the variables derived from them, and elements named after their last parts. */
    public static Declared keys(String... keys) {
        return new Declared(Arrays.stream(keys)
                .map(key -> DeclaredSecret.text(
                        key,
                        variable(key),
                        "Test."
                                + KeyPath.parse(key)
                                        .parts()
                                        .get(KeyPath.parse(key).parts().size() - 1)))
                .toArray(DeclaredSecret[]::new));
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /** Loads all secrets and returns their values. */
    public List<String> load(Secrets from) {
        SecretReading reading = SecretReading.of(from, "Test", secrets);
        List<SecretString> values = new java.util.ArrayList<>();
        for (DeclaredSecret secret : secrets) {
            values.add(reading.required(secret, SecretType.secretString()));
        }
        return reading.finish(values).stream().map(SecretString::reveal).toList();
    }
}

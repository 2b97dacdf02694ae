package dev.secretly.runtime.key;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import dev.secretly.runtime.spi.DeclaredSecret.Shape;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Unwrapped;
import java.util.Map;

/** Loads keys as generated loaders do. */
final class KeyFixture {

    static final DeclaredSecret KEY = declared("tls.key", "TLS_KEY", "Tls.key");
    static final DeclaredSecret PASSWORD =
            DeclaredSecret.credential("tls.key_password", "TLS_KEY_PASSWORD", "Tls.keyPassword");
    static final DeclaredSecret CHAIN = declared("tls.chain", "TLS_CHAIN", "Tls.chain");

    private KeyFixture() {}

    static DeclaredSecret declared(String key, String variable, String element) {
        return DeclaredSecret.of(key, variable, element, Content.CREDENTIAL).withShape(Shape.KEY);
    }

    static <T> T load(Secrets secrets, SecretType<T> type, DeclaredSecret... declared) {
        SecretReading reading = SecretReading.of(secrets, "Tls", declared);
        return reading.finish(reading.required(declared[0], type));
    }

    static <T> T load(String text, SecretType<T> type) {
        return load(Secrets.of(Map.of("tls.key", text)), type, KEY);
    }

    /** The message about one malformed value, as a line. */
    static String problem(Secrets secrets, SecretType<?> type, DeclaredSecret... declared) {
        SecretsException exception = assertThrows(SecretsException.class, () -> load(secrets, type, declared));
        return Unwrapped.of(exception.getMessage());
    }

    static String problem(String text, SecretType<?> type) {
        return problem(Secrets.of(Map.of("tls.key", text)), type, KEY);
    }
}

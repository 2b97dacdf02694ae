package dev.secretly.runtime.program;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;

/** Loads a private key whose value may be the path of its file. */
public final class NamedKey {

    private static final DeclaredSecret KEY = DeclaredSecret.credential(
                    "trello.key_file", "TRELLO_KEY_FILE", "Trello.key")
            .withShape(DeclaredSecret.Shape.KEY);

    private NamedKey() {}

    public static void main(String[] arguments) {
        SecretReading reading = SecretReading.of(Secrets.standard(), "Trello", KEY);
        reading.finish(reading.required(KEY, SecretType.privateKey()));
    }
}

package dev.secretly.runtime.program;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;

/** Loads a list and an optional secret that no source has, which takes a lookup in all sources. */
public final class FullLookup {

    private static final DeclaredSecret KEYS = DeclaredSecret.credential(
                    "trello.api_key", "TRELLO_API_KEY", "Trello.keys")
            .withShape(DeclaredSecret.Shape.LIST);
    private static final DeclaredSecret OTHER =
            DeclaredSecret.credential("trello.other", "TRELLO_OTHER", "Trello.other");

    private FullLookup() {}

    public static void main(String[] arguments) {
        SecretReading reading = SecretReading.of(Secrets.standard(), "Trello", KEYS, OTHER);
        reading.required(KEYS, SecretType.list(SecretType.string()));
        reading.optional(OTHER, SecretType.secretString());
        reading.finish("loaded");
    }
}

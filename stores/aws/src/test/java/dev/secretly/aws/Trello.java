package dev.secretly.aws;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.util.Optional;

/** A record as a program has it. */
record Trello(SecretString apiKey, SecretString token, Optional<SecretString> debug) {

    private static final DeclaredSecret KEY =
            DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
    private static final DeclaredSecret TOKEN =
            DeclaredSecret.credential("trello.token", "TRELLO_TOKEN", "Trello.token");
    private static final DeclaredSecret DEBUG = DeclaredSecret.credential("app.debug", "APP_DEBUG", "Trello.debug");

    /** Loads it as a generated loader does. */
    static Trello load(Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "Trello", KEY, TOKEN, DEBUG);
        SecretString key = reading.required(KEY, SecretType.secretString());
        SecretString token = reading.required(TOKEN, SecretType.secretString());
        Optional<SecretString> debug = reading.optional(DEBUG, SecretType.secretString());
        return reading.finish(key == null || token == null || debug == null ? null : new Trello(key, token, debug));
    }

    String values() {
        return apiKey.reveal() + " " + token.reveal() + " "
                + debug.map(SecretString::reveal).orElse("none");
    }
}

package dev.secretly.runtime.program;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;

/** Loads three secrets with exactly the code of a generated loader. */
public final class ThreeSecrets {

    private static final DeclaredSecret API_KEY =
            DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
    private static final DeclaredSecret API_SECRET =
            DeclaredSecret.credential("trello.api_secret", "TRELLO_API_SECRET", "Trello.apiSecret");
    private static final DeclaredSecret OAUTH_TOKEN =
            DeclaredSecret.credential("trello.oauth_token", "TRELLO_OAUTH_TOKEN", "Trello.oauthToken");

    private ThreeSecrets() {}

    record Trello(SecretString apiKey, SecretString apiSecret, SecretString oauthToken) {}

    public static void main(String[] arguments) {
        load(Secrets.standard());
    }

    private static Trello load(Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "Trello", API_KEY, API_SECRET, OAUTH_TOKEN);
        SecretString apiKey = reading.secretString(API_KEY);
        SecretString apiSecret = reading.secretString(API_SECRET);
        SecretString oauthToken = reading.secretString(OAUTH_TOKEN);
        Trello trello = null;
        if (apiKey != null && apiSecret != null && oauthToken != null) {
            try {
                trello = new Trello(apiKey, apiSecret, oauthToken);
            } catch (Throwable exception) {
                reading.rejected("Trello", exception);
            }
        }
        return reading.finish(trello);
    }
}

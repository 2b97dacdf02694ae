package dev.secretly.benchmark.program;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/** Three secrets. */
@Secret("trello")
public record Trello(SecretString apiKey, SecretString apiSecret, SecretString oauthToken) {

    /** Loads with the generated loader from the standard sources. */
    public static void main(String[] arguments) {
        TrelloSecrets.load();
    }
}

package dev.secretly.benchmark.program;

import io.avaje.config.Config;

/** Reads with avaje-config, from environment variables as its documentation describes. */
public final class AvajeConfig {

    private AvajeConfig() {}

    /** Reads three keys. */
    public static void main(String[] arguments) {
        Texts.of(Config.get("trello.api.key"), Config.get("trello.api.secret"), Config.get("trello.oauth.token"));
    }
}

package dev.secretly.benchmark.program;

import com.electronwill.nightconfig.core.file.FileConfig;

/** Reads with night-config alone. */
public final class NightConfigByHand {

    private NightConfigByHand() {}

    /** Reads three keys from the file. */
    public static void main(String[] arguments) {
        try (FileConfig toml = FileConfig.of(".streamlit/secrets.toml")) {
            toml.load();
            Texts.of(toml.get("trello.api_key"), toml.get("trello.api_secret"), toml.get("trello.oauth_token"));
        }
    }
}

package dev.secretly.benchmark.program;

import java.io.IOException;
import java.nio.file.Path;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Reads with tomlj alone. */
public final class TomljByHand {

    private TomljByHand() {}

    /** Reads three keys from the file. */
    public static void main(String[] arguments) throws IOException {
        TomlParseResult toml = Toml.parse(Path.of(".streamlit/secrets.toml"));
        Texts.of(
                toml.getString("trello.api_key"),
                toml.getString("trello.api_secret"),
                toml.getString("trello.oauth_token"));
    }
}

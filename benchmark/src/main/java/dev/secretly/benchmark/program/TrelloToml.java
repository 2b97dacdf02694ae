package dev.secretly.benchmark.program;

/** Writes TOML text with the three keys of {@link Trello} and many others, in tables of ten. */
public final class TrelloToml {

    private TrelloToml() {}

    /** Returns text of plain lines with the given number of keys. */
    public static String withKeys(int keys) {
        StringBuilder toml = new StringBuilder("""
                [trello]
                api_key = "fake-key"
                api_secret = "fake-secret"
                oauth_token = "fake-token"
                """);
        for (int i = 3; i < keys; i++) {
            if (i == 3 || i % 10 == 0) {
                toml.append("[service_").append(i).append("]\n");
            }
            toml.append("key_").append(i).append(" = \"value\"\n");
        }
        return toml.toString();
    }
}

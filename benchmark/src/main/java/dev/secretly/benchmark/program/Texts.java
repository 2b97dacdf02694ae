package dev.secretly.benchmark.program;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Three secrets as plain strings, for the programs that do not use Secretly. */
record Texts(String apiKey, String apiSecret, String oauthToken) {

    static Texts of(@Nullable String apiKey, @Nullable String apiSecret, @Nullable String oauthToken) {
        return new Texts(
                Objects.requireNonNull(apiKey), Objects.requireNonNull(apiSecret), Objects.requireNonNull(oauthToken));
    }
}

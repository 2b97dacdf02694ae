package dev.secretly.benchmark.program;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Three secrets as they are in programs that do without a type for them. */
record Texts(String apiKey, String apiSecret, String oauthToken) {

    static Texts of(@Nullable String apiKey, @Nullable String apiSecret, @Nullable String oauthToken) {
        return new Texts(
                Objects.requireNonNull(apiKey), Objects.requireNonNull(apiSecret), Objects.requireNonNull(oauthToken));
    }
}

package dev.secretly.runtime;

import dev.secretly.runtime.internal.source.Answer;
import java.util.Objects;

/** What a {@link SecretSource} says of one secret. It never shows the value that it may hold. */
public interface SecretAnswer {

    /**
     * The source has the secret. A blank text counts as absent.
     *
     * @param text the value
     * @param origin where it is, for messages about a value that cannot be used: {@code vault:kv/trello#api_key}
     * @return the answer
     * @throws NullPointerException if one of them is null
     */
    static SecretAnswer present(String text, String origin) {
        return Answer.ofText(Objects.requireNonNull(text, "text"), Objects.requireNonNull(origin, "origin"), "");
    }

    /**
     * The source does not have the secret, and the next one is asked.
     *
     * @param origin where it would be, for messages
     * @return the answer
     * @throws NullPointerException if the origin is null
     */
    static SecretAnswer absent(String origin) {
        return Answer.ofText(null, Objects.requireNonNull(origin, "origin"), "");
    }

    /**
     * The source does not give this program the secret. No other source is asked.
     *
     * @param origin where it is, for the message
     * @return the answer
     * @throws NullPointerException if the origin is null
     */
    static SecretAnswer denied(String origin) {
        return Answer.denied(Objects.requireNonNull(origin, "origin"));
    }

    /**
     * The source could not find out. No other source is asked.
     *
     * @param origin where it may be, for the message
     * @param cause why; its class is told, never its text
     * @return the answer
     * @throws NullPointerException if one of them is null
     */
    static SecretAnswer failed(String origin, Throwable cause) {
        return Answer.failed(Objects.requireNonNull(origin, "origin"), Objects.requireNonNull(cause, "cause"));
    }
}

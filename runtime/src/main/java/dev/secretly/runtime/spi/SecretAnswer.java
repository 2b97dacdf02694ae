package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.unreadable.Thrown;
import java.util.Objects;

/** The answer of a {@link SecretSource} for one secret. It never prints the value that it may hold. */
public sealed interface SecretAnswer {

    /**
     * Answers that the source has the secret. A blank string counts as absent.
     *
     * @param text the value
     * @param origin where it is, for messages about a value that cannot be used, such as
     *     {@code vault:kv/trello#api_key}
     * @return the answer
     * @throws NullPointerException if an argument is null
     */
    static SecretAnswer present(String text, String origin) {
        return new Present(Objects.requireNonNull(text, "text"), Objects.requireNonNull(origin, "origin"));
    }

    /**
     * Answers that the source has the secret, which may be a list or a table, for a declared list, set, map or record.
     *
     * @param value the value
     * @param origin where it is, as above
     * @return the answer
     * @throws NullPointerException if an argument is null
     */
    static SecretAnswer present(SecretValue value, String origin) {
        return new Structured(Objects.requireNonNull(value, "value"), Objects.requireNonNull(origin, "origin"));
    }

    /**
     * Answers that the source does not have the secret. The next source is asked.
     *
     * @param origin where it would be, for messages
     * @return the answer
     * @throws NullPointerException if the origin is null
     */
    static SecretAnswer absent(String origin) {
        return new Absent(Objects.requireNonNull(origin, "origin"), "");
    }

    /**
     * Answers that the source does not have the secret, and how to add it there. The next source is asked.
     *
     * @param origin where it would be, for messages
     * @param remedy an instruction that messages show, such as {@code create the parameter /boards/api_key}
     * @return the answer
     * @throws NullPointerException if an argument is null
     */
    static SecretAnswer absent(String origin, String remedy) {
        return new Absent(Objects.requireNonNull(origin, "origin"), Objects.requireNonNull(remedy, "remedy"));
    }

    /**
     * Answers that the source denies this program the secret. No other source is asked.
     *
     * @param origin where it is, for the message
     * @return the answer
     * @throws NullPointerException if the origin is null
     */
    static SecretAnswer denied(String origin) {
        return new Denied(Objects.requireNonNull(origin, "origin"));
    }

    /**
     * Answers that the source failed to look the secret up. No other source is asked.
     *
     * @param origin where it may be, for the message
     * @param cause why; messages show the texts of a {@link StoreException}, of anything else only the class
     * @return the answer
     * @throws NullPointerException if an argument is null
     */
    static SecretAnswer failed(String origin, Throwable cause) {
        Objects.requireNonNull(origin, "origin");
        return cause instanceof StoreException known
                ? new Explained(origin, known)
                : new Failed(origin, Thrown.nameOf(Objects.requireNonNull(cause, "cause")));
    }

    /** The source has the secret. Not a record, which would print the value. */
    @HoldsValues
    final class Present implements SecretAnswer {
        // Transient, so that a serializer that reads fields does not show it.
        private final transient String text;
        private final String origin;

        private Present(String text, String origin) {
            this.text = text;
            this.origin = origin;
        }

        /**
         * Returns the value.
         *
         * @return the value, not null; may be blank
         */
        public String text() {
            return text;
        }

        /**
         * Returns where the value is.
         *
         * @return the origin, not null
         */
        public String origin() {
            return origin;
        }
    }

    /** The source has the secret, as text, a list or a table. Not a record, which would print the value. */
    @HoldsValues
    final class Structured implements SecretAnswer {
        private final transient SecretValue value;
        private final String origin;

        private Structured(SecretValue value, String origin) {
            this.value = value;
            this.origin = origin;
        }

        /**
         * Returns the value.
         *
         * @return the value, not null
         */
        public SecretValue value() {
            return value;
        }

        /**
         * Returns where the value is.
         *
         * @return the origin, not null
         */
        public String origin() {
            return origin;
        }
    }

    /**
     * The source does not have the secret.
     *
     * @param origin where it would be
     * @param remedy how to add it there; may be empty
     */
    record Absent(String origin, String remedy) implements SecretAnswer {}

    /**
     * The source denies this program the secret.
     *
     * @param origin where it is
     */
    record Denied(String origin) implements SecretAnswer {}

    /**
     * The source failed to look the secret up.
     *
     * @param origin where it may be
     * @param cause the name of the class of what was thrown
     */
    record Failed(String origin, String cause) implements SecretAnswer {}

    /**
     * The source failed to look the secret up, and knows why.
     *
     * @param origin where it may be
     * @param exception why
     */
    record Explained(String origin, StoreException exception) implements SecretAnswer {}
}

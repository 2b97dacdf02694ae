package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of a {@link SecretSource} for one secret. It never prints the value that it may hold. Immutable. */
@HoldsValues
public final class SecretAnswer {

    /** What an answer says. */
    public enum Kind {
        /** The source has the secret. */
        PRESENT,
        /** The source does not have it. */
        ABSENT,
        /** The source denies this program the secret. */
        DENIED,
        /** The source failed to look it up. */
        FAILED
    }

    private final Kind kind;
    private final String origin;

    // Transient, so that a serializer that reads fields does not show it.
    private final transient @Nullable SecretValue value;
    private final transient @Nullable Throwable cause;
    private final @Nullable Validity validity;
    private final String remedy;
    private final List<String> names;

    private SecretAnswer(
            Kind kind,
            String origin,
            @Nullable SecretValue value,
            @Nullable Throwable cause,
            @Nullable Validity validity,
            String remedy,
            List<String> names) {
        this.kind = kind;
        this.origin = Objects.requireNonNull(origin, "origin");
        this.value = value;
        this.cause = cause;
        this.validity = validity;
        this.remedy = remedy;
        this.names = names;
    }

    private static SecretAnswer of(Kind kind, String origin, @Nullable SecretValue value, @Nullable Throwable cause) {
        return new SecretAnswer(kind, origin, value, cause, null, "", List.of());
    }

    /**
     * Answers that the source has the secret. A blank string counts as absent.
     *
     * @param text the value
     * @param origin where it is, for messages about a value that cannot be used, such as
     *     {@code vault:kv/trello#api_key}
     * @return the answer
     * @throws NullPointerException if an argument is null
     */
    public static SecretAnswer present(String text, String origin) {
        return present(SecretValue.ofText(text), origin);
    }

    /**
     * Answers that the source has the secret, which may be bytes, a list or a table.
     *
     * @param value the value
     * @param origin where it is, as above
     * @return the answer
     * @throws NullPointerException if an argument is null
     */
    public static SecretAnswer present(SecretValue value, String origin) {
        return of(Kind.PRESENT, origin, Objects.requireNonNull(value, "value"), null);
    }

    /**
     * Answers that the source does not have the secret. The next source is asked.
     *
     * @param origin where it would be, for messages
     * @return the answer
     * @throws NullPointerException if the origin is null
     */
    public static SecretAnswer absent(String origin) {
        return of(Kind.ABSENT, origin, null, null);
    }

    /**
     * Answers that the source denies this program the secret. No other source is asked.
     *
     * @param origin where it is, for the message
     * @return the answer
     * @throws NullPointerException if the origin is null
     */
    public static SecretAnswer denied(String origin) {
        return of(Kind.DENIED, origin, null, null);
    }

    /**
     * Answers that the source failed to look the secret up. No other source is asked.
     *
     * @param origin where it may be, for the message
     * @param cause why; messages show the texts of a {@link StoreException}, of anything else only the class and perhaps the line
     * @return the answer
     * @throws NullPointerException if an argument is null
     */
    public static SecretAnswer failed(String origin, Throwable cause) {
        return of(Kind.FAILED, origin, null, Objects.requireNonNull(cause, "cause"));
    }

    /**
     * Returns the same answer with what the store knows of the value.
     *
     * @param known what it knows
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public SecretAnswer withValidity(Validity known) {
        return new SecretAnswer(kind, origin, value, cause, Objects.requireNonNull(known, "known"), remedy, names);
    }

    /**
     * Returns the same answer with what to do about a secret that is absent.
     *
     * @param instruction an instruction that messages show, such as {@code create the parameter /boards/api_key}
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public SecretAnswer withRemedy(String instruction) {
        return new SecretAnswer(
                kind, origin, value, cause, validity, Objects.requireNonNull(instruction, "instruction"), names);
    }

    /**
     * Returns the same answer with other keys that the source has, for a suggestion such as "did you mean". Do not call it if listing
     * them needs a request.
     *
     * @param others keys beside the missing one, such as {@code trello.apikey}
     * @return a copy
     * @throws NullPointerException if the collection or a name is null
     */
    public SecretAnswer withNames(Collection<String> others) {
        return new SecretAnswer(kind, origin, value, cause, validity, remedy, List.copyOf(others));
    }

    /** {@return what it says} */
    public Kind kind() {
        return kind;
    }

    /** {@return where the value is, or would be} */
    public String origin() {
        return origin;
    }

    /** {@return the value; empty unless it is present} */
    public Optional<SecretValue> value() {
        return Optional.ofNullable(value);
    }

    /** {@return why the source failed; empty unless it did} */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    /** {@return what the store knows of the value; empty if it did not say} */
    public Optional<Validity> validity() {
        return Optional.ofNullable(validity);
    }

    /** {@return what to do about a secret that is absent; may be empty} */
    public String remedy() {
        return remedy;
    }

    /** {@return the names that the source has where the secret would be; unmodifiable, may be empty} */
    public List<String> names() {
        return names;
    }
}

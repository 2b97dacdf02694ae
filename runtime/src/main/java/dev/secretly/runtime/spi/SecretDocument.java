package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one secret of a store holds: TOML text, a table that was read from another format, such as a JSON object, or a single value. It
 * prints no value. Immutable.
 */
@HoldsValues
public final class SecretDocument {

    // Transient, so that a serializer that reads fields shows no value.
    private final transient @Nullable String toml;
    private final transient @Nullable SecretValue value;

    private final @Nullable Validity validity;

    private SecretDocument(@Nullable String toml, @Nullable SecretValue value, @Nullable Validity validity) {
        this.toml = toml;
        this.value = value;
        this.validity = validity;
    }

    /**
     * Returns a document of TOML text, which is parsed when it is used.
     *
     * @param text TOML 1.0
     * @return the document
     * @throws NullPointerException if the text is null
     */
    public static SecretDocument ofToml(String text) {
        return new SecretDocument(Objects.requireNonNull(text, "text"), null, null);
    }

    /**
     * Returns a document that was parsed, or a single value. The address must name the key of a single value, as in
     * {@code mail.password=aws-secretsmanager:smtp}.
     *
     * @param value its outermost table, or text or bytes
     * @return the document
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is a list
     */
    public static SecretDocument of(SecretValue value) {
        if (value.kind() == SecretValue.Kind.LIST) {
            throw new IllegalArgumentException("a document is not a list");
        }
        return new SecretDocument(null, value, null);
    }

    /**
     * Returns the same document with what the store knows of it.
     *
     * @param known what it knows
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public SecretDocument withValidity(Validity known) {
        return new SecretDocument(toml, value, Objects.requireNonNull(known, "known"));
    }

    /** {@return the TOML text; empty if it is anything else} */
    public Optional<String> toml() {
        return Optional.ofNullable(toml);
    }

    /** {@return the outermost table, or the single value; empty for TOML text} */
    public Optional<SecretValue> value() {
        return Optional.ofNullable(value);
    }

    /** {@return what the store knows of it; empty if it did not say} */
    public Optional<Validity> validity() {
        return Optional.ofNullable(validity);
    }
}

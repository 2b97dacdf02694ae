package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.Objects;
import java.util.Optional;

/** A document of secrets: TOML text, or a table that was read from another format, such as a JSON object. It prints no value. */
@HoldsValues
public final class SecretDocument {

    // Transient, so that a serializer that reads fields shows no value.
    private final transient Optional<String> toml;
    private final transient Optional<SecretValue> table;

    private SecretDocument(Optional<String> toml, Optional<SecretValue> table) {
        this.toml = toml;
        this.table = table;
    }

    /**
     * Returns a document of TOML text, which is parsed when it is used.
     *
     * @param text TOML 1.0
     * @return the document
     * @throws NullPointerException if the text is null
     */
    public static SecretDocument ofToml(String text) {
        return new SecretDocument(Optional.of(text), Optional.empty());
    }

    /**
     * Returns a document that was parsed.
     *
     * @param table its outermost table
     * @return the document
     * @throws NullPointerException if the table is null
     * @throws IllegalArgumentException if it is no table
     */
    public static SecretDocument of(SecretValue table) {
        if (table.kind() != SecretValue.Kind.TABLE) {
            throw new IllegalArgumentException("a document is a table");
        }
        return new SecretDocument(Optional.empty(), Optional.of(Objects.requireNonNull(table)));
    }

    /**
     * Returns the TOML text.
     *
     * @return the text; empty if the document was parsed
     */
    public Optional<String> toml() {
        return toml;
    }

    /**
     * Returns the outermost table.
     *
     * @return the table; empty if the document is TOML text
     */
    public Optional<SecretValue> table() {
        return table;
    }
}

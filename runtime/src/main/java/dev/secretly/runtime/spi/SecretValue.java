package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value of a source that is not TOML: text, bytes, a list or a table. Text stands for any single value, and is converted as that of an
 * environment variable is: {@code 5432} is an integer where one is declared. It prints no value.
 */
@HoldsValues
public final class SecretValue {

    /** What a value is. */
    public enum Kind {
        /** A single value. */
        TEXT,
        /** Bytes that are not text, for a secret of type {@code byte[]}. */
        BYTES,
        /** A list of values. */
        LIST,
        /** Values by name. */
        TABLE
    }

    private static final byte[] NO_BYTES = {};

    private final Kind kind;

    // Transient, so that a serializer that reads fields shows no value.
    private final transient String text;
    private final transient byte[] bytes;
    private final transient List<SecretValue> items;
    private final transient Map<String, SecretValue> entries;

    private final int line;
    private final int column;

    private SecretValue(
            Kind kind,
            String text,
            byte[] bytes,
            List<SecretValue> items,
            Map<String, SecretValue> entries,
            int line,
            int column) {
        this.kind = kind;
        this.text = text;
        this.bytes = bytes;
        this.items = items;
        this.entries = entries;
        this.line = line;
        this.column = column;
    }

    /**
     * Returns a single value.
     *
     * @param text the value as text; a blank one counts as absent
     * @return the value
     * @throws NullPointerException if the text is null
     */
    public static SecretValue ofText(String text) {
        return new SecretValue(Kind.TEXT, Objects.requireNonNull(text, "text"), NO_BYTES, List.of(), Map.of(), 0, 0);
    }

    /**
     * Returns bytes that are not text. In a list or table, they stand for their text in Base64.
     *
     * @param bytes the bytes; copied
     * @return the value
     * @throws NullPointerException if they are null
     */
    public static SecretValue ofBytes(byte[] bytes) {
        return new SecretValue(Kind.BYTES, "", bytes.clone(), List.of(), Map.of(), 0, 0);
    }

    /**
     * Returns a list.
     *
     * @param items its items; copied
     * @return the value
     * @throws NullPointerException if the list or an item is null
     */
    public static SecretValue ofList(List<SecretValue> items) {
        return new SecretValue(Kind.LIST, "", NO_BYTES, List.copyOf(items), Map.of(), 0, 0);
    }

    /**
     * Returns a table.
     *
     * @param entries its values by name, in order; copied
     * @return the value
     * @throws NullPointerException if the map, a name or a value is null
     */
    public static SecretValue ofTable(Map<String, SecretValue> entries) {
        Map<String, SecretValue> copy = new LinkedHashMap<>();
        for (Map.Entry<String, SecretValue> entry : entries.entrySet()) {
            copy.put(Objects.requireNonNull(entry.getKey(), "name"), Objects.requireNonNull(entry.getValue(), "value"));
        }
        return new SecretValue(Kind.TABLE, "", NO_BYTES, List.of(), Collections.unmodifiableMap(copy), 0, 0);
    }

    /**
     * Returns the same value with its position in the text that it was read from, for messages.
     *
     * @param newLine the line, from 1
     * @param newColumn the column, from 1
     * @return a copy
     */
    public SecretValue at(int newLine, int newColumn) {
        return new SecretValue(kind, text, bytes, items, entries, newLine, newColumn);
    }

    /** {@return what it is} */
    public Kind kind() {
        return kind;
    }

    /** {@return the single value; empty for anything else} */
    public String text() {
        return text;
    }

    /** {@return a copy of the bytes; empty for anything else} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the items of a list, unmodifiable; empty for anything else} */
    public List<SecretValue> items() {
        return items;
    }

    /** {@return the values of a table by name, in order, unmodifiable; empty for anything else} */
    public Map<String, SecretValue> entries() {
        return entries;
    }

    /** {@return its line, from 1; 0 if unknown} */
    public int line() {
        return line;
    }

    /** {@return its column, from 1; 0 if unknown} */
    public int column() {
        return column;
    }
}

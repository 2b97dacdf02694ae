package dev.secretly.runtime.internal.toml;

/** The types of TOML 1.0, apart by what can be done with the place where one stands. */
public enum TomlType {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    LOCAL_DATE,
    LOCAL_TIME,
    LOCAL_DATE_TIME,
    OFFSET_DATE_TIME,
    ARRAY,
    ARRAY_OF_TABLES,
    TABLE,
    INLINE_TABLE;

    /** Whether it is a table, however it is written. */
    public boolean isTable() {
        return this == TABLE || this == INLINE_TABLE;
    }

    /** Whether it can be written under headers in lines of its own, not as one value behind a {@code =}. */
    public boolean isUnderHeaders() {
        return this == TABLE || this == ARRAY_OF_TABLES;
    }
}

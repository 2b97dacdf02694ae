package dev.secretly.runtime.internal.toml;

/** The types of TOML 1.0; arrays and tables are split by how they are written, since they are fixed differently. */
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

    /** Whether it is written under headers or by dotted keys, not as one value after {@code =}. */
    public boolean isUnderHeaders() {
        return this == TABLE || this == ARRAY_OF_TABLES;
    }
}

package dev.secretly.runtime.internal.toml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

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

    /** The type of a single value of a document: a String, Long, Double, Boolean, date or time. */
    public static TomlType of(Object value) {
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Long) {
            return INTEGER;
        }
        if (value instanceof Double) {
            return FLOAT;
        }
        return value instanceof Boolean ? BOOLEAN : ofDateOrTime(value);
    }

    private static TomlType ofDateOrTime(Object value) {
        if (value instanceof LocalDate) {
            return LOCAL_DATE;
        }
        if (value instanceof LocalTime) {
            return LOCAL_TIME;
        }
        return value instanceof LocalDateTime ? LOCAL_DATE_TIME : OFFSET_DATE_TIME;
    }

    /** Whether it is a table, however it is written. */
    public boolean isTable() {
        return this == TABLE || this == INLINE_TABLE;
    }

    /** Whether it is written under headers or by dotted keys, not as one value after {@code =}. */
    public boolean isUnderHeaders() {
        return this == TABLE || this == ARRAY_OF_TABLES;
    }
}

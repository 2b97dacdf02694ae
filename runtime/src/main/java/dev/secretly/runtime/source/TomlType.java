package dev.secretly.runtime.source;

/** The types of TOML 1.0, as messages name them. */
public enum TomlType {
    STRING("a string"),
    INTEGER("an integer"),
    FLOAT("a float"),
    BOOLEAN("a boolean"),
    DATE_TIME("a date or time"),
    ARRAY("an array"),
    ARRAY_OF_TABLES("an array of tables"),
    TABLE("a table");

    private final String noun;

    TomlType(String noun) {
        this.noun = noun;
    }

    /** The type with its article: {@code an integer}. */
    public String noun() {
        return noun;
    }
}

package dev.secretly.tools.toml;

/** Thrown if a TOML file cannot be changed. Its message says why and where. */
public final class TomlFormatException extends Exception {

    private static final long serialVersionUID = 1;

    public TomlFormatException(String message) {
        super(message);
    }
}

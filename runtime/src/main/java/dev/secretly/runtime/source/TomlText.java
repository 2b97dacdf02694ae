package dev.secretly.runtime.source;

/** A TOML text that a program gives. */
public final class TomlText extends TomlSource {

    private final String text;

    public TomlText(String text) {
        super("TOML text");
        this.text = text;
    }

    @Override
    String read() {
        return TextFile.withoutMark(text);
    }
}

package dev.secretly.runtime.internal.source;

/** A TOML text that a program gives. */
public final class TomlText extends TomlSource {

    private final String text;

    /** Takes the text. */
    public TomlText(Origin origin, String text) {
        super(origin);
        this.text = text;
    }

    @Override
    public TomlText unread() {
        return new TomlText(origin(), text);
    }

    @Override
    String read(Links links) {
        return TextFile.withoutMark(text);
    }
}

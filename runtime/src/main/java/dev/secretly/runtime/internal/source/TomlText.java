package dev.secretly.runtime.internal.source;

/** TOML text from the program or from {@code SECRETLY_TOML}. */
public final class TomlText extends TomlSource {

    private final String text;

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

package dev.secretly.runtime.source;

/** A TOML text that a program gives. */
public final class TomlText extends TomlSource {

    private final String text;

    /**
     * A text.
     *
     * @param name how messages name it
     */
    public TomlText(String name, String text) {
        super(name);
        this.text = text;
    }

    @Override
    public TomlText unread() {
        return new TomlText(name(), text);
    }

    @Override
    String read() {
        return TextFile.withoutMark(text);
    }
}

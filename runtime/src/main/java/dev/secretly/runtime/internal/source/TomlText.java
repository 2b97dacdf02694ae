package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.unreadable.UnreadableException;

/** TOML text from the program or from {@code SECRETLY_TOML}. */
@HoldsValues
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
    TomlDocument readDocument(Links links) throws UnreadableException {
        return TomlDocument.parse(ByteOrderMark.removedFrom(text));
    }
}

package dev.secretly.runtime.value;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.source.Answer;
import org.jspecify.annotations.Nullable;

/** The characters of a text, as it is, in an array that the program can wipe. */
public final class CharsParser implements ValueParser<char[]> {

    private final StringParser texts = new StringParser();

    /** A parser. */
    public CharsParser() {}

    @Override
    public ValueKind kind() {
        return texts.kind();
    }

    @Override
    public boolean takesText() {
        return texts.takesText();
    }

    @Override
    public char @Nullable [] parse(Answer.Present answer, Request request) {
        String text = texts.parse(answer, request);
        return text == null ? null : text.toCharArray();
    }

    @Override
    public char @Nullable [] fromPlain(Object value, DeclaredSecret secret) {
        return value instanceof String text ? text.toCharArray() : null;
    }
}

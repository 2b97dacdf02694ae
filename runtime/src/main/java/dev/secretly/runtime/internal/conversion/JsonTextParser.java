package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.key.ContentException;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.key.ContentFault.Kind;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Parses a JSON object: text, which is kept unchanged, or a table, which is written as JSON. */
public final class JsonTextParser implements ValueParser<String> {

    @Override
    public ValueKind kind() {
        return ValueKind.JSON;
    }

    @Override
    public boolean acceptsText() {
        return true;
    }

    @Override
    public @Nullable String parse(Answer.Present answer, Request request) {
        try {
            if (answer.type().isTable()) {
                return hasPlaceholder(answer, request) ? null : JsonText.of(answer);
            }
            if (answer.value() instanceof String text) {
                JsonText.check(text);
                return text;
            }
            if (answer.value() instanceof byte[]) {
                throw new ContentException(ContentFault.of(Kind.NO_JSON_OBJECT));
            }
            request.reportMalformed(answer, this, "");
        } catch (ContentException malformed) {
            request.reportMalformed(answer, this, PathFault.of(malformed.fault(), answer, request.secret()));
        }
        return null;
    }

    @Override
    public @Nullable String convert(Object value, DeclaredSecret secret) {
        try {
            if (value instanceof String text) {
                JsonText.check(text);
                return text;
            }
        } catch (ContentException malformed) {
            // The full lookup reports it.
        }
        return null;
    }

    /** Records the entries that are placeholders, at any depth. Unlike elsewhere, a blank entry is a value: JSON may have it. */
    private static boolean hasPlaceholder(Answer.Present answer, Request request) {
        boolean isPlaceholder = request.lookup().isPlaceholder(answer, request.secret());
        if (isPlaceholder) {
            request.reportUnfilled(answer, StringParser.create(), Place.State.PLACEHOLDER);
        }
        boolean hasAny = isPlaceholder;
        for (Answer.Present entry : answer.entries().values()) {
            hasAny |= hasPlaceholder(entry, request);
        }
        for (Answer.Present item : answer.items()) {
            hasAny |= hasPlaceholder(item, request);
        }
        return hasAny;
    }
}

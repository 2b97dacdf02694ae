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
                return isUnfilled(answer, request) ? null : JsonText.of(answer);
            }
            if (answer.value() instanceof String text) {
                JsonSyntax.check(text);
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
                JsonSyntax.check(text);
                return text;
            }
        } catch (ContentException malformed) {
            // The full lookup reports it.
        }
        return null;
    }

    /** Whether the table is empty, or an entry at any depth is blank or a placeholder, which is then recorded. */
    private boolean isUnfilled(Answer.Present table, Request request) {
        if (table.entries().isEmpty()) {
            request.reportUnfilled(table, this, Place.State.BLANK);
            return true;
        }
        return hasUnfilled(table, request);
    }

    private static boolean hasUnfilled(Answer.Present answer, Request request) {
        if (request.hasTooManyDefects(answer)) {
            return true;
        }
        boolean hasAny = request.isUnfilled(answer, StringParser.create());
        for (Answer.Present entry : answer.entries().values()) {
            hasAny |= hasUnfilled(entry, request);
        }
        for (Answer.Present item : answer.items()) {
            hasAny |= hasUnfilled(item, request);
        }
        return hasAny;
    }
}

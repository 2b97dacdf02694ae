package dev.secretly.runtime.internal.fix;

import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.wording.Words;

/**
 * What to paste for a value that only the user knows. No load accepts it, so that nobody starts a program with a value that Secretly
 * made up.
 *
 * @param value a blank or a placeholder, as TOML
 * @param comment what the key expects; empty for a string
 */
public record ValueToFillIn(String value, String comment) {

    static ValueToFillIn of(ValueParser<?> parser, Request request) {
        if (parser.kind() == ValueKind.TEXT) {
            return new ValueToFillIn(ValueKind.TEXT.example(), "");
        }
        String example = Example.of(parser, request);
        return example.isEmpty()
                ? new ValueToFillIn(ValueKind.TEXT.example(), Words.noun(parser))
                : new ValueToFillIn("\"\"", Words.suchAs(Words.noun(parser), example));
    }

    /** The value on a line of its own, with the comment. */
    public String onItsLine() {
        return comment.isEmpty() ? value : value + "  # " + comment;
    }
}

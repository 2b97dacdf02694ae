package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.internal.value.ValueParser;

/**
 * What to paste for a value that only the user knows. No load accepts it, so that nobody starts a program with a value that Secretly
 * made up.
 *
 * @param value a blank or a placeholder, as TOML
 * @param comment what the key expects; empty for a string
 */
record Blank(String value, String comment) {

    static Blank of(ValueParser<?> parser, Request request) {
        return parser.kind() == ValueKind.TEXT
                ? new Blank(ValueKind.TEXT.example(), "")
                : new Blank("\"\"", Words.noun(parser) + ", such as " + Example.of(parser, request));
    }

    /** The value on a line of its own, with the comment. */
    String onItsLine() {
        return comment.isEmpty() ? value : value + "  # " + comment;
    }
}

package dev.secretly.processor.diagnostic;

import dev.secretly.runtime.internal.wording.Ascii;

/** Text of the user in a message, which must not break its line. */
final class Quoted {

    private Quoted() {}

    static String oneLine(String text) {
        return Ascii.of(text).replace("\n", "\\n");
    }
}

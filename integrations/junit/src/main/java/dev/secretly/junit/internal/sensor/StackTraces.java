package dev.secretly.junit.internal.sensor;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Stack traces as logging libraries print them: with causes and suppressed exceptions. */
public final class StackTraces {

    private StackTraces() {}

    /** The stack trace of an exception. */
    public static String of(Throwable thrown) {
        StringWriter text = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(text));
        } catch (RuntimeException ofItsOwnCode) {
            // An exception may override what is printed of it. What it printed until then is searched.
        }
        return text.toString();
    }

    /** The stack trace of what was logged with a message, on lines of its own; empty if there is none. */
    static String after(@Nullable Throwable thrown) {
        return thrown == null ? "" : "\n" + of(thrown);
    }
}

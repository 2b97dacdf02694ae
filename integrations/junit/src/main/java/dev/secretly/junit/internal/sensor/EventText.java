package dev.secretly.junit.internal.sensor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that a log may show of one event. Code of the program that throws while it is printed does not throw here. */
final class EventText {

    private final StringBuilder text = new StringBuilder();

    /** Adds a part of the event. */
    EventText add(Supplier<@Nullable Object> part) {
        try {
            Object value = part.get();
            if (value != null) {
                text.append(value).append(' ');
            }
        } catch (Throwable ofProgram) {
            // The library that logs meets the same, and says so.
        }
        return this;
    }

    /** Adds the stack trace that was logged with the event, on separate lines. */
    EventText addThrown(@Nullable Throwable thrown) {
        if (thrown != null) {
            text.append('\n').append(StackTraces.of(thrown));
        }
        return this;
    }

    /** The text as one or more whole lines. */
    String lines() {
        return text.append('\n').toString();
    }
}

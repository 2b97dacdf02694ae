package dev.secretly.junit.internal.sensor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What exceptions show: their stack traces, as they are printed, and the messages of all their causes. */
public final class StackTraces {

    private static final int MOST = 1_000;

    private StackTraces() {}

    /** All that may be printed of an exception. Code of the program that throws meanwhile does not throw here. */
    public static String of(Throwable thrown) {
        StringWriter trace = new StringWriter();
        tryTo(() -> {
            thrown.printStackTrace(new PrintWriter(trace));
            return "";
        });
        StringBuilder text = new StringBuilder(trace.toString());
        // An exception may print something else than what a test runner shows of it.
        for (Throwable one : all(thrown)) {
            addIfMissing(text, tryTo(one::getMessage));
            addIfMissing(text, tryTo(one::toString));
        }
        return text.toString();
    }

    private static void addIfMissing(StringBuilder text, String more) {
        if (text.indexOf(more) < 0) {
            text.append('\n').append(more);
        }
    }

    /** An exception with its causes and what they suppress. */
    public static Set<Throwable> all(Throwable thrown) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty() && all.size() < MOST) {
            Throwable one = open.remove();
            if (all.add(one)) {
                tryTo(() -> one.getCause() == null ? "" : String.valueOf(open.add(one.getCause())));
                Collections.addAll(open, one.getSuppressed());
            }
        }
        return all;
    }

    private static String tryTo(Supplier<@Nullable String> code) {
        try {
            return String.valueOf(code.get());
        } catch (Throwable ofProgram) {
            return "";
        }
    }
}

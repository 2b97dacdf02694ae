package dev.secretly.junit.internal.sensor;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sees what is printed to {@code System.out} or {@code System.err}, and passes it on. */
final class StreamSensor implements Sensor {

    private final String name;
    private final Supplier<@Nullable PrintStream> current;
    private final Consumer<PrintStream> replace;
    private final Sink sink;

    /** Stays the same as long as what it passes on to does: loggers keep the stream that they find first. */
    private @Nullable WatchedStream own;

    private volatile boolean isReached;

    private StreamSensor(
            String name, Supplier<@Nullable PrintStream> current, Consumer<PrintStream> replace, Sink sink) {
        this.name = name;
        this.current = current;
        this.replace = replace;
        this.sink = sink;
    }

    static StreamSensor ofOut(Function<String, Sink> sinks) {
        return new StreamSensor("System.out", () -> System.out, System::setOut, sinks.apply("System.out"));
    }

    static StreamSensor ofErr(Function<String, Sink> sinks) {
        return new StreamSensor("System.err", () -> System.err, System::setErr, sinks.apply("System.err"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized void attach() {
        PrintStream now = current.get();
        if (now == null || isAttached()) {
            return;
        }
        if (own == null || own.to() != now) {
            own = new WatchedStream(now, sink, () -> isReached = true);
        }
        replace.accept(own);
    }

    /**
     * A flush goes the way of the output, also through streams that something else has put around this one, and shows nothing. Nothing
     * can be printed where a test has set null.
     */
    @Override
    public synchronized boolean isAttached() {
        isReached = false;
        flush();
        return current.get() == null || isReached;
    }

    @Override
    public void flush() {
        PrintStream now = current.get();
        if (now != null) {
            now.flush();
        }
    }

    /** What something else has put in the meantime stays. */
    @Override
    public synchronized void detach() {
        while (current.get() instanceof WatchedStream watched) {
            replace.accept(watched.to());
        }
    }
}

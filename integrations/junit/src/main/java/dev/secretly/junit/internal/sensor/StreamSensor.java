package dev.secretly.junit.internal.sensor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sees what is printed to {@code System.out} or {@code System.err}, and passes it on. */
final class StreamSensor implements Sensor {

    private final String name;
    private final Supplier<PrintStream> current;
    private final Consumer<PrintStream> replace;
    private final Sink sink;

    /** What was there before. */
    private PrintStream other;

    /** Takes its place, and stays the same as long as it does: loggers keep the stream that they find first. */
    private PrintStream own;

    private Tee tee;

    private StreamSensor(String name, Supplier<PrintStream> current, Consumer<PrintStream> replace, Sink sink) {
        this.name = name;
        this.current = current;
        this.replace = replace;
        this.sink = sink;
        this.other = current.get();
        this.tee = new Tee(other);
        this.own = new PrintStream(tee, true, charset(other));
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
        if (isAttached()) {
            return;
        }
        PrintStream now = current.get();
        if (now != other) {
            other = now;
            tee = new Tee(now);
            own = new PrintStream(tee, true, charset(now));
        }
        replace.accept(own);
    }

    /** A flush goes the way of the output, also through streams that something else has put around this one, and shows nothing. */
    @Override
    public synchronized boolean isAttached() {
        tee.isReached = false;
        current.get().flush();
        return tee.isReached;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized void detach() {
        if (current.get() == own) {
            replace.accept(other);
        }
    }

    /** The charset of a stream, so that it gets the same bytes as without the sensor. Java 17 does not tell it: there all streams have one. */
    private static Charset charset(PrintStream stream) {
        try {
            return (Charset) PrintStream.class.getMethod("charset").invoke(stream);
        } catch (ReflectiveOperationException beforeJava18) {
            return Charset.defaultCharset();
        }
    }

    /** Writes to the sink and to another stream. */
    private final class Tee extends OutputStream {

        private final OutputStream to;
        private volatile boolean isReached;

        Tee(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sink.seen(bytes, offset, length);
            to.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            isReached = true;
            to.flush();
        }
    }
}

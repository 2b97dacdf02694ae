package dev.secretly.junit.internal.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sees what is printed to {@code System.out} or {@code System.err}, and passes it on. */
final class StreamSensor implements Sensor {

    private final String name;
    private final Supplier<PrintStream> current;
    private final Consumer<PrintStream> replace;
    private final Capture capture = new Capture();
    private Tee tee = new Tee(OutputStream.nullOutputStream());
    private PrintStream own = new PrintStream(tee, true, Charset.defaultCharset());

    StreamSensor(String name, Supplier<PrintStream> current, Consumer<PrintStream> replace) {
        this.name = name;
        this.current = current;
        this.replace = replace;
    }

    static StreamSensor ofOut() {
        return new StreamSensor("System.out", () -> System.out, System::setOut);
    }

    static StreamSensor ofErr() {
        return new StreamSensor("System.err", () -> System.err, System::setErr);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized void attach() {
        PrintStream now = current.get();
        if (now != own) {
            tee = new Tee(now);
            own = new PrintStream(tee, true, Charset.defaultCharset());
            replace.accept(own);
        }
    }

    /** Only the capture sees the marker, so that it is in no log of the tests. */
    @Override
    public void send(String marker) {
        tee.isSilent = true;
        current.get().println(marker);
        tee.isSilent = false;
    }

    @Override
    public Capture capture() {
        return capture;
    }

    /** Writes to the capture and to another stream. */
    private final class Tee extends OutputStream {

        private final OutputStream other;
        private volatile boolean isSilent;

        Tee(OutputStream other) {
            this.other = other;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            capture.add(bytes, offset, length);
            if (!isSilent) {
                other.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            other.flush();
        }
    }
}

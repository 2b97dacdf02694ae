package dev.secretly.junit.internal.sensor;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Passes text on as text, so that the original stream encodes it and splits lines as it would without this one. As thread-safe as
 * that stream.
 */
final class WatchedStream extends PrintStream {

    private final PrintStream to;
    private final Sink sink;
    private final Runnable onFlush;

    WatchedStream(PrintStream to, Sink sink, Runnable onFlush) {
        super(OutputStream.nullOutputStream(), true, charset(to));
        this.to = to;
        this.sink = sink;
        this.onFlush = onFlush;
    }

    /** Java 17 does not say what charset a stream has: there all have the same. */
    private static Charset charset(PrintStream stream) {
        try {
            return (Charset) PrintStream.class.getMethod("charset").invoke(stream);
        } catch (ReflectiveOperationException beforeJava18) {
            return Charset.defaultCharset();
        }
    }

    /** The stream that was there before. */
    PrintStream to() {
        return to;
    }

    @Override
    public void flush() {
        onFlush.run();
        to.flush();
    }

    /** What is printed afterwards is passed on all the same: some streams cannot be closed. */
    @Override
    public void close() {
        to.close();
    }

    @Override
    public boolean checkError() {
        return to.checkError();
    }

    @Override
    public void write(int one) {
        sink.seen(new byte[] {(byte) one}, 0, 1);
        to.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        sink.seen(bytes, offset, length);
        to.write(bytes, offset, length);
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Overrides a method of Java 14 and later, which would write to the stream that this one does not use. */
    @Override
    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void print(@Nullable String text) {
        sink.seenText(String.valueOf(text));
        to.print(text);
    }

    @Override
    public void println(@Nullable String text) {
        sink.seenText(String.valueOf(text));
        sink.seenText("\n");
        to.println(text);
    }

    @Override
    public void println() {
        sink.seenText("\n");
        to.println();
    }

    @Override
    public void print(boolean value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(@Nullable Object value) {
        print(String.valueOf(value));
    }

    @Override
    public void println(boolean value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char[] value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(@Nullable Object value) {
        println(String.valueOf(value));
    }
}

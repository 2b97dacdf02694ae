package dev.secretly.tools.command;

import dev.secretly.runtime.internal.HoldsValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A value that a person types or pastes at a terminal that shows nothing of it. A paste of several lines is taken as a whole:
 * the terminal marks where it starts and ends, and of one that does not, what arrives at once belongs together.
 */
@HoldsValues
final class TypedValue {

    private static final String MARK_PASTES = "\u001B[?2004h";
    private static final String MARK_NO_PASTES = "\u001B[?2004l";
    private static final String START = "\u001B[200~";
    private static final String END = "\u001B[201~";

    private static final int LINE_FEED = '\n';
    private static final int RETURN = '\r';
    private static final int END_OF_INPUT = 4;
    private static final int BACKSPACE = 8;
    private static final int KILL_LINE = 21;
    private static final int DELETE = 127;

    /** No person types the next character so soon after Enter. */
    private static final long PASTE_MILLIS = 150;

    private static final long STEP_MILLIS = 10;

    private final InputStream in;
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();

    private TypedValue(InputStream in) {
        this.in = in;
    }

    /**
     * Prompts for a value.
     *
     * @return empty if nothing was typed before the end of the input
     * @throws CallException if the value is not UTF-8, or the terminal cannot be kept from showing it
     */
    static Optional<String> ask(String prompt, InputStream in, PrintStream out) throws IOException, CallException {
        Optional<String> settings = Terminal.settings();
        if (settings.isEmpty() || !Terminal.set("-echo", "-icanon", "min", "1", "time", "0")) {
            throw new CallException("the terminal would show the value; use: set KEY < FILE");
        }
        Thread restore = new Thread(() -> restore(settings.get(), out), "secretly-terminal");
        Runtime.getRuntime().addShutdownHook(restore);
        try {
            out.print(MARK_PASTES + prompt);
            out.flush();
            TypedValue value = new TypedValue(in);
            boolean isTyped = value.read();
            value.discardRest();
            out.println();
            return isTyped ? Optional.of(value.text()) : Optional.empty();
        } catch (CharacterCodingException malformed) {
            throw new CallException(
                    "the terminal does not use UTF-8, so the value could not be decoded; nothing was set");
        } finally {
            restore(settings.get(), out);
            Runtime.getRuntime().removeShutdownHook(restore);
        }
    }

    private static void restore(String settings, PrintStream out) {
        out.print(MARK_NO_PASTES);
        out.flush();
        Terminal.set(settings);
    }

    /** Reads up to Enter; false at the end of the input. */
    private boolean read() throws IOException {
        boolean isPasted = false;
        while (true) {
            int next = in.read();
            if (next < 0 || (next == END_OF_INPUT && !isPasted)) {
                return typed.size() > 0;
            }
            boolean isEnter = next == LINE_FEED || next == RETURN;
            if (isEnter && !isPasted && !hasMore(PASTE_MILLIS)) {
                return true;
            }
            if (!isPasted && isEdit(next)) {
                edit(next);
            } else {
                typed.write(next == RETURN ? LINE_FEED : next);
                isPasted = isPasted ? !drop(END) : drop(START);
            }
        }
    }

    /** Whether something arrives within some time. */
    private boolean hasMore(long millis) throws IOException {
        for (long waited = 0; waited < millis; waited += STEP_MILLIS) {
            if (in.available() > 0) {
                return true;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return in.available() > 0;
    }

    private static boolean isEdit(int character) {
        return character == BACKSPACE || character == DELETE || character == KILL_LINE;
    }

    private void edit(int key) {
        byte[] bytes = typed.toByteArray();
        int end = key == KILL_LINE ? 0 : Math.max(0, bytes.length - 1);
        // The bytes that continue a character of UTF-8 go with its first one.
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        typed.reset();
        typed.write(bytes, 0, end);
    }

    /** Removes a mark of the terminal at the end of what was typed. */
    private boolean drop(String mark) {
        byte[] bytes = typed.toByteArray();
        int start = bytes.length - mark.length();
        if (start < 0 || !mark.equals(new String(bytes, start, mark.length(), StandardCharsets.ISO_8859_1))) {
            return false;
        }
        typed.reset();
        typed.write(bytes, 0, start);
        return true;
    }

    /** What comes after the value would reach the shell. */
    private void discardRest() throws IOException {
        while (hasMore(STEP_MILLIS)) {
            in.skipNBytes(in.available());
        }
    }

    private String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(typed.toByteArray()))
                .toString();
    }
}

package dev.secretly.runtime.internal.file;

import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.SizeLimit;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole files: TOML files, as strict UTF-8, and files that each hold one secret. */
public final class TextFile {

    private static final int MAX_ATTEMPTS = 1_000;

    private TextFile() {}

    /**
     * The text of a file, without a byte order mark; null if there is no such file, or a file is where a folder should
     * be.
     *
     * @param lenientFolders whether a folder on the way that may not be entered counts as no such file
     */
    public static @Nullable String read(Path path, boolean lenientFolders) throws UnreadableException {
        return text(PathReader.content(path, lenientFolders));
    }

    /** The bytes of a file that holds one secret; null if there is no such file. */
    public static byte @Nullable [] content(Path path) throws UnreadableException {
        return PathReader.content(path, false);
    }

    /** The same for a {@link File}, whose path may be relative. */
    public static byte @Nullable [] content(File file) throws UnreadableException {
        return content(file, false);
    }

    /** The text without trailing line breaks, which editors and shells add and no secret has. */
    public static String withoutNewlines(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end -= end > 1 && text.charAt(end - 2) == '\r' ? 2 : 1;
        }
        return text.substring(0, end);
    }

    private static @Nullable String text(byte @Nullable [] content) throws UnreadableException {
        return content == null ? null : ByteOrderMark.removedFrom(decode(content));
    }

    /**
     * The text of a {@link File}, as above. A relative path is passed to the system unchanged, since the JVM would
     * resolve it against its own notion of the working directory, which can differ.
     */
    public static @Nullable String read(File file, boolean lenientFolders) throws UnreadableException {
        return text(content(file, lenientFolders));
    }

    /** The same; null also if the file cannot be read, which the full lookup reports. */
    public static @Nullable String readIfReadable(File file) {
        try {
            return read(file, true);
        } catch (UnreadableException unreadable) {
            return null;
        }
    }

    /**
     * Opens the file first and diagnoses problems afterwards, since files may appear and disappear meanwhile. It opens
     * only regular files: opening a pipe could block forever.
     */
    private static byte @Nullable [] content(File file, boolean lenientFolders) throws UnreadableException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            if (file.isFile()) {
                try (InputStream in = new FileInputStream(file)) {
                    return bytes(in);
                } catch (IOException asksAgain) {
                    // The reason is found below.
                }
            }
            byte[] content = PathReader.content(file, lenientFolders);
            if (content != null || !file.exists()) {
                return content;
            }
        }
        throw new UnreadableException(Fault.Kind.UNSTABLE_FILE);
    }

    public static byte[] bytes(InputStream in) throws IOException, UnreadableException {
        byte[] bytes = in.readNBytes(SizeLimit.MAX_BYTES + 1);
        if (bytes.length > SizeLimit.MAX_BYTES) {
            throw SizeLimit.exceeded();
        }
        return bytes;
    }

    public static String decode(byte[] bytes) throws UnreadableException {
        String ascii = decodeAscii(bytes);
        return ascii == null ? decodeUtf8(bytes) : ascii;
    }

    /** Most files are ASCII, for which this loads neither a decoder nor any character set; null for other text. */
    private static @Nullable String decodeAscii(byte[] bytes) {
        char[] text = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return null;
            }
            text[i] = (char) bytes[i];
        }
        return new String(text);
    }

    private static String decodeUtf8(byte[] bytes) throws UnreadableException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new UnreadableException(List.of(notUtf8(out.toString())));
        }
        return out.toString();
    }

    private static Fault notUtf8(String before) {
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        String lineBefore = ByteOrderMark.removedFrom(before.substring(before.lastIndexOf('\n') + 1));
        int column = 1 + lineBefore.codePointCount(0, lineBefore.length());
        return new Fault(Fault.Kind.NOT_UTF8, line, column, "");
    }
}

package dev.secretly.runtime.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole files as strict UTF-8: those with many secrets, and those that are one. */
public final class TextFile {

    /** Far above any file of secrets, and low enough that a wrong file does not exhaust the memory. */
    private static final int MOST_MEBIBYTES = 16;

    private static final int MEBIBYTE = 1024 * 1024;

    private TextFile() {}

    /**
     * The text of a file, without a byte order mark; null if there is no such file, or its parent is no folder.
     *
     * @param lenientFolders whether a folder on the way that may not be entered counts as no such file
     */
    public static @Nullable String read(Path path, boolean lenientFolders) throws UnreadableException {
        String text = text(path, lenientFolders, MOST_MEBIBYTES);
        return text == null ? null : withoutMark(text);
    }

    /**
     * The secret that a file is, as it stands there; null if there is no such file.
     *
     * @throws UnreadableException also if it is of more than 1 MiB, or holds a NUL, which no text has
     */
    static @Nullable String readSecret(Path path) throws UnreadableException {
        return withoutNul(text(path, false, 1));
    }

    /** The same for a file of the system, whose name may be relative. */
    static @Nullable String readSecret(File file) throws UnreadableException {
        return withoutNul(text(file, false, 1));
    }

    /** A text without the line ends at its end: editors and shells write them, and no secret has them. */
    static String withoutNewlines(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end -= end > 1 && text.charAt(end - 2) == '\r' ? 2 : 1;
        }
        return text.substring(0, end);
    }

    private static @Nullable String withoutNul(@Nullable String text) throws UnreadableException {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new UnreadableException(Fault.Kind.NUL);
        }
        return text;
    }

    private static @Nullable String text(Path path, boolean lenientFolders, int mostMebibytes)
            throws UnreadableException {
        try {
            BasicFileAttributes attributes = attributes(path, lenientFolders);
            requireRegular(attributes.isDirectory(), attributes.isRegularFile(), attributes.size(), mostMebibytes);
            return decode(bytes(path, mostMebibytes));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /**
     * The same for a file of the system, whose name may be relative. It is opened as the system knows it: a path is made
     * whole by the JVM's own notion of the working directory, which can be another one.
     */
    static @Nullable String read(File file, boolean lenientFolders) throws UnreadableException {
        String text = text(file, lenientFolders, MOST_MEBIBYTES);
        return text == null ? null : withoutMark(text);
    }

    /** The same; null also where it cannot be read, of which others tell. */
    static @Nullable String readIfReadable(File file) {
        try {
            return read(file, true);
        } catch (UnreadableException unreadable) {
            return null;
        }
    }

    private static @Nullable String text(File file, boolean lenientFolders, int mostMebibytes)
            throws UnreadableException {
        if (file.exists()) {
            requireRegular(file.isDirectory(), file.isFile(), file.length(), mostMebibytes);
            return decode(bytes(file, mostMebibytes));
        }
        try {
            return text(file.toPath(), lenientFolders, mostMebibytes);
        } catch (InvalidPathException none) {
            return null;
        }
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Needs the right to enter the folders, and none to read the file: the two are told apart by that. */
    private static BasicFileAttributes attributes(Path path, boolean lenientFolders)
            throws NoSuchFileException, UnreadableException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException none) {
            throw none;
        } catch (AccessDeniedException denied) {
            if (lenientFolders) {
                throw new NoSuchFileException(path.toString());
            }
            throw new UnreadableException(Fault.Kind.FOLDER_DENIED);
        } catch (IOException exception) {
            if (isBelowFile(path)) {
                throw new NoSuchFileException(path.toString());
            }
            throw failed(exception);
        }
    }

    /** Opening a pipe would wait for its writer, perhaps for ever, so the kind of file comes first. */
    private static void requireRegular(boolean isFolder, boolean isRegular, long size, int mostMebibytes)
            throws UnreadableException {
        if (isFolder) {
            throw new UnreadableException(Fault.Kind.FOLDER);
        }
        if (!isRegular) {
            throw new UnreadableException(Fault.Kind.NO_REGULAR_FILE);
        }
        if (size > (long) mostMebibytes * MEBIBYTE) {
            throw tooLarge(mostMebibytes);
        }
    }

    private static byte[] bytes(File file, int mostMebibytes) throws UnreadableException {
        try (InputStream in = new FileInputStream(file)) {
            return bytes(in, mostMebibytes);
        } catch (IOException exception) {
            throw file.canRead() ? failed(exception) : new UnreadableException(Fault.Kind.DENIED);
        }
    }

    private static byte[] bytes(Path path, int mostMebibytes) throws NoSuchFileException, UnreadableException {
        try (InputStream in = Files.newInputStream(path)) {
            return bytes(in, mostMebibytes);
        } catch (NoSuchFileException removedSince) {
            throw removedSince;
        } catch (AccessDeniedException denied) {
            throw new UnreadableException(Fault.Kind.DENIED);
        } catch (IOException exception) {
            throw failed(exception);
        }
    }

    private static byte[] bytes(InputStream in, int mostMebibytes) throws IOException, UnreadableException {
        int most = mostMebibytes * MEBIBYTE;
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(mostMebibytes);
        }
        return bytes;
    }

    /** Most files are ASCII, which needs no decoder. */
    private static String decode(byte[] bytes) throws UnreadableException {
        return isAscii(bytes) ? new String(bytes, StandardCharsets.ISO_8859_1) : decodeUtf8(bytes);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
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
        String lineBefore = withoutMark(before.substring(before.lastIndexOf('\n') + 1));
        int column = 1 + lineBefore.codePointCount(0, lineBefore.length());
        return new Fault(Fault.Kind.NOT_UTF8, line, column, "");
    }

    /** The system says "not a directory" in a text of its own language only, so the folders are looked at. */
    private static boolean isBelowFile(Path path) {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return !Files.isDirectory(folder);
            }
        }
        return false;
    }

    private static UnreadableException tooLarge(int mostMebibytes) {
        return new UnreadableException(List.of(Fault.ofFile(Fault.Kind.TOO_LARGE, mostMebibytes + " MiB")));
    }

    private static UnreadableException failed(IOException exception) {
        return new UnreadableException(
                List.of(Fault.ofFile(Fault.Kind.FAILED, exception.getClass().getName())));
    }
}

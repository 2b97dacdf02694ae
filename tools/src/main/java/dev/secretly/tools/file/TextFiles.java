package dev.secretly.tools.file;

import dev.secretly.runtime.internal.unreadable.SizeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Reads text files. */
public final class TextFiles {

    /** What replaces bytes that are not UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private TextFiles() {}

    /** Bytes as the text that they are in UTF-8, or else in Base64, as a value of bytes or a key can be written in TOML. */
    public static String textOrBase64(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        boolean isText = text.indexOf(UNREADABLE) < 0 && text.indexOf('\0') < 0;
        return isText ? text : Base64.getEncoder().encodeToString(content);
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws FileException if it cannot be read
     */
    public static String read(Path file) throws FileException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileException(file + " is a folder");
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(SizeLimit.MAX_BYTES + 1);
            }
            if (bytes.length > SizeLimit.MAX_BYTES) {
                throw new FileException(file + " has more than " + SizeLimit.WORDS);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new FileException(file + " is not UTF-8 text");
        } catch (IOException exception) {
            throw new FileException(file + " cannot be read: " + Reasons.of(exception, file));
        }
    }
}

package dev.secretly.tools.file;

import dev.secretly.runtime.internal.unreadable.SizeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files. */
public final class TextFiles {

    /** Far above any file of secrets. */
    private TextFiles() {}

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

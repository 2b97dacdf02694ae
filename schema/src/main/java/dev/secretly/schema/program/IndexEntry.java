package dev.secretly.schema.program;

import dev.secretly.schema.index.IndexException;
import dev.secretly.schema.index.IndexName;
import dev.secretly.schema.index.IndexReader;
import dev.secretly.schema.type.TypeSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An index among the entries of a folder, archive or module. */
final class IndexEntry {

    /** None has more than some hundred bytes for each of at most a thousand secrets. */
    private static final int MAX_SIZE = 4 * 1024 * 1024;

    private IndexEntry() {}

    /** Whether an entry is an index. */
    static boolean isIndex(String name) {
        return folder(name).equals(IndexName.FOLDER) && name.endsWith(IndexName.SUFFIX);
    }

    /** The folder of an entry. */
    static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** The entry of a class. */
    static String classFile(String name) {
        return name.replace('.', '/') + ".class";
    }

    /** Reads an index, which messages call by the name. */
    static TypeSchema read(InputStream in, String name) throws IOException, ProgramException {
        try {
            return IndexReader.read(new String(in.readNBytes(MAX_SIZE), StandardCharsets.UTF_8));
        } catch (IndexException exception) {
            throw new ProgramException(name + " cannot be used: " + exception.getMessage());
        }
    }
}

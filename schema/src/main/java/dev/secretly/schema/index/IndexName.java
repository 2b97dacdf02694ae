package dev.secretly.schema.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the index of a type. */
public final class IndexName {

    /** The folder of all indexes, among the classes. */
    public static final String FOLDER = "META-INF/secretly";

    /** What each name ends with. */
    public static final String SUFFIX = ".json";

    /** File systems allow 255 bytes, some that encrypt names 143. */
    private static final int MAX_BYTES = 140 - SUFFIX.length();

    private static final int DIGEST_BYTES = 10;

    private IndexName() {}

    /** The name of the index of a type in the class output, by the binary name of the type. A digest replaces the end of a long one. */
    public static String of(String type) {
        return FOLDER + "/" + (isShort(type) ? type : shortened(type)) + SUFFIX;
    }

    private static boolean isShort(String type) {
        return type.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** The digest tells it from other long names that start alike. */
    private static String shortened(String type) {
        String start = type;
        int most = MAX_BYTES - 1 - 2 * DIGEST_BYTES;
        while (start.getBytes(StandardCharsets.UTF_8).length > most) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + "-" + digest(type);
    }

    private static String digest(String type) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(type.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

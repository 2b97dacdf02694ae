package dev.secretly.runtime.rotation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A hash by which values are compared, so that a rotation need not keep them. Each process has its own random salt, so a
 * hash reveals nothing about a value, however short it is.
 */
final class SaltedHash {

    private static final byte[] SALT = new byte[32];

    static {
        new SecureRandom().nextBytes(SALT);
    }

    private final MessageDigest digest;

    SaltedHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        digest.update(SALT);
    }

    /** Adds bytes and their number, so that no two sequences of parts are alike. */
    SaltedHash add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    /** Adds text. */
    SaltedHash add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** The hash of what was added. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

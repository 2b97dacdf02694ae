package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An element of DER (X.690), as far as the wrappers of keys need it: lengths below 2^31, tags of one byte. Parsing what is inside of a
 * wrapper is left to the JDK.
 */
@HoldsValues
public final class Der {

    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    public static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;

    private final byte[] bytes;
    private final int start;
    private final int contentStart;
    private final int end;

    private Der(byte[] bytes, int start, int contentStart, int end) {
        this.bytes = bytes;
        this.start = start;
        this.contentStart = contentStart;
        this.end = end;
    }

    /** The first element of some bytes. */
    static Der parse(byte[] bytes) throws ContentException {
        return at(bytes, 0, bytes.length);
    }

    private static Der at(byte[] bytes, int start, int limit) throws ContentException {
        if (limit - start < 2) {
            throw new ContentException(Kind.DAMAGED);
        }
        int first = bytes[start + 1] & 0xFF;
        int lengthBytes = first < LONG_FORM ? 0 : first - LONG_FORM;
        int contentStart = start + 2 + lengthBytes;
        // A length that is not known in advance is BER, not DER.
        if (first == LONG_FORM || lengthBytes > Integer.BYTES || contentStart > limit) {
            throw new ContentException(Kind.DAMAGED);
        }
        long length = lengthBytes == 0 ? first : 0;
        for (int i = start + 2; i < contentStart; i++) {
            length = (length << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        if (length > limit - contentStart) {
            throw new ContentException(Kind.DAMAGED);
        }
        return new Der(bytes, start, contentStart, contentStart + (int) length);
    }

    int tag() {
        return bytes[start] & 0xFF;
    }

    /** The whole element, with its tag and length. */
    byte[] encoded() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, contentStart, end);
    }

    /** The elements in it. */
    List<Der> elements() throws ContentException {
        List<Der> elements = new ArrayList<>();
        for (int at = contentStart; at < end; at = elements.get(elements.size() - 1).end) {
            elements.add(at(bytes, at, end));
        }
        return elements;
    }

    /** An object identifier as numbers with dots between them. */
    String objectIdentifier() {
        StringBuilder text = new StringBuilder();
        long number = 0;
        for (int i = contentStart; i < end; i++) {
            number = (number << 7) | (bytes[i] & 0x7F);
            if (bytes[i] < 0) {
                continue;
            }
            // The first number stands for two (X.690, 8.19.4).
            long root = Math.min(number / 40, 2);
            text.append(text.isEmpty() ? root + "." + (number - 40 * root) : "." + number);
            number = 0;
        }
        return text.toString();
    }

    /** Writes an element. */
    public static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        int length = content.size();
        if (length < LONG_FORM) {
            element.write(length);
        } else {
            int lengthBytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
            element.write(LONG_FORM + lengthBytes);
            for (int shift = (lengthBytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                element.write(length >>> shift);
            }
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}

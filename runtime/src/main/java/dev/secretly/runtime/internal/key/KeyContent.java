package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds keys, certificates and the like in text or bytes: PEM, Base64 of PEM, DER, or Base64 of DER. */
final class KeyContent {

    private static final List<byte[]> JAVA_KEY_STORES =
            List.of(bytes(0xFE, 0xED, 0xFE, 0xED), bytes(0xCE, 0xCE, 0xCE, 0xCE));

    private KeyContent() {}

    /**
     * The blocks, one or more.
     *
     * @param content a String or a byte[]
     */
    static List<KeyBlock> blocks(Object content) throws ContentException {
        return content instanceof byte[] bytes ? ofBytes(bytes) : ofText((String) content);
    }

    private static List<KeyBlock> ofText(String text) throws ContentException {
        if (PemText.isPem(text)) {
            return PemText.blocks(text);
        }
        if (text.isBlank()) {
            throw new ContentException(Kind.EMPTY);
        }
        OtherFormats.refuse(text);
        byte[] decoded = Base64Text.decode(bare(text));
        if (decoded == null) {
            throw new ContentException(Kind.NO_PEM);
        }
        return ofBytes(decoded);
    }

    /** Base64 without quotes, white space and a byte order mark. */
    private static String bare(String text) {
        String unquoted = PemText.withoutQuotes(PemText.withRealBreaks(text));
        StringBuilder base64 = new StringBuilder(unquoted.length());
        unquoted.chars()
                .filter(character -> !PemText.isSpace((char) character))
                .forEach(character -> base64.append((char) character));
        return base64.toString();
    }

    private static List<KeyBlock> ofBytes(byte[] content) throws ContentException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (PemText.isPem(text)) {
            return PemText.blocks(text);
        }
        OtherFormats.refuse(text);
        for (byte[] start : JAVA_KEY_STORES) {
            if (KeyForm.startsWith(content, start)) {
                throw new ContentException(Kind.JAVA_KEY_STORE);
            }
        }
        KeyBlock block = KeyBlock.of(content);
        if (block.form() == KeyForm.UNKNOWN) {
            boolean isDer = content.length > 0 && content[0] == Der.SEQUENCE;
            throw new ContentException(isDer ? Kind.DAMAGED : Kind.NO_PEM);
        }
        return List.of(block);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}

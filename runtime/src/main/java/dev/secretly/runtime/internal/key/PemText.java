package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PEM (RFC 7468), also as it looks after a way through JSON, variables and forms: on one line, with {@code \n} in place of line breaks,
 * indented, in quotes, or after other text.
 */
@HoldsValues
final class PemText {

    private static final String DASHES = "-----";
    private static final String BEGIN = DASHES + "BEGIN";

    private static final Pattern HEADER = Pattern.compile(BEGIN + " ([^\n-]+)" + DASHES);

    /** Escapes of JSON, also twice. Base64 has no backslash. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)\\\\+([nrt/])");

    private static final Pattern RETURN = Pattern.compile("\r\n?");

    /** A header of RFC 1421, as {@code Proc-Type: 4,ENCRYPTED}. */
    private static final Pattern FIELD = Pattern.compile("^[A-Za-z-]+: .*");

    /** The name of a curve, or its parameters. */
    private static final String CURVE = "EC PARAMETERS";

    /** A certificate with trust settings of OpenSSL after it. */
    private static final String WITH_TRUST = "TRUSTED CERTIFICATE";

    /** The labels of blocks that can be a key or certificate. Which one it is, their structure decides. */
    private static final Set<String> LABELS = Set.of(
            "PRIVATE KEY",
            "ENCRYPTED PRIVATE KEY",
            "ANY PRIVATE KEY",
            "RSA PRIVATE KEY",
            "EC PRIVATE KEY",
            "DSA PRIVATE KEY",
            "PUBLIC KEY",
            "RSA PUBLIC KEY",
            CURVE,
            WITH_TRUST,
            "CERTIFICATE",
            "X509 CERTIFICATE",
            "PKCS12");

    /** Labels that messages name. Any other could be a part of a damaged key. */
    private static final Set<String> OTHER_LABELS = Set.of(
            "CERTIFICATE REQUEST",
            "NEW CERTIFICATE REQUEST",
            "X509 CRL",
            "PKCS7",
            "CMS",
            "DH PARAMETERS",
            "DSA PARAMETERS",
            "ATTRIBUTE CERTIFICATE");

    private final String text;

    private PemText(String text) {
        this.text = text;
    }

    /** Whether the text has a line that begins PEM. */
    static boolean isPem(String text) {
        return text.contains(BEGIN);
    }

    /** The blocks, one or more. */
    static List<KeyBlock> blocks(String text) throws ContentException {
        return new PemText(withRealBreaks(text)).blocks();
    }

    /** Text in which escapes are the characters that they stand for, and each line break is one line feed. */
    static String withRealBreaks(String text) {
        String unescaped = ESCAPE.matcher(text).replaceAll(escape -> switch (escape.group(1)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> " ";
            default -> escape.group(1);
        });
        return RETURN.matcher(unescaped).replaceAll("\n");
    }

    private List<KeyBlock> blocks() throws ContentException {
        List<KeyBlock> blocks = new ArrayList<>();
        Matcher header = HEADER.matcher(text);
        int from = 0;
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, from)) {
            if (!header.region(at, text.length()).lookingAt()) {
                throw new ContentException(ContentFault.inLine(Kind.BROKEN_BEGIN, line(at)));
            }
            String footer = DASHES + "END " + header.group(1) + DASHES;
            int end = text.indexOf(footer, header.end());
            int next = text.indexOf(BEGIN, header.end());
            if (end < 0 || (next >= 0 && next < end)) {
                throw new ContentException(ContentFault.inLine(Kind.NO_END, line(at)));
            }
            blocks.add(block(header.group(1), header.end(), end));
            from = end + footer.length();
        }
        return blocks;
    }

    private KeyBlock block(String label, int start, int end) throws ContentException {
        String body = text.substring(start, end);
        if (label.equals("OPENSSH PRIVATE KEY")) {
            return KeyBlock.refused(OtherFormats.openSsh(Base64Text.decode(body.strip())));
        }
        if (body.contains("Proc-Type:") && body.contains("ENCRYPTED")) {
            return KeyBlock.refused(ContentFault.of(Kind.LEGACY_ENCRYPTION));
        }
        if (!LABELS.contains(label)) {
            return KeyBlock.named(OTHER_LABELS.contains(label) ? "PEM of the kind " + label : "another kind of PEM");
        }
        StringBuilder base64 = new StringBuilder(body.length());
        int line = 0;
        for (String ofBody : body.split("\n", -1)) {
            String content = withoutQuotes(ofBody);
            if (!FIELD.matcher(content).matches()) {
                addBase64(content, start, line, base64);
            }
            line++;
        }
        byte[] der = Base64Text.decode(base64.toString());
        if (der == null || der.length == 0) {
            throw new ContentException(ContentFault.inLine(Kind.INCOMPLETE_BASE64, line(start)));
        }
        KeyBlock block = block(label, der);
        if (block.noun().isEmpty()) {
            // Left out of a list, it would be missed only when the key is used.
            throw new ContentException(ContentFault.inLine(Kind.DAMAGED_BLOCK, line(start)));
        }
        return block;
    }

    private static KeyBlock block(String label, byte[] der) {
        if (label.equals(WITH_TRUST)) {
            return KeyBlock.withMore(der);
        }
        return label.equals(CURVE) ? KeyBlock.ofCurve(der) : KeyBlock.of(der);
    }

    /** Checks each line by itself, to name the one at fault. */
    private void addBase64(String content, int start, int line, StringBuilder base64) throws ContentException {
        if (content.equals("+")) {
            // Code that joins lines.
            return;
        }
        for (int i = 0; i < content.length(); i++) {
            char character = content.charAt(i);
            if (Base64Text.isLetter(character)) {
                base64.append(character);
            } else if (!isSpace(character)) {
                throw new ContentException(ContentFault.inLine(Kind.NOT_BASE64, line(start) + line));
            }
        }
    }

    /** Whether it is white space, also of a web page: a space that does not break, or one without width. */
    static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** A line as it was before someone put quotes or commas around it, as code does. */
    static String withoutQuotes(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isAround(line.charAt(start))) {
            start++;
        }
        while (end > start && isAround(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isAround(char character) {
        return character == '"' || character == '\'' || character == '\\' || character == ',' || character <= ' ';
    }

    private int line(int at) {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}

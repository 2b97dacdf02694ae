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

    private static final Pattern HEADER = Pattern.compile(BEGIN + " ([A-Z0-9 ]+)" + DASHES);

    /** Escapes of JSON, also twice. Base64 has no backslash. */
    private static final Pattern ESCAPED_RETURN = Pattern.compile("\\\\+r");

    private static final Pattern ESCAPED_BREAK = Pattern.compile("\\\\+n");
    private static final Pattern RETURN = Pattern.compile("\r\n?");

    /** A header of RFC 1421, as {@code Proc-Type: 4,ENCRYPTED}. */
    private static final Pattern FIELD = Pattern.compile("^[A-Za-z-]+: .*");

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
            "EC PARAMETERS",
            "CERTIFICATE",
            "X509 CERTIFICATE",
            "TRUSTED CERTIFICATE",
            "PKCS12");

    private final String text;

    private PemText(String text) {
        this.text = text;
    }

    /** Whether text is meant as PEM. */
    static boolean isPem(String text) {
        return text.contains(BEGIN);
    }

    /** The blocks, one or more. */
    static List<KeyBlock> blocks(String text) throws ContentException {
        String withReturns = ESCAPED_BREAK
                .matcher(ESCAPED_RETURN.matcher(text).replaceAll("\r"))
                .replaceAll("\n");
        return new PemText(RETURN.matcher(withReturns).replaceAll("\n")).blocks();
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
        if (label.equals("OPENSSH PRIVATE KEY")) {
            throw new ContentException(Kind.OPENSSH);
        }
        if (label.equals("SSH2 PUBLIC KEY")) {
            throw new ContentException(Kind.OPENSSH_PUBLIC);
        }
        String body = text.substring(start, end);
        if (body.contains("Proc-Type:") && body.contains("ENCRYPTED")) {
            throw new ContentException(Kind.LEGACY_ENCRYPTION);
        }
        StringBuilder base64 = new StringBuilder(body.length());
        int line = line(start);
        for (String ofBody : body.split("\n", -1)) {
            String content = withoutQuotes(ofBody);
            if (!FIELD.matcher(content).matches()) {
                addBase64(content, line, base64);
            }
            line++;
        }
        byte[] der = Base64Text.decode(base64.toString());
        if (der == null || der.length == 0) {
            throw new ContentException(ContentFault.inLine(Kind.INCOMPLETE_BASE64, line(start)));
        }
        return LABELS.contains(label) ? KeyBlock.of(der) : KeyBlock.labeled(label, der);
    }

    /** Checks each line by itself, to name the one at fault. */
    private static void addBase64(String content, int line, StringBuilder base64) throws ContentException {
        for (int i = 0; i < content.length(); i++) {
            char character = content.charAt(i);
            if (Base64Text.isLetter(character)) {
                base64.append(character);
            } else if (!Character.isWhitespace(character)) {
                throw new ContentException(ContentFault.inLine(Kind.NOT_BASE64, line));
            }
        }
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

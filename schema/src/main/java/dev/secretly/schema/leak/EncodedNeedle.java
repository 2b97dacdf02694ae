package dev.secretly.schema.leak;

import dev.secretly.runtime.internal.HoldsValues;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** A value in an encoding that hides its characters, such as Base64, of which long texts are wrapped anywhere. */
@HoldsValues
final class EncodedNeedle implements Needle {

    private static final int MAX_GAP = 40;

    private static final String LINE_BREAKS = "\r\n";
    private static final String AFTER_BREAK = "\r\n\t \\nr\"'+,#|";

    private final byte[] bytes;
    private final Gaps gaps;

    /** What may be between two characters. */
    enum Gaps {
        NONE,
        /** A line break with indentation; also one that is escaped, in quotes. */
        LINE_BREAK,
        /** What tools put between the bytes of hexadecimal digits. */
        SEPARATOR
    }

    private EncodedNeedle(byte[] bytes, Gaps gaps) {
        this.bytes = bytes;
        this.gaps = gaps;
    }

    /** These bytes and no others. */
    static EncodedNeedle exact(byte[] bytes) {
        return new EncodedNeedle(bytes, Gaps.NONE);
    }

    /** Base64, which may be wrapped. */
    static EncodedNeedle base64(String text) {
        return new EncodedNeedle(text.getBytes(StandardCharsets.US_ASCII), Gaps.LINE_BREAK);
    }

    /** Pairs of hexadecimal digits, in upper or lower case alone. */
    static EncodedNeedle hex(String digits) {
        return new EncodedNeedle(digits.getBytes(StandardCharsets.US_ASCII), Gaps.SEPARATOR);
    }

    @Override
    public boolean isAt(byte[] content, int at, int end) {
        int next = at;
        for (int i = 0; i < bytes.length; i++) {
            if (next < end && content[next] != bytes[i] && i > 0) {
                next = skipGap(content, next, end, i);
            }
            if (next >= end || content[next] != bytes[i]) {
                return false;
            }
            next++;
        }
        return true;
    }

    private int skipGap(byte[] content, int at, int end, int index) {
        return switch (gaps) {
            case NONE -> at;
            case LINE_BREAK -> skipLineBreak(content, at, end);
            case SEPARATOR -> index % 2 == 0 ? skipSeparator(content, at, end) : at;
        };
    }

    private static int skipLineBreak(byte[] content, int at, int end) {
        boolean isBreak = LINE_BREAKS.indexOf(content[at]) >= 0 || content[at] == '\\' || content[at] == '"';
        int next = at;
        while (isBreak && next < end && next - at < MAX_GAP && AFTER_BREAK.indexOf(content[next]) >= 0) {
            // The n and r of an escape, not those of the text.
            boolean isLetter = content[next] == 'n' || content[next] == 'r';
            if (isLetter && (next == at || content[next - 1] != '\\')) {
                break;
            }
            next++;
        }
        return next;
    }

    private static int skipSeparator(byte[] content, int at, int end) {
        int next = at;
        while (next < end && next - at < MAX_GAP && " :,-\r\n\t\\\"'+".indexOf(content[next]) >= 0) {
            next++;
        }
        boolean isMarked =
                next + 1 < end && (content[next] == 'x' || (content[next] == '0' && content[next + 1] == 'x'));
        return isMarked ? next + (content[next] == 'x' ? 1 : 2) : next;
    }

    @Override
    public int maxLength() {
        return gaps == Gaps.NONE ? bytes.length : bytes.length * 8 + MAX_GAP;
    }

    @Override
    public void forEachStart(IntConsumer pairs) {
        int first = (bytes[0] & 0xFF) << 8;
        if (gaps == Gaps.SEPARATOR || gaps == Gaps.NONE) {
            pairs.accept(first | (bytes[1] & 0xFF));
            return;
        }
        pairs.accept(first | (bytes[1] & 0xFF));
        for (char gap : new char[] {'\r', '\n', '\\', '"'}) {
            pairs.accept(first | gap);
        }
    }
}

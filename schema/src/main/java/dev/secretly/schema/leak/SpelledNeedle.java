package dev.secretly.schema.leak;

import dev.secretly.runtime.internal.HoldsValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A value whose characters may each be spelled in several ways. All spellings that fit are followed at once, so that a
 * backslash that is a character of the value is not taken for an escape.
 */
@HoldsValues
final class SpelledNeedle implements Needle {

    /** Stands for a line break with the white space around it. */
    private static final byte[][] BREAK = {};

    /** May be folded: a line break with indentation stands for it in YAML. */
    private static final byte[][] SPACE = Spellings.of(' ');

    /** The most bytes for a line break: with indentation, quotes and signs of a concatenation. */
    private static final int MAX_BREAK = 120;

    private static final List<byte[]> BREAKS = List.of(
            bytes("\\u000a"),
            bytes("\\u000A"),
            bytes("\\u000d"),
            bytes("\\u000D"),
            bytes("%0A"),
            bytes("%0a"),
            bytes("%0D"),
            bytes("%0d"),
            bytes("%20"),
            bytes("&#10;"),
            bytes("&#13;"),
            bytes("&#32;"),
            bytes("&#9;"),
            bytes("&#00010;"),
            bytes("&#00013;"),
            bytes("&#00032;"),
            bytes("&#00009;"),
            bytes("&#xA;"),
            bytes("&#xa;"),
            bytes("&#xD;"),
            bytes("&#xd;"),
            bytes("\\n"),
            bytes("\\r"),
            bytes("\\t"),
            bytes("\\x0a"),
            bytes("\\x0A"),
            bytes("\\012"));

    private static final String LINE_BREAKS = "\r\n";

    /** What is between the end of a line and the start of the next one, in text that is quoted, concatenated or indented. */
    private static final String AROUND_BREAK = " \t\r\n\\\"'+,;.#|>*";

    private final List<byte[][]> characters;
    private final boolean isNumber;

    private SpelledNeedle(List<byte[][]> characters, boolean isNumber) {
        this.characters = characters;
        this.isNumber = isNumber;
    }

    /** A value, of which leading and trailing white space does not count. */
    static SpelledNeedle of(String value) {
        String text = value.strip().replaceAll("[ \\t]*((\\r\\n?|\\n)[ \\t]*)+", "\n");
        List<byte[][]> characters = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int run = character == '\\' ? backslashes(text, at) : 0;
            if (run > 0) {
                characters.add(Spellings.ofBackslashes(run));
            } else {
                characters.add(character == '\n' ? BREAK : character == ' ' ? SPACE : Spellings.of(character));
            }
            at += Math.max(run, Character.charCount(character));
        }
        return new SpelledNeedle(characters, text.chars().allMatch(Character::isDigit));
    }

    private static int backslashes(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '\\') {
            end++;
        }
        return end - start;
    }

    @Override
    public boolean isAt(byte[] content, int at, int end) {
        Positions positions = new Positions();
        positions.add(at);
        for (int i = 0; i < characters.size() && !positions.isEmpty(); i++) {
            positions = characters.get(i) == BREAK
                    ? afterBreak(positions, content, end)
                    : after(characters.get(i), positions, content, end, i > 0);
        }
        return !positions.isEmpty();
    }

    private Positions after(byte[][] spellings, Positions positions, byte[] content, int end, boolean isInside) {
        Positions next = new Positions();
        for (int i = 0; i < positions.count; i++) {
            int at = positions.at[i];
            addAfter(spellings, at, content, end, next);
            int continued = isInside ? continued(content, at, end) : at;
            if (continued > at) {
                addAfter(spellings, continued, content, end, next);
            }
            if (spellings == SPACE && at < end && LINE_BREAKS.indexOf(content[at]) >= 0) {
                next.add(afterSpace(content, at, end));
            }
        }
        return next;
    }

    private static void addAfter(byte[][] spellings, int at, byte[] content, int end, Positions next) {
        for (byte[] spelling : spellings) {
            if (startsWith(content, at, end, spelling)) {
                next.add(at + spelling.length);
            }
        }
    }

    /**
     * After what is between two characters: a backslash that continues a line, with the indentation of the next; the quotes
     * between two strings of C; an underscore in a number.
     */
    private int continued(byte[] content, int at, int end) {
        if (isNumber && at < end && content[at] == '_') {
            return at + 1;
        }
        boolean hasTwo = at + 1 < end;
        if (hasTwo && content[at] == '"' && content[at + 1] == '"') {
            return at + 2;
        }
        boolean isContinued = hasTwo && content[at] == '\\' && LINE_BREAKS.indexOf(content[at + 1]) >= 0;
        return isContinued ? afterSpace(content, at + 1, end) : at;
    }

    private static int afterSpace(byte[] content, int at, int end) {
        int next = at;
        while (next < end && next - at < MAX_BREAK && " \t\r\n".indexOf(content[next]) >= 0) {
            next++;
        }
        return next;
    }

    /** Each place at which what stands for a line break may end. */
    private static Positions afterBreak(Positions positions, byte[] content, int end) {
        Positions next = new Positions();
        for (int i = 0; i < positions.count; i++) {
            int start = positions.at[i];
            int at = start;
            int length = breakLength(content, at, end);
            while (length > 0 && at - start < MAX_BREAK) {
                at += length;
                next.add(at);
                length = breakLength(content, at, end);
            }
        }
        return next;
    }

    private static int breakLength(byte[] content, int at, int end) {
        for (byte[] escape : BREAKS) {
            if (startsWith(content, at, end, escape)) {
                return escape.length;
            }
        }
        return at < end && AROUND_BREAK.indexOf(content[at]) >= 0 ? 1 : 0;
    }

    private static boolean startsWith(byte[] content, int at, int end, byte[] start) {
        return at + start.length <= end
                && content[at] == start[0]
                && Arrays.equals(content, at, at + start.length, start, 0, start.length);
    }

    @Override
    public int maxLength() {
        return characters.stream()
                .mapToInt(spellings -> spellings == BREAK
                        ? MAX_BREAK
                        : Arrays.stream(spellings)
                                .mapToInt(spelling -> spelling.length)
                                .max()
                                .orElse(1))
                .sum();
    }

    @Override
    public void forEachStart(IntConsumer pairs) {
        for (byte[] first : characters.get(0)) {
            int upper = (first[0] & 0xFF) << 8;
            if (first.length > 1) {
                pairs.accept(upper | (first[1] & 0xFF));
            } else if (characters.size() == 1 || characters.get(1) == BREAK) {
                for (int lower = 0; lower < 256; lower++) {
                    pairs.accept(upper | lower);
                }
            } else {
                for (byte[] second : characters.get(1)) {
                    pairs.accept(upper | (second[0] & 0xFF));
                }
                pairs.accept(upper | '\\');
                for (char between : new char[] {'_', '"', '\r', '\n'}) {
                    pairs.accept(upper | between);
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Different indexes of a content, as many as any text that a person or an encoder writes has. */
    private static final class Positions {
        private final int[] at = new int[MAX_BREAK];
        private int count;

        void add(int position) {
            for (int i = 0; i < count; i++) {
                if (at[i] == position) {
                    return;
                }
            }
            if (count < at.length) {
                at[count] = position;
                count++;
            }
        }

        boolean isEmpty() {
            return count == 0;
        }
    }
}

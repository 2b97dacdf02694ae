package dev.secretly.tools.toml;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.toml.TomlTrivia;

/** The lines of a text, counted from 1. A byte order mark is no part of the first line. */
@HoldsValues
final class Lines {

    private final String text;
    private final TomlTrivia trivia;

    Lines(String text) {
        this.text = text;
        this.trivia = new TomlTrivia(ByteOrderMark.removedFrom(text));
    }

    /** The index at which a line starts. */
    int start(int line) {
        int start = ByteOrderMark.of(text).length();
        for (int i = 1; i < line; i++) {
            start = endOfLine(start);
        }
        return start;
    }

    /** The index at which the line after a line starts. */
    int startOfNext(int line) {
        return endOfLine(start(line));
    }

    /** The index after the line break of the line that has an index. */
    int endOfLine(int index) {
        int feed = text.indexOf('\n', index);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** The index of a position, whose column counts code points. */
    int index(int line, int column) {
        return text.offsetByCodePoints(start(line), column - 1);
    }

    /** The line that has an index. */
    int lineOf(int index) {
        return 1
                + (int) text.substring(0, index)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    /** Whether a line is a comment, and not a line of a string. */
    boolean isComment(int line) {
        return trivia.has(line)
                && text.substring(start(line), startOfNext(line)).strip().startsWith("#");
    }

    /** Whether a line has only white space before a column. */
    boolean isBlank(int line, int column) {
        return text.substring(start(line), index(line, column)).isBlank();
    }

    /** Whether the rest of a line from an index on is white space or a comment. */
    boolean isRestBlank(int index) {
        String rest = text.substring(index, endOfLine(index)).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }

    /** The line break that the text uses. */
    String lineBreak() {
        int feed = text.indexOf('\n');
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }
}

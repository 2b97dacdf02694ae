package dev.secretly.runtime.internal.toml.mistake;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.Fault.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an array, inline table or multi-line string starts that is never closed. The parser reports it much later, or as something
 * else.
 */
@HoldsValues
final class UnclosedValue {

    private static final String BASIC = "\"\"\"";
    private static final String LITERAL = "'''";

    private final String text;
    private final Deque<Fault> open = new ArrayDeque<>();
    private int index;
    private int line = 1;
    private int lineStart;

    /** Whether the current line has a = outside of quotes, after which a value starts. */
    private boolean isInValue;

    private UnclosedValue(String text) {
        this.text = text;
    }

    /** The fault at the start of what is not closed; empty if everything is. */
    static Optional<Fault> of(String text) {
        return Optional.ofNullable(new UnclosedValue(text).find());
    }

    private @Nullable Fault find() {
        while (index < text.length()) {
            Fault string = step(text.charAt(index));
            if (string != null) {
                return string;
            }
        }
        return open.peekLast();
    }

    /** Moves over one token; returns a multi-line string that is not closed. */
    private @Nullable Fault step(char next) {
        if (next == '\n') {
            nextLine();
        } else if (next == '#') {
            index = endOfLine();
        } else if (text.startsWith(BASIC, index) || text.startsWith(LITERAL, index)) {
            return multiLine(text.substring(index, index + BASIC.length()));
        } else if (next == '"' || next == '\'') {
            skipString(next);
        } else {
            bracket(next);
            index++;
        }
        return null;
    }

    private void nextLine() {
        // A line break ends an inline table, which is another fault if it is closed later.
        index++;
        line++;
        lineStart = index;
        isInValue = !open.isEmpty();
    }

    private int endOfLine() {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end;
    }

    private @Nullable Fault multiLine(String quotes) {
        Fault start = fault(Kind.UNCLOSED_MULTI_LINE, quotes);
        int end = endOfMultiLine(quotes);
        if (end < 0) {
            return start;
        }
        for (; index < end; index++) {
            if (text.charAt(index) == '\n') {
                line++;
                lineStart = index + 1;
            }
        }
        return null;
    }

    /** The index after the closing quotes, before which up to two more quotes may be; -1 if there are none. */
    private int endOfMultiLine(String quotes) {
        int end = index + quotes.length();
        while (end < text.length() && !text.startsWith(quotes, end)) {
            end += quotes.equals(BASIC) && text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return -1;
        }
        end += quotes.length();
        for (int more = 0; more < 2 && end < text.length() && text.charAt(end) == quotes.charAt(0); more++) {
            end++;
        }
        return end;
    }

    /** A string that is not closed ends with its line. */
    private void skipString(char quote) {
        int end = endOfLine();
        index++;
        while (index < end && text.charAt(index) != quote) {
            index += quote == '"' && text.charAt(index) == '\\' ? 2 : 1;
        }
        index = Math.min(end, index + 1);
    }

    private void bracket(char next) {
        if (next == '=') {
            isInValue = true;
        } else if (isInValue && next == '[') {
            open.push(fault(Kind.UNCLOSED_ARRAY, ""));
        } else if (isInValue && next == '{') {
            open.push(fault(Kind.UNCLOSED_INLINE_TABLE, ""));
        } else if ((next == ']' || next == '}') && !open.isEmpty()) {
            open.pop();
        }
    }

    private Fault fault(Kind kind, String detail) {
        return new Fault(kind, line, 1 + text.codePointCount(lineStart, index), detail);
    }
}

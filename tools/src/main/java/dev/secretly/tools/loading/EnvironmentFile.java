package dev.secretly.tools.loading;

import dev.secretly.runtime.internal.toml.ByteOrderMark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of environment variables, as dotenv tools write it: a name, {@code =} and the value, with comments, {@code export},
 * and quotes around a value, which may then have several lines. A name alone passes on a variable of the other machine, whose
 * value is not known here.
 */
public final class EnvironmentFile {

    private static final Pattern START =
            Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*(=[ \\t]*)?");

    private static final Pattern COMMENT = Pattern.compile("[ \\t]*(?:#.*)?");

    private static final Pattern COMMENT_AFTER_VALUE = Pattern.compile("(?:^|[ \\t])#.*");

    /** What a backslash stands for before each of these characters, between double quotes. */
    private static final String ESCAPES = "nrt\"\\$`";

    private static final String ESCAPED = "\n\r\t\"\\$`";

    private final String text;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private int at;

    private EnvironmentFile(String text) {
        this.text = text;
    }

    /**
     * Parses the text of a file.
     *
     * @throws MalformedEnvironmentFileException if a line is neither a variable, nor a comment, nor blank
     */
    public static Map<String, String> parse(String text) throws MalformedEnvironmentFileException {
        EnvironmentFile file = new EnvironmentFile(
                ByteOrderMark.removedFrom(text).replace("\r\n", "\n").replace('\r', '\n'));
        while (file.at < file.text.length()) {
            file.readVariable();
        }
        return file.variables;
    }

    private void readVariable() throws MalformedEnvironmentFileException {
        if (COMMENT.matcher(rest()).matches()) {
            skipLine();
            return;
        }
        Matcher start = START.matcher(text).region(at, text.length());
        if (!start.lookingAt()) {
            throw malformed(at);
        }
        int line = at;
        at = start.end();
        if (start.group(2) == null && !COMMENT.matcher(rest()).matches()) {
            throw malformed(line);
        }
        if (start.group(2) != null) {
            variables.put(start.group(1), value());
        }
        skipLine();
    }

    private String value() {
        char first = at < text.length() ? text.charAt(at) : '\n';
        int end = first == '"' || first == '\'' || first == '`' ? closingQuote(first) : -1;
        if (end < 0) {
            return COMMENT_AFTER_VALUE.matcher(rest()).replaceFirst("").strip();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return first == '"' ? unescaped(inside) : inside;
    }

    /** The index of the quote that ends a value; -1 if the quotes are a part of it, since more follows or one is missing. */
    private int closingQuote(char quote) {
        for (int end = at + 1; end < text.length(); end++) {
            if (text.charAt(end) == quote) {
                return COMMENT.matcher(lineFrom(end + 1)).matches() ? end : -1;
            }
            end += quote == '"' && text.charAt(end) == '\\' ? 1 : 0;
        }
        return -1;
    }

    private String rest() {
        return lineFrom(at);
    }

    private String lineFrom(int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private void skipLine() {
        at += rest().length() + 1;
    }

    private MalformedEnvironmentFileException malformed(int index) {
        return new MalformedEnvironmentFileException(1
                + (int) text.substring(0, index)
                        .chars()
                        .filter(one -> one == '\n')
                        .count());
    }

    private static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean isEscape = text.charAt(i) == '\\' && i + 1 < text.length();
            int escape = isEscape ? ESCAPES.indexOf(text.charAt(i + 1)) : -1;
            unescaped.append(escape < 0 ? text.charAt(i) : ESCAPED.charAt(escape));
            i += escape < 0 ? 0 : 1;
        }
        return unescaped.toString();
    }

    /** Thrown if a line cannot be read. */
    public static final class MalformedEnvironmentFileException extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;

        MalformedEnvironmentFileException(int line) {
            super("line " + line + " is not NAME=value");
            this.line = line;
        }

        /** The line, from 1. */
        public int line() {
            return line;
        }
    }
}

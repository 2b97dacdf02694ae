package dev.secretly.tools.loading;

import dev.secretly.runtime.internal.source.TextFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of environment variables, as Docker and dotenv have it: a name, {@code =} and the value on each line, with
 * comments, {@code export} and quotes around the value.
 */
public final class EnvironmentFile {

    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*(.*)");

    private static final String ESCAPES = "n\"\\";

    private EnvironmentFile() {}

    /**
     * Parses the text of a file.
     *
     * @throws MalformedEnvironmentFileException if a line is neither a variable, nor a comment, nor blank
     */
    public static Map<String, String> parse(String text) throws MalformedEnvironmentFileException {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : TextFile.withoutMark(text).split("\n", -1)) {
            number++;
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                Matcher variable = LINE.matcher(stripped);
                if (!variable.matches()) {
                    throw new MalformedEnvironmentFileException(number);
                }
                variables.put(variable.group(1), unquoted(variable.group(2)));
            }
        }
        return variables;
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        if (!isQuoted) {
            return value;
        }
        String inside = value.substring(1, value.length() - 1);
        return value.charAt(0) == '"' ? unescaped(inside) : inside;
    }

    private static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && i + 1 < text.length() && ESCAPES.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                unescaped.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                unescaped.append(character);
            }
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

package dev.secretly.runtime.internal.toml.mistake;

import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Explains why text is not TOML: replaces the faults of the parser with those that a person would name. A fault never holds anything of
 * the text.
 */
public final class BrokenToml {

    private static final Pattern HEADER = Pattern.compile("\\s*\\[[^\\[].*");

    /** A header, a dotted key, or an inline table. */
    private static final Pattern TABLE = Pattern.compile(HEADER + "|[^=#]*\\..*=.*|[^=#]*=\\s*\\{.*");

    private BrokenToml() {}

    /**
     * Explains the faults of a text.
     *
     * @param text the text, without a byte order mark
     * @param faults those of the parser, in order; at least one
     * @return what to report, at most one fault for each line; at least one
     */
    public static List<Fault> explain(String text, List<Fault> faults) {
        Optional<Fault> whole = ForeignFormat.of(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> lines = List.of(text.split("\n", -1));
        Optional<Fault> unclosed = UnclosedValue.of(text);
        List<Fault> explained = new ArrayList<>();
        int done = 0;
        for (Fault fault : faults) {
            boolean isUnclosed = unclosed.isPresent()
                    && unclosed.get().line() > done
                    && !isBefore(fault, unclosed.get())
                    && !isOfItsLine(fault, unclosed.get(), line(lines, fault.line()));
            if (isUnclosed) {
                explained.add(unclosed.get());
                return explained;
            }
            if (fault.line() > done) {
                Fault mistake = isSecondHeader(fault, lines)
                        ? new Fault(Kind.TABLE_DEFINED_TWICE, fault.line(), fault.column(), fault.detail())
                        : LineMistake.of(fault, line(lines, fault.line()));
                explained.add(mistake);
                done = mistake.kind() == Kind.PEM_ON_SEVERAL_LINES ? endOfPem(lines, fault.line()) : fault.line();
            }
        }
        return explained;
    }

    /** Whether a header is for a table that an earlier line already defines, so that its keys can be moved there. */
    private static boolean isSecondHeader(Fault fault, List<String> lines) {
        return fault.kind() == Kind.DEFINED_TWICE
                && HEADER.matcher(line(lines, fault.line())).matches()
                && TABLE.matcher(line(lines, Integer.parseInt(fault.detail()))).matches();
    }

    /** Whether a fault in the line of an unclosed bracket is a mistake by itself, such as a quote inside an item. */
    private static boolean isOfItsLine(Fault fault, Fault unclosed, String line) {
        int at = Math.max(0, fault.column() - 1);
        boolean isAtEnd = at >= line.codePointCount(0, line.length());
        boolean isAboutBrackets = unclosed.kind() == Kind.UNCLOSED_MULTI_LINE
                || fault.kind() == Kind.NESTED_TOO_DEEPLY
                || fault.kind() == Kind.NEWLINE_IN_TABLE;
        if (fault.line() != unclosed.line() || isAtEnd || isAboutBrackets) {
            return false;
        }
        String rest = line.substring(line.offsetByCodePoints(0, at)).strip();
        return !rest.isEmpty() && "#\"]}".indexOf(rest.charAt(0)) < 0;
    }

    private static boolean isBefore(Fault one, Fault other) {
        return one.line() < other.line() || (one.line() == other.line() && one.column() < other.column());
    }

    /** The parser may report a fault after the last line. */
    private static String line(List<String> lines, int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The last line of a PEM; that of its first line if it has no end. */
    private static int endOfPem(List<String> lines, int first) {
        for (int number = first; number <= lines.size(); number++) {
            if (line(lines, number).contains("-----END")) {
                return number;
            }
        }
        return first;
    }
}

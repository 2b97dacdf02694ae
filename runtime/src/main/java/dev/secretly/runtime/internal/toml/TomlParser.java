package dev.secretly.runtime.internal.toml;

import dev.secretly.runtime.internal.toml.TomlNode.Form;
import dev.secretly.runtime.internal.toml.mistake.BrokenToml;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/**
 * Parses any TOML 1.0 text. This is the only class that uses the parser library. It copies what is needed, so that the
 * rest and the text can be garbage-collected.
 */
final class TomlParser {

    /** One mistake in a file often causes many errors; the first ones are enough. */
    private static final int MAX_FAULTS = 10;

    /** How deeply tables and arrays may be nested. */
    static final int MAX_LEVELS = 128;

    /**
     * The parser needs up to 300 bytes of memory for a character and 2 KB for a line, most of it for malformed lines.
     */
    private static final int MAX_CHARACTERS = 128 * 1024;

    private static final int MAX_LINES = 5_000;

    private static final TomlParseOptions OPTIONS =
            TomlParseOptions.sourceless().withVersion(TomlVersion.V1_0_0).withMaxNestingDepth(MAX_LEVELS);

    private TomlParser() {}

    /**
     * Parses text without a byte order mark.
     *
     * @throws UnreadableException if it is not valid TOML 1.0: the parser itself would skip a malformed line and go on
     */
    static TomlDocument parse(String text) throws UnreadableException {
        TomlTrivia trivia = new TomlTrivia(text);
        if (trivia.restLines() > MAX_LINES || trivia.rest().length() > MAX_CHARACTERS) {
            int line = PlainToml.firstOtherLine(text);
            throw new UnreadableException(
                    List.of(new Fault(Fault.Kind.TOO_LONG_TO_PARSE, line, 1, "128 KiB or 5,000 lines")));
        }
        try {
            TomlParseResult result = Toml.parse(trivia.rest(), OPTIONS);
            if (result.hasErrors()) {
                throw new UnreadableException(BrokenToml.explain(text, faults(result.errors(), trivia)));
            }
            Copy copy = new Copy(new TomlLines(text), trivia);
            TomlNode.Table root = new TomlNode.Table(1, 1, Form.ROOT, 0, copy.entries(result, new ArrayList<>(), 0));
            return new TomlDocument(root, copy.firstHeader);
        } catch (RuntimeException | StackOverflowError ofParser) {
            // The parser should not throw. If it does, its message may quote the text, so it is dropped.
            throw new UnreadableException(Fault.Kind.UNPARSABLE);
        }
    }

    private static List<Fault> faults(List<TomlParseError> errors, TomlTrivia trivia) {
        // The parser reports a value out of range, or a key defined twice, after all mistakes in the syntax.
        return errors.stream()
                .map(error -> fault(error, trivia))
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .limit(MAX_FAULTS)
                .toList();
    }

    private static Fault fault(TomlParseError error, TomlTrivia trivia) {
        int line = trivia.originalLine(error.position().line());
        return TomlFaults.of(line, error.position().column(), String.valueOf(error.getMessage()), trivia);
    }

    /** Copies the parser's tables and finds how each is written. */
    private static final class Copy {
        private final TomlLines lines;
        private final TomlTrivia trivia;
        private int firstHeader;

        Copy(TomlLines lines, TomlTrivia trivia) {
            this.lines = lines;
            this.trivia = trivia;
        }

        Map<String, TomlNode> entries(TomlTable table, List<String> path, int omittedParts) {
            Map<String, TomlNode> entries = new LinkedHashMap<>();
            for (String key : table.keySet()) {
                List<String> one = List.of(key);
                path.add(key);
                entries.put(key, node(table.get(one), table.inputPositionOf(one), path, omittedParts));
                path.remove(path.size() - 1);
            }
            return entries;
        }

        private TomlNode node(Object value, TomlPosition position, List<String> path, int omittedParts) {
            int line = trivia.originalLine(position.line());
            int column = position.column();
            if (value instanceof TomlTable table) {
                Form form = lines.form(line, column, path.size(), omittedParts);
                noteHeader(line, form == Form.HEADER || form == Form.IMPLICIT);
                int innerOmittedParts = form == Form.DOTTED || form == Form.IMPLICIT ? omittedParts : path.size();
                Map<String, TomlNode> entries = entries(table, path, innerOmittedParts);
                return form == Form.IMPLICIT
                        ? implicit(line, column, omittedParts, entries)
                        : new TomlNode.Table(line, column, form, innerOmittedParts, entries);
            }
            if (value instanceof TomlArray array) {
                boolean isOfTables = lines.isHeader(line, column);
                noteHeader(line, isOfTables);
                List<TomlNode> items = items(array, path, isOfTables ? Form.ITEM : Form.INLINE_ITEM);
                return new TomlNode.Array(line, column, isOfTables ? TomlType.ARRAY_OF_TABLES : TomlType.ARRAY, items);
            }
            return new TomlNode.Leaf(line, column, value);
        }

        private List<TomlNode> items(TomlArray array, List<String> path, Form form) {
            List<TomlNode> items = new ArrayList<>(array.size());
            for (int i = 0; i < array.size(); i++) {
                items.add(item(array.get(i), array.inputPositionOf(i), path, form));
            }
            return items;
        }

        private TomlNode item(Object value, TomlPosition position, List<String> path, Form form) {
            int line = trivia.originalLine(position.line());
            int column = position.column();
            if (value instanceof TomlTable table) {
                return new TomlNode.Table(line, column, form, path.size(), entries(table, path, path.size()));
            }
            if (value instanceof TomlArray array) {
                return new TomlNode.Array(line, column, TomlType.ARRAY, items(array, path, Form.INLINE_ITEM));
            }
            return new TomlNode.Leaf(line, column, value);
        }

        /** The parser reports where a table is first named. A dotted key further down still makes its form dotted. */
        private TomlNode.Table implicit(int line, int column, int omittedParts, Map<String, TomlNode> entries) {
            for (TomlNode entry : entries.values()) {
                if (!lines.isHeader(entry.line(), entry.column())) {
                    return new TomlNode.Table(entry.line(), entry.column(), Form.DOTTED, omittedParts, entries);
                }
            }
            return new TomlNode.Table(line, column, Form.IMPLICIT, omittedParts, entries);
        }

        private void noteHeader(int line, boolean isHeader) {
            if (isHeader && (firstHeader == 0 || line < firstHeader)) {
                firstHeader = line;
            }
        }
    }
}

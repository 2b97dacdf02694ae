package dev.secretly.tools.toml;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.schema.contract.Contract;
import dev.secretly.schema.toml.KeyComments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Changes the values of single keys in TOML text. Every other character stays as it is. */
@HoldsValues
public final class TomlEditor {

    private final String name;
    private String text;
    private TomlDocument document;

    private TomlEditor(String text, String name, TomlDocument document) {
        this.text = text;
        this.name = name;
        this.document = document;
    }

    /**
     * Creates an editor.
     *
     * @param text the text of a file, which may start with a byte order mark
     * @param name the file as messages show it
     * @throws TomlFormatException if the text is not valid TOML; nothing can be changed then
     */
    public static TomlEditor of(String text, String name) throws TomlFormatException {
        try {
            return new TomlEditor(text, name, parse(text));
        } catch (UnreadableException unreadable) {
            Fault fault = unreadable.faults().get(0);
            String place = fault.line() > 0 ? ":" + fault.line() + ":" + fault.column() : "";
            throw new TomlFormatException(
                    name + place + ": found " + Words.found(fault) + ", expected " + Words.wanted(fault));
        }
    }

    /** The changed text. */
    public String text() {
        return text;
    }

    /** The parsed text. */
    public TomlDocument document() {
        return document;
    }

    /** The text as a contract. */
    public Contract contract() {
        return new Contract(name, document, KeyComments.of(Path.of(name), text));
    }

    /** Whether there is a value or table at the key. */
    public boolean has(KeyPath key) {
        return find(key).isPresent();
    }

    /** Whether there is a value at the key that is written after {@code =}, not under headers. */
    public boolean isValue(KeyPath key) {
        return find(key).filter(node -> !node.type().isUnderHeaders()).isPresent();
    }

    /** Whether there is a single value at the key: no table and no array. */
    public boolean isScalar(KeyPath key) {
        return find(key).filter(TomlNode.Leaf.class::isInstance).isPresent();
    }

    private Optional<TomlNode> find(KeyPath key) {
        List<TomlNode> nodes = document.root().along(key.parts());
        return nodes.size() > key.parts().size() ? Optional.of(nodes.get(nodes.size() - 1)) : Optional.empty();
    }

    private TomlNode existing(KeyPath key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("there is no " + key));
    }

    /**
     * Sets the value of a key, which is added if it does not exist.
     *
     * @param literal the value as written in TOML, on one line
     * @param comments the lines of a comment above the key, used only if it is added on a separate line
     * @throws TomlFormatException if the key or a part of it is in the way: a table, or a value that is not a table
     */
    public void set(KeyPath key, String literal, List<String> comments) throws TomlFormatException {
        List<TomlNode> nodes = document.root().along(key.parts());
        TomlNode last = nodes.get(nodes.size() - 1);
        if (nodes.size() <= key.parts().size()) {
            if (!(last instanceof TomlNode.Table)) {
                throw new TomlFormatException(
                        key.first(nodes.size() - 1) + " at line " + last.line() + " is not a table");
            }
            add(key, literal, comments);
        } else if (last.type().isUnderHeaders()) {
            throw new TomlFormatException(key + " at line " + last.line() + " is a table; change it in the file");
        } else {
            ValueSpan span = span(last, new Lines(text));
            replace(span.start(), span.end(), literal);
        }
        if (!has(key)) {
            throw new TomlFormatException(key + " cannot be set in this file; change it in an editor");
        }
    }

    /** The value of a key as it is written. */
    public String literal(KeyPath key) {
        ValueSpan span = span(existing(key), new Lines(text));
        return text.substring(span.start(), span.end());
    }

    /**
     * Makes the value of a key blank, and that of a whole array if the predicate picks one of its items.
     *
     * @return the keys whose values are blank now
     */
    public Set<KeyPath> blank(Predicate<TextValue> isUnwanted) throws TomlFormatException {
        Set<KeyPath> blanked = new LinkedHashSet<>();
        Optional<TextValue> unwanted = first(isUnwanted);
        while (unwanted.isPresent()) {
            blanked.add(unwanted.get().key());
            ValueSpan span = span(unwanted.get().keyed(), new Lines(text));
            replace(span.start(), span.end(), "\"\"");
            unwanted = first(isUnwanted);
        }
        return blanked;
    }

    private Optional<TextValue> first(Predicate<TextValue> isUnwanted) {
        return TextValue.of(document).stream()
                .filter(value -> !value.text().isEmpty())
                .filter(isUnwanted)
                .findFirst();
    }

    /** Turns the line of a key into a comment; false if it has more than this key and its value on it. */
    public boolean commentOut(KeyPath key) throws TomlFormatException {
        TomlNode node = existing(key);
        Lines lines = new Lines(text);
        ValueSpan span = span(node, lines);
        boolean isOwnLine = lines.isBlank(node.line(), node.column())
                && lines.isRestBlank(span.end())
                && lines.lineOf(span.end()) == node.line();
        if (isOwnLine) {
            int start = lines.start(node.line());
            replace(start, start, "# ");
        }
        return isOwnLine;
    }

    /** Removes a key that is on a separate line, with its value and the comments directly above it. */
    public void remove(KeyPath key) throws TomlFormatException {
        TomlNode node = existing(key);
        if (node.type().isUnderHeaders()) {
            throw new TomlFormatException(key + " has headers of its own; remove it in an editor");
        }
        Lines lines = new Lines(text);
        ValueSpan span = span(node, lines);
        if (!lines.isBlank(node.line(), node.column()) || !lines.isRestBlank(span.end())) {
            throw new TomlFormatException(key + " shares its line with others; remove it in an editor");
        }
        int first = aboveComments(node.line(), lines);
        // Comments at the top of the file are about the file.
        int start = lines.start(first == 1 ? node.line() : first);
        int end = lines.endOfLine(span.end());
        replace(start, end, "");
    }

    /**
     * Adds a key to a table without a key, such as an item of an array.
     *
     * @param table the table, as found in {@link #contract()}
     * @param key the key in the table
     */
    public void addTo(Answer.Present table, KeyPath key, String literal, List<String> comments)
            throws TomlFormatException {
        insert(table.insertionPoint(key), key.in(table.path()), literal, comments);
    }

    private void add(KeyPath key, String literal, List<String> comments) throws TomlFormatException {
        insert(document.insertionPoint(key), key, literal, comments);
    }

    private void insert(InsertionPoint point, KeyPath key, String literal, List<String> comments)
            throws TomlFormatException {
        Lines lines = new Lines(text);
        if (point instanceof InsertionPoint.Under under) {
            // After the last key of the table, so that keys stay in the order in which they are added.
            int line = lastLine(under, lines);
            insertLine(lines.startOfNext(line), entry(under.key(), literal, comments, lines));
        } else if (point instanceof InsertionPoint.Above above) {
            insertLine(lines.start(aboveComments(above.line(), lines)), entry(above.key(), literal, comments, lines));
        } else if (point instanceof InsertionPoint.Inside inside) {
            int brace = text.indexOf('{', lines.index(inside.line(), inside.column()));
            replace(brace + 1, brace + 1, " " + inside.key() + " = " + literal + (inside.alone() ? " " : ","));
        } else {
            String newLine = lines.lineBreak();
            boolean hasTable = key.parts().size() > 1;
            String header = hasTable ? "[" + key.first(key.parts().size() - 1) + "]" + newLine : "";
            String gap = ByteOrderMark.removedFrom(text).isBlank() || !hasTable ? "" : newLine;
            insertLine(text.length(), gap + header + entry(hasTable ? key.last() : key, literal, comments, lines));
        }
    }

    private ValueSpan span(TomlNode node, Lines lines) {
        return ValueSpan.of(text, lines.index(node.line(), node.column()));
    }

    /** The last line of the values under a header, with those of dotted keys; that of the header if it has none. */
    private int lastLine(InsertionPoint.Under under, Lines lines) {
        return find(under.table())
                .flatMap(TomlEditor::lastValue)
                .map(last -> lines.lineOf(span(last, lines).end()))
                .orElse(under.line());
    }

    /** The value under the same header as a table that starts last. */
    private static Optional<TomlNode> lastValue(TomlNode node) {
        if (!(node instanceof TomlNode.Table table)) {
            return Optional.empty();
        }
        return table.entries().values().stream()
                .flatMap(entry -> isDotted(entry)
                        ? lastValue(entry).stream()
                        : Stream.of(entry).filter(one -> !one.type().isUnderHeaders()))
                .max(Comparator.comparingInt(TomlNode::line));
    }

    private static boolean isDotted(TomlNode node) {
        return node instanceof TomlNode.Table table && table.form() == TomlNode.Form.DOTTED;
    }

    /** A comment block directly above a header belongs to the header. */
    private static int aboveComments(int line, Lines lines) {
        int first = line;
        while (first > 1 && lines.isComment(first - 1)) {
            first--;
        }
        return first;
    }

    private static String entry(KeyPath key, String literal, List<String> comments, Lines lines) {
        StringBuilder entry = new StringBuilder();
        comments.forEach(comment -> entry.append("# ").append(comment).append(lines.lineBreak()));
        return entry.append(key)
                .append(" = ")
                .append(literal)
                .append(lines.lineBreak())
                .toString();
    }

    private void insertLine(int index, String entry) throws TomlFormatException {
        boolean needsBreak = index > ByteOrderMark.of(text).length() && text.charAt(index - 1) != '\n';
        replace(index, index, needsBreak ? new Lines(text).lineBreak() + entry : entry);
    }

    /** Replaces a part of the text, which must then still be valid. */
    private void replace(int start, int end, String replacement) throws TomlFormatException {
        String changed = text.substring(0, start) + replacement + text.substring(end);
        try {
            document = parse(changed);
            text = changed;
        } catch (UnreadableException unreadable) {
            throw new TomlFormatException("the change would break the file; make it in an editor");
        }
    }

    private static TomlDocument parse(String text) throws UnreadableException {
        return TomlDocument.parse(ByteOrderMark.removedFrom(text));
    }

    /** The keys of all values in the text, without those in arrays. */
    public List<KeyPath> keys() {
        List<KeyPath> keys = new ArrayList<>();
        collect(document.root(), KeyPath.ROOT, keys);
        return keys;
    }

    private static void collect(TomlNode.Table table, KeyPath path, List<KeyPath> keys) {
        table.entries().forEach((name, node) -> {
            KeyPath key = new KeyPath(List.of(name)).in(path);
            if (node instanceof TomlNode.Table inner) {
                collect(inner, key, keys);
            } else {
                keys.add(key);
            }
        });
    }
}

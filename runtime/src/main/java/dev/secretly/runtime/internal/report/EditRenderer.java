package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.fix.Fix;
import dev.secretly.runtime.internal.fix.Fix.Position;
import dev.secretly.runtime.internal.fix.ValueToFillIn;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.Ascii;
import dev.secretly.runtime.internal.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts edits of TOML into words. */
final class EditRenderer {

    private EditRenderer() {}

    /**
     * What to do with TOML text. Edits with the same instruction are grouped.
     *
     * @param order the order of the edits of a text; edits with the same order follow that of the problems
     * @param instruction what to do
     * @param entry the TOML to write; empty if the instruction is complete
     * @param frame how entries are written on one line; empty if each has its own line
     * @param comment what an entry on one line expects, since there can be no comment between braces; else empty
     */
    record Instruction(Order order, String instruction, String entry, Optional<Frame> frame, String comment) {

        Instruction(Order order, String instruction, String entry) {
            this(order, instruction, entry, Optional.empty(), "");
        }
    }

    /** The order of the edits of a text. */
    enum Order {
        /** Removals of tables, before others of the same name are added. */
        REMOVE,
        /** At an existing line. */
        AT_LINE,
        /** At the end, before any table is added there. */
        ROOT_AT_END,
        /** At the end. */
        AT_END,
        /** Moves of keys, after the headers of new tables were added. */
        MOVE
    }

    /** How entries are written on one line. */
    enum Frame {
        /** As the only entries between the braces of an inline table. */
        ALONE("", ""),
        /** Before other entries between the braces. */
        BEFORE_OTHERS("", ","),
        /** As a whole inline table. */
        TABLE("{ ", " }");

        private final String before;
        private final String after;

        Frame(String before, String after) {
            this.before = before;
            this.after = after;
        }

        String around(List<String> entries) {
            return before + String.join(", ", entries) + after;
        }
    }

    static Instruction instruction(Fix.Edit edit) {
        return edit.match(new Edits());
    }

    /** The instructions of edits. */
    private static final class Edits implements Fix.EditCases<Instruction> {

        @Override
        public Instruction add(Fix.Add add) {
            return add.point().match(new Additions(add.blank()));
        }

        @Override
        public Instruction setKey(Fix.SetKey set) {
            return atLine(
                    "Set " + set.key().last() + at(set.at()) + " to " + Words.suchAs(set.wanted(), set.example()));
        }

        @Override
        public Instruction setItem(Fix.SetItem set) {
            return atLine("Set the item" + at(set.at()) + " to " + Words.suchAs(set.wanted(), set.example()));
        }

        @Override
        public Instruction replacePlaceholder(Fix.ReplacePlaceholder replace) {
            String key = replace.key().isEmpty() ? "" : " of " + replace.key();
            boolean isText = replace.example().isEmpty();
            return atLine("Replace the placeholder" + key + at(replace.at())
                    + (isText ? "" : " with " + Words.suchAs(replace.wanted(), replace.example())));
        }

        @Override
        public Instruction setTable(Fix.SetTable set) {
            return new Instruction(
                    Order.AT_LINE,
                    "Set " + set.table().last() + at(set.at()) + " to the table",
                    assignment(set.key(), set.blank().value()),
                    Optional.of(Frame.TABLE),
                    comment(set.key(), set.blank()));
        }

        @Override
        public Instruction remove(Fix.Remove remove) {
            return new Instruction(
                    Order.REMOVE,
                    "Remove " + remove.table() + ", which starts" + at(remove.at()) + ", with all its keys and tables",
                    "");
        }

        @Override
        public Instruction correct(Fix.Correct correct) {
            String words = correct.instruction();
            return atLine(
                    correct.isOfWholeText()
                            ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                            : "At line " + correct.line() + ", " + words);
        }

        @Override
        public Instruction rename(Fix.Rename rename) {
            return atLine("Rename " + rename.from() + at(rename.at()) + " to " + rename.to());
        }

        @Override
        public Instruction renameTable(Fix.RenameTable rename) {
            return atLine("Rename [" + rename.from() + "]" + at(rename.at()) + " to [" + rename.to() + "]");
        }

        @Override
        public Instruction uncomment(Fix.Uncomment uncomment) {
            return atLine("Remove the # at line " + uncomment.line() + ", if the value there is the right one");
        }

        @Override
        public Instruction move(Fix.Move move) {
            return move.to().match(new Moves(move));
        }
    }

    /** The instructions to add a key with a value. */
    private record Additions(ValueToFillIn blank) implements InsertionPoint.Cases<Instruction> {

        @Override
        public Instruction under(InsertionPoint.Under under) {
            String instruction = "Add under " + under.header() + " at line " + under.line();
            return new Instruction(Order.AT_LINE, instruction, assignment(under.key(), blank.onItsLine()));
        }

        @Override
        public Instruction above(InsertionPoint.Above above) {
            return new Instruction(
                    Order.AT_LINE, "Add above line " + above.line(), assignment(above.key(), blank.onItsLine()));
        }

        @Override
        public Instruction inside(InsertionPoint.Inside inside) {
            String of = inside.name().isEmpty() ? "" : " of " + inside.name();
            return new Instruction(
                    Order.AT_LINE,
                    "Insert after the {" + of + at(new Position(inside.line(), inside.column())),
                    assignment(inside.key(), blank.value()),
                    Optional.of(inside.alone() ? Frame.ALONE : Frame.BEFORE_OTHERS),
                    comment(inside.key(), blank));
        }

        @Override
        public Instruction atEnd(InsertionPoint.AtEnd end) {
            KeyPath key = end.key();
            String header = header(key);
            return header.isEmpty()
                    ? new Instruction(Order.ROOT_AT_END, "Add at the end", assignment(key.last(), blank.onItsLine()))
                    : new Instruction(
                            Order.AT_END, "Add at the end " + header, assignment(key.last(), blank.onItsLine()));
        }

        /** In words, since the document may be of any format. */
        @Override
        public Instruction entry(InsertionPoint.Entry entry) {
            String wanted = blank.comment().isEmpty() ? "" : ": " + blank.comment();
            String object = entry.line() > 0 ? " to the object" + at(new Position(entry.line(), entry.column())) : "";
            KeyPath key = object.isEmpty() ? entry.key().in(entry.object()) : entry.key();
            return atLine("Add the key " + key + object + wanted);
        }
    }

    /** The instructions to move a key. */
    private record Moves(Fix.Move move) implements InsertionPoint.Cases<Instruction> {

        @Override
        public Instruction under(InsertionPoint.Under under) {
            return to("under " + under.header() + " at line " + under.line(), under.key());
        }

        @Override
        public Instruction above(InsertionPoint.Above above) {
            return to("above line " + above.line(), above.key());
        }

        @Override
        public Instruction inside(InsertionPoint.Inside inside) {
            return to("into " + inside.name() + at(new Position(inside.line(), inside.column())), inside.key());
        }

        @Override
        public Instruction atEnd(InsertionPoint.AtEnd end) {
            String header = header(end.key());
            return to(
                    "to the end" + (header.isEmpty() ? "" : ", under " + header),
                    end.key().last());
        }

        @Override
        public Instruction entry(InsertionPoint.Entry entry) {
            return to("into " + entry.object(), entry.key());
        }

        private Instruction to(String target, KeyPath key) {
            String name = key.equals(move.from()) ? "" : ", as " + key;
            return new Instruction(Order.MOVE, "Move " + move.from() + at(move.at()) + " " + target + name, "");
        }
    }

    private static Instruction atLine(String instruction) {
        return new Instruction(Order.AT_LINE, instruction, "");
    }

    /** The instruction to create a text; the text to write follows it. */
    static String creation(Origin origin, boolean isBrokenLink) {
        String name = Ascii.line(origin.name());
        if (origin.kind() == Origin.Kind.TEXT_VARIABLE) {
            return "set the environment variable " + name + " to";
        }
        return isBrokenLink ? "replace the link " + name + " with a file with" : "create " + name + " with";
    }

    /** The header of the table that a key is in; empty for the root. */
    static String header(KeyPath key) {
        List<String> table = key.table();
        return table.isEmpty() ? "" : "[" + new KeyPath(table).text() + "]";
    }

    private static String comment(KeyPath key, ValueToFillIn blank) {
        return blank.comment().isEmpty() ? "" : key.text() + " is " + blank.comment();
    }

    static String assignment(KeyPath key, String value) {
        return key.text() + " = " + value;
    }

    private static String at(Position at) {
        return " at line " + at.line() + (at.column() > 1 ? ", column " + at.column() : "");
    }
}

package dev.secretly.schema.contract;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.TomlScope;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.problem.Place;
import dev.secretly.schema.toml.KeyComments;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The contract: the committed {@code secrets.example.toml} with the keys of the real file and placeholders for values.
 *
 * @param origin the file, with its name as messages show it
 * @param document its parsed content
 * @param comments the descriptions of keys in its comments
 */
public record Contract(Origin origin, TomlDocument document, KeyComments comments) {

    /** A contract by its name in messages. */
    public Contract(String name, TomlDocument document, KeyComments comments) {
        this(new Origin(name, Origin.Kind.FILE), document, comments);
    }

    /**
     * Reads a contract.
     *
     * @throws UnreadableException if it is a link to nothing, cannot be read or is not TOML
     */
    public static Contract read(ContractFile found) throws UnreadableException {
        String text = TextFile.read(found.file(), false);
        if (text == null) {
            throw new UnreadableException(Fault.Kind.DANGLING_LINK);
        }
        return new Contract(found.name(), TomlDocument.parse(text), KeyComments.of(found.file(), text));
    }

    /** Its name in messages. */
    public String name() {
        return origin.name();
    }

    /** Looks up a key. */
    public Answer find(KeyPath key) {
        return TomlScope.of(document, origin).find(key);
    }

    /** The keys whose values or tables are of some types, with their places. */
    public Map<String, Place> names(Predicate<TomlType> types) {
        return TomlScope.of(document, origin).names(types, Integer.MAX_VALUE);
    }

    /** The description of a key; empty if the contract has none, or lacks the key. */
    public String description(KeyPath key) {
        Answer answer = find(key);
        return isAbsent(answer) ? "" : comments.above(answer.place().line());
    }

    /** Whether a contract lacks the key. A blank string is a placeholder, so it is not absent. */
    public static boolean isAbsent(Answer answer) {
        return answer instanceof Answer.Absent && answer.place().state() == Place.State.ABSENT;
    }
}

package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says when it is asked for all keys that are still open.
 *
 * @param state how the reading went
 * @param answers one for each key asked for, in the same order; none unless the source was read
 * @param faults why the source could not be read; none unless it could not
 * @param toml what was read, where it is TOML; else null
 */
public record Reply(
        State state,
        List<Answer> answers,
        List<Fault> faults,
        @Nullable TomlScope toml) {

    /** How the reading of a source can go. */
    public enum State {
        READ,
        NO_SUCH_FILE,
        UNREADABLE,
        /** Nobody named it, and it may not be entered: it counts as absent, and messages mention it. */
        NOT_ENTERED,
        /** It is no place, and not to be told of. */
        NONE
    }

    static Reply read(List<Answer> answers) {
        return new Reply(State.READ, answers, List.of(), null);
    }

    public static Reply none() {
        return new Reply(State.NONE, List.of(), List.of(), null);
    }

    static Reply notEntered() {
        return new Reply(State.NOT_ENTERED, List.of(), List.of(), null);
    }

    static Reply noSuchFile() {
        return new Reply(State.NO_SUCH_FILE, List.of(), List.of(), null);
    }

    public static Reply unreadable(List<Fault> faults) {
        return new Reply(State.UNREADABLE, List.of(), faults, null);
    }

    static Reply ofToml(List<Answer> answers, TomlScope toml) {
        return new Reply(State.READ, answers, List.of(), toml);
    }
}

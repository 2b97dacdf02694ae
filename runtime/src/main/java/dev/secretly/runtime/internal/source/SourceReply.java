package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.TomlScope;
import dev.secretly.runtime.internal.unreadable.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reply of a source for all keys that no earlier source has.
 *
 * @param state whether the source could be read
 * @param answers one for each key, in the same order; empty unless the source was read
 * @param faults why the source could not be read; else empty
 * @param toml the TOML that was read; null for other sources
 */
public record SourceReply(
        State state,
        List<Answer> answers,
        List<Fault> faults,
        @Nullable TomlScope toml) {

    /** The outcomes of reading a source. */
    public enum State {
        READ,
        NO_SUCH_FILE,
        UNREADABLE,
        /** Access to the directory of mounted secrets is denied: it counts as absent, but messages mention it. */
        ACCESS_DENIED,
        /** There is nothing to read: the source counts as absent, and messages do not mention it. */
        SKIPPED
    }

    static SourceReply read(List<Answer> answers) {
        return new SourceReply(State.READ, answers, List.of(), null);
    }

    public static SourceReply skipped() {
        return new SourceReply(State.SKIPPED, List.of(), List.of(), null);
    }

    static SourceReply accessDenied() {
        return new SourceReply(State.ACCESS_DENIED, List.of(), List.of(), null);
    }

    static SourceReply noSuchFile() {
        return new SourceReply(State.NO_SUCH_FILE, List.of(), List.of(), null);
    }

    public static SourceReply unreadable(List<Fault> faults) {
        return new SourceReply(State.UNREADABLE, List.of(), faults, null);
    }

    static SourceReply ofToml(List<Answer> answers, TomlScope toml) {
        return new SourceReply(State.READ, answers, List.of(), toml);
    }
}

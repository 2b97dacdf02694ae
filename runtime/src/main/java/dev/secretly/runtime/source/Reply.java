package dev.secretly.runtime.source;

import java.util.List;

/** What a source says when it is asked for all keys that are still open. */
public sealed interface Reply {

    /** One answer for each key asked for, in the same order. */
    record Answered(List<Answer> answers) implements Reply {}

    /** The file of the source does not exist. */
    record NoSuchFile() implements Reply {}

    /** The source is there and cannot be read. */
    record Unreadable(List<Fault> faults) implements Reply {}
}

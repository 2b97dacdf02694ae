package dev.secretly.runtime.internal.fault;

import java.util.List;

/** The size limit of a file and of any other value or TOML text. */
public final class SizeLimit {

    /** Far more than any file of secrets needs, and low enough that a wrong file does not exhaust a heap of 64 MB. */
    public static final int MAX_BYTES = 512 * 1024;

    private SizeLimit() {}

    /** The fault of exceeding the limit. */
    public static Fault fault() {
        return Fault.ofFile(Fault.Kind.TOO_LARGE, "512 KiB");
    }

    /** The same fault as an exception. */
    public static UnreadableException exceeded() {
        return new UnreadableException(List.of(fault()));
    }
}

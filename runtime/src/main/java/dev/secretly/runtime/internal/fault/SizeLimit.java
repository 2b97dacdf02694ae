package dev.secretly.runtime.internal.fault;

import java.util.List;

/** How large a file, or a text that a program gives, may be. */
public final class SizeLimit {

    /** Far above any file of secrets, and low enough that a wrong file does not exhaust a heap of 64 MB. */
    public static final int MOST_BYTES = 512 * 1024;

    private SizeLimit() {}

    /** The fault of a larger one. */
    public static Fault fault() {
        return Fault.ofFile(Fault.Kind.TOO_LARGE, "512 KiB");
    }

    /** The same as an exception. */
    public static UnreadableException exceeded() {
        return new UnreadableException(List.of(fault()));
    }
}

package dev.secretly.runtime.internal.unreadable;

import java.util.List;

/** The size limit for files, values and TOML text. */
public final class SizeLimit {

    /** Far more than any secrets file needs, and low enough that the wrong file does not exhaust a 64 MB heap. */
    public static final int MAX_BYTES = 512 * 1024;

    /** The limit in words. */
    public static final String WORDS = "512 KiB";

    private SizeLimit() {}

    /** The fault for exceeding the limit. */
    public static Fault fault() {
        return Fault.ofFile(Fault.Kind.TOO_LARGE, WORDS);
    }

    /** The same fault as an exception. */
    public static UnreadableException exceeded() {
        return new UnreadableException(List.of(fault()));
    }
}

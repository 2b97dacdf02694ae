package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.SafeMessage;
import dev.secretly.runtime.internal.unreadable.Thrown;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreSource;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The faults of custom sources and of stores. Only the messages of a StoreException are shown. */
final class StoreFaults {

    /** What the fixes in a message start with. */
    private static final String FIX = "To fix it, ";

    private StoreFaults() {}

    static Fault of(Throwable thrown) {
        if (thrown instanceof StoreException known) {
            return Fault.ofStore(
                    known.isDenied() ? Fault.Kind.STORE_DENIED : Fault.Kind.STORE_FAILED,
                    known.problem(),
                    known.remedy());
        }
        if (thrown instanceof InterruptedException) {
            return interrupted();
        }
        if (thrown instanceof SafeMessage) {
            return ofNestedLoad(String.valueOf(thrown.getMessage()));
        }
        if (thrown instanceof LinkageError mismatch && MissingClass.isNamedBy(mismatch)) {
            return Fault.ofStore(
                    Fault.Kind.STORE_FAILED,
                    MissingClass.problem(mismatch),
                    "add the library that has it, or use versions of the libraries that fit together");
        }
        return thrown instanceof IOException || thrown instanceof TimeoutException
                ? Fault.ofFile(Fault.Kind.SOURCE_UNREACHABLE, Thrown.nameOf(thrown))
                : Fault.ofFile(Fault.Kind.SOURCE_FAILED, Thrown.of(thrown));
    }

    /** A source that loads its own secrets, such as a token, lacks one: the headline and the fixes of that message. */
    private static Fault ofNestedLoad(String message) {
        String headline = message.lines().findFirst().orElse("");
        int fix = message.indexOf(FIX);
        String remedy = fix < 0 ? "" : message.substring(fix + FIX.length());
        return Fault.ofStore(
                Fault.Kind.STORE_FAILED,
                headline.endsWith(".") ? headline.substring(0, headline.length() - 1) : headline,
                remedy.lines().map(String::strip).collect(Collectors.joining(" ")));
    }

    /** The reply for a source that, while it is asked, loads secrets from itself. */
    static SourceReply asksItself() {
        return SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_ASKS_ITSELF, "")));
    }

    static Fault interrupted() {
        return Fault.ofStore(Fault.Kind.STORE_FAILED, "the thread was interrupted", "load again");
    }

    /** Closes a source; what it throws does not count. */
    static void close(StoreSource source) {
        try {
            source.close();
        } catch (Throwable ofProgram) {
            Thrown.nameOf(ofProgram);
        }
    }
}

package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.unreadable.Fault;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Ends the call of a custom source that, while it is asked, loads secrets from the same sources: they would ask it again without end. */
final class OneCall {

    private final Set<Thread> asking = ConcurrentHashMap.newKeySet();

    /** The reply of a source; that it asks itself if this thread is already waiting for its reply. */
    SourceReply run(Supplier<SourceReply> ask) {
        if (!asking.add(Thread.currentThread())) {
            return SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_ASKS_ITSELF, "")));
        }
        try {
            return ask.get();
        } finally {
            asking.remove(Thread.currentThread());
        }
    }
}

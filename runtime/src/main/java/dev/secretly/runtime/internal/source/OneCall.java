package dev.secretly.runtime.internal.source;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notices that a custom source, while it is asked, loads secrets from the same sources, which would ask it again without end. */
final class OneCall {

    private final Set<Thread> asking = ConcurrentHashMap.newKeySet();

    /** Starts a call; false if this thread is already in one. */
    boolean start() {
        return asking.add(Thread.currentThread());
    }

    void end() {
        asking.remove(Thread.currentThread());
    }
}

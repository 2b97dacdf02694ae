package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;

/** The thread of one call of a store. It records the thread that waits for it, to detect a source that loads secrets from itself. */
final class StoreThread extends Thread {

    private final Origin source;
    private final Thread waiting = Thread.currentThread();

    /**
     * Creates a thread.
     *
     * @param source what is called
     */
    StoreThread(Origin source, Runnable call) {
        super(null, call, "secretly-store", 0, false);
        this.source = source;
        setDaemon(true);
    }

    /** Whether the current thread, or one that waits for it, is already calling a source; calling it again would never end. */
    static boolean isCalling(Origin source) {
        for (Thread thread = Thread.currentThread(); thread instanceof StoreThread call; thread = call.waiting) {
            if (call.source.equals(source)) {
                return true;
            }
        }
        return false;
    }
}

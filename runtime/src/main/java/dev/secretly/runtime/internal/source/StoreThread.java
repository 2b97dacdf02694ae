package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The thread of one call of a store. It records the thread that waits for it, to detect a source that loads secrets from itself. */
final class StoreThread extends Thread {

    private final Origin source;
    private final AtomicInteger hanging;
    private @Nullable Thread waiting = Thread.currentThread();
    private boolean isHanging;
    private boolean hasEnded;

    /**
     * Creates a thread.
     *
     * @param source what is called
     * @param hanging counts the threads of the source that nobody waits for any more
     */
    StoreThread(Origin source, AtomicInteger hanging, Runnable call) {
        super(null, call, "secretly-store", 0, false);
        this.source = source;
        this.hanging = hanging;
        setDaemon(true);
        // From Java 19 on, a thread that inherits no thread locals does not inherit this either.
        setContextClassLoader(Thread.currentThread().getContextClassLoader());
    }

    /** Whether this thread, or one that waits for it, is already calling a source; calling it again would never end. */
    static boolean isCalling(Origin source) {
        @Nullable Thread thread = Thread.currentThread();
        while (thread instanceof StoreThread call) {
            if (call.source.equals(source)) {
                return true;
            }
            thread = call.waiting();
        }
        return false;
    }

    private synchronized @Nullable Thread waiting() {
        return waiting;
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        hasEnded = true;
        if (isHanging) {
            hanging.decrementAndGet();
        }
    }

    /** Nobody waits for it any more. */
    synchronized void abandon() {
        waiting = null;
        if (!hasEnded) {
            isHanging = true;
            hanging.incrementAndGet();
        }
    }
}

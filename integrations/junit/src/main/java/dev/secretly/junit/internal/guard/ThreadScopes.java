package dev.secretly.junit.internal.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What is known of one thread. Guarded by the lock of {@link Sightings}. */
final class ThreadScopes {

    /** What the thread was started for; null if that is not known. */
    private final @Nullable Scope origin;

    /** What it runs now, the innermost one first. A thread that waits for others may run another test meanwhile. */
    private final Deque<Scope> running = new ArrayDeque<>();

    /** The scopes that it has opened and that are open. */
    private int opened;

    ThreadScopes(@Nullable Scope origin) {
        this.origin = origin;
    }

    @Nullable
    Scope origin() {
        return origin;
    }

    /** What was ended by another thread is left here. */
    @Nullable
    Scope running() {
        while (!running.isEmpty() && !running.peek().isOpen()) {
            running.pop();
        }
        return running.peek();
    }

    void enter(Scope scope) {
        running.push(scope);
    }

    void leave(Scope scope) {
        running.removeFirstOccurrence(scope);
    }

    /** Whether JUnit uses the thread for what is open. */
    boolean hasOpened() {
        return opened > 0;
    }

    void open() {
        opened++;
    }

    void close() {
        opened--;
    }
}

package dev.secretly.runtime.rotation;

import java.lang.ref.WeakReference;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files of all rotations from one daemon thread, which lives while there is any. It runs no code of the program, so
 * that none can hold up the others.
 */
final class Poller {

    /** What is polled. */
    interface Pollable {

        /**
         * Checks once. It must neither block nor throw.
         *
         * @return the nanoseconds until the next check
         */
        long poll();
    }

    /** One polled rotation. It is held weakly unless it asked to be held. */
    static final class Entry {

        private final long number;
        private final WeakReference<Pollable> pollable;

        @SuppressWarnings("UnusedVariable") // It is never read; it keeps its object from being collected.
        private @Nullable Pollable held;

        private long due;

        /** The latest time for the next check, if it was set while one was running. */
        private long latest = Long.MAX_VALUE;

        private Entry(long number, Pollable pollable, long due) {
            this.number = number;
            this.pollable = new WeakReference<>(pollable);
            this.due = due;
        }

        /** Keeps what is polled from being collected, or does so no longer. */
        void hold(boolean isHeld) {
            synchronized (ENTRIES) {
                held = isHeld ? pollable.get() : null;
            }
        }

        /** Changes when to check next. If a check is running, the earlier time counts. */
        void schedule(long delay) {
            synchronized (ENTRIES) {
                latest = later(delay);
                if (ENTRIES.remove(this)) {
                    due = latest;
                    latest = Long.MAX_VALUE;
                    ENTRIES.add(this);
                    ENTRIES.notifyAll();
                }
            }
        }

        /** Ends the polling. */
        void remove() {
            synchronized (ENTRIES) {
                ENTRIES.remove(this);
                held = null;
                pollable.clear();
                ENTRIES.notifyAll();
            }
        }
    }

    private static final long AFTER_ERROR = TimeUnit.SECONDS.toNanos(1);

    /** So that what was collected is dropped soon. */
    private static final long LONGEST_DELAY = TimeUnit.MINUTES.toNanos(1);

    /** Times are those since the start of the poller, which cannot overflow. */
    private static final long START = System.nanoTime();

    private static final NavigableSet<Entry> ENTRIES = new TreeSet<>(
            Comparator.comparingLong((Entry entry) -> entry.due).thenComparingLong(entry -> entry.number));

    private static long count;
    private static @Nullable Thread thread;

    private Poller() {}

    /** Starts to poll something, for the first time after some nanoseconds. */
    static Entry add(Pollable pollable, long delay) {
        synchronized (ENTRIES) {
            Entry entry = new Entry(count++, pollable, later(delay));
            ENTRIES.add(entry);
            if (thread == null) {
                Thread started = withoutCallers();
                started.setContextClassLoader(null);
                started.start();
                thread = started;
            }
            ENTRIES.notifyAll();
            return entry;
        }
    }

    /** A thread remembers the classes of all its creator's callers, which would keep the first application in memory. */
    @SuppressWarnings("removal")
    private static Thread withoutCallers() {
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> daemon("secretly-poller", Poller::run));
    }

    /** A daemon thread that inherits no thread locals, so that it keeps nothing of its creator in memory. */
    static Thread daemon(String name, Runnable run) {
        Thread daemon = new Thread(null, run, name, 0, false);
        daemon.setDaemon(true);
        return daemon;
    }

    private static long now() {
        return System.nanoTime() - START;
    }

    private static long later(long delay) {
        return now() + Math.min(delay, LONGEST_DELAY);
    }

    private static void run() {
        for (Entry due = next(); due != null; due = next()) {
            poll(due);
        }
    }

    /** Not inlined above: a local variable of a waiting thread would keep what is polled from being collected. */
    private static void poll(Entry entry) {
        Pollable pollable = entry.pollable.get();
        if (pollable != null) {
            reschedule(entry, pollSafely(pollable));
        }
    }

    /** Whatever goes wrong, such as a lack of memory for a thread, must not end the checks of all others. */
    private static long pollSafely(Pollable pollable) {
        try {
            return pollable.poll();
        } catch (Throwable ofOne) {
            return AFTER_ERROR;
        }
    }

    /** Waits for the next entry and takes it out; null if there is none left, which ends the thread. */
    private static @Nullable Entry next() {
        synchronized (ENTRIES) {
            while (!ENTRIES.isEmpty()) {
                long wait = ENTRIES.first().due - now();
                if (wait <= 0) {
                    return ENTRIES.pollFirst();
                }
                try {
                    // Not 0, which would wait forever.
                    ENTRIES.wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait)));
                } catch (InterruptedException nobodyShould) {
                    // Nobody waits for this thread to stop, so it looks again.
                }
            }
            thread = null;
            return null;
        }
    }

    private static void reschedule(Entry entry, long delay) {
        synchronized (ENTRIES) {
            if (entry.pollable.get() != null) {
                entry.due = Math.min(later(delay), entry.latest);
                entry.latest = Long.MAX_VALUE;
                ENTRIES.add(entry);
            }
        }
    }
}

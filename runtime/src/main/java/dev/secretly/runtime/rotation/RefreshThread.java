package dev.secretly.runtime.rotation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs the refreshes of one rotation one after another, on a daemon thread that lives only while there are any. */
final class RefreshThread {

    /** One refresh. */
    @FunctionalInterface
    interface Refresh {

        /**
         * Runs it. It must not throw.
         *
         * @param isRequested whether the program asked for it
         */
        Live.Outcome run(boolean isRequested);
    }

    private static final class Run {

        private final boolean isRequested;
        private final CompletableFuture<Live.Outcome> outcome = new CompletableFuture<>();
        private long start;
        private boolean isReported;

        private Run(boolean isRequested) {
            this.isRequested = isRequested;
        }
    }

    private final String name;
    private final Refresh refresh;

    /** Code of the program may look for classes by the loader of the thread that created the rotation. */
    private final @Nullable ClassLoader classes = Thread.currentThread().getContextClassLoader();

    private @Nullable Thread thread;
    private @Nullable Run current;
    private @Nullable Run next;
    private boolean isClosed;

    RefreshThread(String name, Refresh refresh) {
        this.name = name;
        this.refresh = refresh;
    }

    /** Whether this is called on the thread itself. */
    @SuppressWarnings("ReferenceEquality")
    synchronized boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    synchronized boolean isRunning() {
        return current != null;
    }

    private static final Run CLOSED = closed();

    private static Run closed() {
        Run closed = new Run(true);
        closed.outcome.complete(Live.Outcome.UNCHANGED);
        return closed;
    }

    /** Whether the refresh that is running has taken longer than some time, the first time that this is asked. */
    synchronized boolean isNewlySlow(Duration time) {
        if (current == null || current.isReported || System.nanoTime() - current.start < time.toNanos()) {
            return false;
        }
        current.isReported = true;
        return true;
    }

    /** Runs a refresh, unless one is running. */
    synchronized void start() {
        if (current == null && !isClosed) {
            start(new Run(false));
        }
    }

    /** Runs a refresh, after the one that is running, and waits for it, but no longer than a given time. */
    Live.Outcome runAndWait(Duration longest) {
        Run run = request();
        long deadline = System.nanoTime() + longest.toNanos();
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return run.outcome.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupted) {
                    wasInterrupted = true;
                } catch (TimeoutException | ExecutionException late) {
                    return Live.Outcome.FAILED;
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized Run request() {
        if (isClosed) {
            return CLOSED;
        }
        if (current == null) {
            return start(new Run(true));
        }
        if (next == null) {
            next = new Run(true);
        }
        return next;
    }

    private Run start(Run run) {
        Thread started = Poller.daemon(name, () -> runAll(run));
        started.setContextClassLoader(classes);
        run.start = System.nanoTime();
        current = run;
        thread = started;
        try {
            started.start();
        } finally {
            if (started.getState() == Thread.State.NEW) {
                // There are no resources for another thread.
                current = null;
                thread = null;
            }
        }
        return run;
    }

    private void runAll(Run first) {
        for (Run run = first; run != null; run = afterCurrent()) {
            // Code of the program may have left the thread interrupted.
            Thread.interrupted();
            run.outcome.complete(runSafely(run));
        }
    }

    /** A refresh handles whatever it expects. After anything else, such as a lack of memory, the next one must still run. */
    private Live.Outcome runSafely(Run run) {
        try {
            return refresh.run(run.isRequested);
        } catch (Throwable unexpected) {
            return Live.Outcome.FAILED;
        }
    }

    private synchronized @Nullable Run afterCurrent() {
        if (isClosed && next != null) {
            next.outcome.complete(Live.Outcome.UNCHANGED);
            next = null;
        }
        current = next;
        next = null;
        if (current == null) {
            thread = null;
        } else {
            current.start = System.nanoTime();
        }
        return current;
    }

    /** Waits on the thread for some nanoseconds; false if it was closed before or meanwhile. */
    synchronized boolean pause(long nanoseconds) {
        long deadline = System.nanoTime() + nanoseconds;
        for (long rest = nanoseconds; rest > 0 && !isClosed; rest = deadline - System.nanoTime()) {
            try {
                // Not 0, which would wait forever.
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(rest)));
            } catch (InterruptedException byProgram) {
                // Nobody waits for this thread to stop, so it looks again.
            }
        }
        return !isClosed;
    }

    synchronized void close() {
        isClosed = true;
        notifyAll();
    }
}

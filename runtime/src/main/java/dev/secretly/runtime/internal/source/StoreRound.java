package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request to each store, shared by several rotations at a set time. The first of them asks for all; the others use its reply, which is
 * dropped, with the values in it, when the last of them has finished. Thread-safe.
 */
@HoldsValues
public final class StoreRound {

    private final StoreRounds rounds;
    private final long due;
    private final Map<Origin, Set<DeclaredSecret>> wanted = new HashMap<>();
    private final Map<Origin, FutureTask<?>> replies = new HashMap<>();

    StoreRound(StoreRounds rounds, long due) {
        this.rounds = rounds;
        this.due = due;
    }

    /** When it is due, by {@link System#nanoTime}. */
    public long due() {
        return due;
    }

    boolean isDue() {
        return due - System.nanoTime() <= 0;
    }

    synchronized void add(Map<Origin, List<DeclaredSecret>> asked) {
        asked.forEach((origin, secrets) ->
                wanted.computeIfAbsent(origin, other -> new LinkedHashSet<>()).addAll(secrets));
    }

    /** The reply of a source that is one document. */
    <R> R shared(Origin origin, Supplier<R> ask) {
        return result(task(origin, new FutureTask<>(ask::get)));
    }

    /**
     * The reply of a source for at least some keys.
     *
     * @param ask asks for keys, at least those that are given
     */
    <R> R shared(Origin origin, List<DeclaredSecret> open, Function<List<DeclaredSecret>, R> ask) {
        Set<DeclaredSecret> all = new LinkedHashSet<>(open);
        synchronized (this) {
            all.addAll(wanted.getOrDefault(origin, Set.of()));
        }
        return result(task(origin, new FutureTask<>(() -> ask.apply(new ArrayList<>(all)))));
    }

    /** Runs a task, unless there is one for the source already. */
    @SuppressWarnings("unchecked") // One source always has the same kind of reply.
    private <R> FutureTask<R> task(Origin origin, FutureTask<R> own) {
        rounds.begun(this);
        FutureTask<?> known;
        synchronized (this) {
            known = replies.putIfAbsent(origin, own);
        }
        if (known != null) {
            return (FutureTask<R>) known;
        }
        own.run();
        return own;
    }

    /** Sources report what they catch in their reply, so that nothing is thrown here but an error of the JVM. */
    private static <R> R result(FutureTask<R> task) {
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException interrupted) {
                    wasInterrupted = true;
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof Error fatal) {
                        throw fatal;
                    }
                    throw new IllegalStateException(failed.getCause());
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

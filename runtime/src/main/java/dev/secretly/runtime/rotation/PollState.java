package dev.secretly.runtime.rotation;

import dev.secretly.runtime.internal.source.StoreRound;
import dev.secretly.runtime.internal.source.StoreSession;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a rotation loads again.
 *
 * @param snapshot the files of the last attempt
 * @param hasStores whether the sources include stores, which must be asked
 * @param failures how many attempts have failed in the same way since the last good one
 * @param askAt when to load again even if no file has changed, by {@link System#nanoTime}
 * @param isTimed whether there is such a time
 * @param round the round in which the stores are asked then; null if there are none
 */
record PollState(
        FileSnapshot snapshot,
        boolean hasStores,
        int failures,
        long askAt,
        boolean isTimed,
        @Nullable StoreRound round) {

    /** After an attempt that succeeded. */
    static PollState loaded(Loading<?> loading, RotationTimes times, StoreSession session) {
        return loading.observation().hasStores()
                ? inRound(
                        loading,
                        0,
                        session.rounds()
                                .join(times.stores(), loading.observation().asked()))
                : new PollState(loading.snapshot(), false, 0, 0, false, null);
    }

    /** Stores are asked with the other rotations of the session. */
    private static PollState inRound(Loading<?> loading, int failures, StoreRound round) {
        return new PollState(loading.snapshot(), true, failures, round.due(), true, round);
    }

    /**
     * After an attempt that failed. Files that have changed since the last attempt are a new case, which is tried again soon.
     *
     * @param isRefused whether the program refused the record, which may have cost an attempt to log in: then it is not
     *     tried again sooner,
     *     however often stores are asked
     */
    static PollState failed(
            Loading<?> loading, PollState before, RotationTimes times, boolean isRefused, StoreSession session) {
        boolean isSame = loading.snapshot().isSameAs(before.snapshot());
        int failures = isSame ? before.failures() + 1 : 1;
        long retry = RotationTimes.retry(failures);
        boolean hasStores = before.hasStores() || loading.observation().hasStores();
        if (!hasStores) {
            return new PollState(loading.snapshot(), false, failures, System.nanoTime() + retry, true, null);
        }
        StoreRound round = isRefused
                ? session.rounds().alone(retry)
                : session.rounds()
                        .joinLater(
                                Math.min(retry, times.stores()),
                                loading.observation().asked());
        return inRound(loading, failures, round);
    }

    /** After the rotation was closed: it takes part in no round, and so keeps nothing that a store answered. */
    PollState closed() {
        return new PollState(snapshot, hasStores, failures, askAt, isTimed, null);
    }

    /** After a check of files that are the same. */
    PollState seen(FileSnapshot again) {
        return new PollState(again, hasStores, failures, askAt, isTimed, round);
    }

    /** Whether there is anything to check. */
    boolean canChange() {
        return isTimed || !snapshot.isEmpty();
    }

    /** Whether loading may give another result although no file has changed. */
    boolean canChangeUnseen() {
        return hasStores || failures > 0;
    }

    /** Whether it is time to load again. */
    boolean isDue() {
        return isTimed && askAt - System.nanoTime() <= 0;
    }

    /** The nanoseconds until the next check. */
    long delay(RotationTimes times) {
        long ask = isTimed ? Math.max(0, askAt - System.nanoTime()) : Long.MAX_VALUE;
        return snapshot.isEmpty() ? ask : Math.min(ask, times.files());
    }
}

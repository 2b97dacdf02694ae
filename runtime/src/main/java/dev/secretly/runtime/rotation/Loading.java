package dev.secretly.runtime.rotation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to load a record ended. Not a record, which would print the value.
 *
 * @param <T> the type of the record
 */
final class Loading<T> {

    private final FileSnapshot snapshot;
    private final @Nullable Observation observation;
    private final @Nullable T value;
    private final @Nullable Throwable thrown;

    private Loading(
            FileSnapshot snapshot, @Nullable Observation observation, @Nullable T value, @Nullable Throwable thrown) {
        this.snapshot = snapshot;
        this.observation = observation;
        this.value = value;
        this.thrown = thrown;
    }

    static <T> Loading<T> ended(
            FileSnapshot snapshot, Observation observation, @Nullable T value, @Nullable Throwable thrown) {
        return new Loading<>(snapshot, observation, value, thrown);
    }

    /** Nothing was loaded, since no file has changed, or since the rotation was closed meanwhile. */
    static <T> Loading<T> unneeded(FileSnapshot snapshot) {
        return new Loading<>(snapshot, null, null, null);
    }

    /** What the files were like, to compare with later. */
    FileSnapshot snapshot() {
        return snapshot;
    }

    /** Whether the loading function was called. */
    boolean isNeeded() {
        return observation != null;
    }

    /** What the function looked at. Only if it was called. */
    Observation observation() {
        return Objects.requireNonNull(observation);
    }

    /** What the function returned; null if it returned null or threw. */
    @Nullable
    T value() {
        return value;
    }

    /** What the function threw; null if it returned. */
    @Nullable
    Throwable thrown() {
        return thrown;
    }
}

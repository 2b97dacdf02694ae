package dev.secretly.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A record that is loaded again when its secrets change, so that a program follows a rotation without a restart:
 *
 * <pre>{@code
 * Live<Trello> trello = Live.of(TrelloSecrets::load);
 * trello.get().apiKey();
 * }</pre>
 *
 * <p>Local files are checked every second. Stores and custom sources are asked every five minutes. A new record
 * replaces the old one as a whole, and only if everything in it could be loaded from one generation of the files.
 * Otherwise the last good record stays, and the problem is reported. Environment variables cannot change while a
 * process runs, so they are not checked.
 *
 * <p>If links or folders are swapped, as in a Kubernetes mount, the new files are used at once. A changed file is used
 * only after two checks in a row find the same content, so that a half-written file is not read. An optional secret
 * that is gone becomes empty; a required one that is gone is a problem.
 *
 * <p>Thread-safe. One daemon thread looks at the files of all instances; a refresh runs on a daemon thread of its own. An instance
 * with a listener is polled until {@link #close}; another one until it is closed or no longer used.
 *
 * @param <T> the type of the record
 */
public final class Live<T> implements Supplier<T>, AutoCloseable {

    private final Rotation<T> rotation;

    private Live(Rotation<T> rotation) {
        this.rotation = rotation;
    }

    /** How a refresh ended. */
    public enum Outcome {
        /** The sources have what they had before, or the instance is closed. The record is the same. */
        UNCHANGED,
        /** There is a new record. */
        CHANGED,
        /** The record is the same, since a new one could not be loaded or was refused, or took too long. */
        FAILED
    }

    /**
     * Loads a record from the standard sources, and keeps it up to date.
     *
     * @param <T> the type of the record
     * @param load loads it from the given secrets, such as {@code TrelloSecrets::load}; may load several records
     * @return a new instance, which has a record
     * @throws SecretsException if there is any problem with the secrets, as from {@code load()}
     * @throws IllegalArgumentException if the function does not load from the secrets that it is given
     * @throws NullPointerException if the function is null or returns null
     */
    public static <T> Live<T> of(Function<? super Secrets, ? extends T> load) {
        return Live.<T>builder(load).start();
    }

    /**
     * Returns a builder, to choose sources and times, or to verify each new record.
     *
     * @param <T> the type of the record
     * @param load as in {@link #of}
     * @return a builder
     * @throws NullPointerException if the function is null
     */
    public static <T> Builder<T> builder(Function<? super Secrets, ? extends T> load) {
        return new Builder<>(load);
    }

    /**
     * Returns the current record. It is as fast as reading a field.
     *
     * @return the record, never null; after {@link #close}, the last one
     */
    @Override
    public T get() {
        return rotation.record();
    }

    /**
     * Checks for changes now, for example because a login failed, and waits for the result, for 30 seconds at most. If a refresh is
     * already running, another one follows it, so that this call sees everything written before it. A changed file is
     * checked twice, at most a second apart.
     *
     * <p>A listener may call it. The listeners hear of that change after the current one.
     *
     * @return how it ended; {@link Outcome#FAILED} also if it has not ended after 30 seconds
     * @throws IllegalStateException if the loading function or {@code verify} calls it
     */
    public Outcome refresh() {
        return rotation.refresh();
    }

    /**
     * Adds a listener, which is called after each change with the record before and the one after it. Listeners are
     * called in order, one change after another, on the thread of the refresh. If a listener throws, the class of what
     * it threw is logged, and the other listeners are still called.
     *
     * @param listener the listener
     * @throws NullPointerException if it is null
     */
    public void onChange(BiConsumer<? super T, ? super T> listener) {
        rotation.listeners().add(Objects.requireNonNull(listener, "listener"));
        rotation.hold();
    }

    /**
     * Adds a listener, which is called if a refresh fails, once for each distinct message. Without one, a warning with the message
     * is logged.
     *
     * @param listener the listener
     * @throws NullPointerException if it is null
     */
    public void onProblem(Consumer<? super SecretsException> listener) {
        rotation.listeners().addOfProblems(Objects.requireNonNull(listener, "listener"));
        rotation.hold();
    }

    /**
     * Adds a listener, which is called once if a refresh succeeds after one that failed. Without one, this is logged.
     *
     * @param listener the listener
     * @throws NullPointerException if it is null
     */
    public void onRecovery(Runnable listener) {
        rotation.listeners().addOfRecoveries(Objects.requireNonNull(listener, "listener"));
        rotation.hold();
    }

    /**
     * Stops polling. {@link #get} still returns the last record. A refresh that is already running no longer changes
     * it, and no more listeners are called. This does not wait for a listener that is running.
     */
    @Override
    public void close() {
        rotation.close();
    }

    /**
     * Describes this instance for logs.
     *
     * @return the type of the record, whether it is up to date, and its age; never a value
     */
    @Override
    public String toString() {
        return rotation.description();
    }

    /**
     * Builds a {@link Live}.
     *
     * @param <T> the type of the record
     */
    public static final class Builder<T> {

        private final Function<? super Secrets, ? extends T> load;
        private @Nullable Secrets secrets;
        private @Nullable Duration interval;
        private @Nullable Predicate<? super T> verify;

        private Builder(Function<? super Secrets, ? extends T> load) {
            this.load = Objects.requireNonNull(load, "load");
        }

        /**
         * Chooses other sources than the standard ones.
         *
         * @param chosen the sources; each refresh reads them anew
         * @return this builder
         * @throws NullPointerException if they are null
         */
        public Builder<T> secrets(Secrets chosen) {
            secrets = Objects.requireNonNull(chosen, "chosen");
            return this;
        }

        /**
         * Sets how often to look at files and ask stores.
         *
         * @param time the time between two looks, positive
         * @return this builder
         * @throws IllegalArgumentException if the time is not positive
         * @throws NullPointerException if it is null
         */
        public Builder<T> every(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("the time between two looks must be positive, not " + time);
            }
            interval = time;
            return this;
        }

        /**
         * Sets a check of each new record, such as whether a login with it succeeds. A record that it refuses is not
         * used. It is tried again after 5 seconds, then after twice as long each time, up to 5 minutes. The first
         * record is not checked, since no earlier one could be kept instead.
         *
         * @param check returns whether a new record may be used; what it throws counts as a refusal
         * @return this builder
         * @throws NullPointerException if it is null
         */
        public Builder<T> verify(Predicate<? super T> check) {
            verify = Objects.requireNonNull(check, "check");
            return this;
        }

        /**
         * Loads the record and starts to keep it up to date.
         *
         * @return a new instance, which has a record
         * @throws SecretsException if there is any problem with the secrets, as from {@code load()}
         * @throws IllegalArgumentException if the function does not load from the secrets that it is given
         * @throws NullPointerException if the function returns null
         */
        public Live<T> start() {
            return start(RotationTimes.of(interval));
        }

        /** Starts with other times, for tests. */
        Live<T> start(RotationTimes times) {
            Secrets from = secrets == null ? Secrets.standard() : secrets;
            return new Live<>(Rotation.start(load, from, times, verify));
        }
    }
}

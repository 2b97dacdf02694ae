package dev.secretly.runtime.rotation;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
 * <p>Local files are checked every second. Stores and custom sources are asked every five minutes, or up to a tenth of that time
 * earlier, so that many programs do not ask at once; instances of one {@link Secrets} share the requests. A new record
 * replaces the old one as a whole, and only if everything in it could be loaded from one generation of the files.
 * Otherwise the last good record stays, and the problem is reported. Environment variables cannot change while a
 * process runs, so they are not checked.
 *
 * <p>If links or folders are swapped, as in a Kubernetes mount, the new files are used at once. A changed file is used
 * only after two checks in a row find the same content, so that a half-written file is not read. An optional secret
 * that is gone becomes empty; a required one that is gone is a problem.
 *
 * <p>Thread-safe. One daemon thread checks the files of all instances; each refresh runs on a separate daemon thread. An instance
 * with a listener is polled until {@link #close}; another one until it is closed or no longer used.
 *
 * @param <T> the type of the record
 */
public final class Live<T> implements Supplier<T>, AutoCloseable {

    private final Rotation<T> rotation;

    private Live(Rotation<T> rotation) {
        this.rotation = rotation;
    }

    /**
     * Loads a record: {@code TrelloSecrets::load}.
     *
     * @param <T> the type of the record
     * @param <X> what it throws besides {@link SecretsException}; {@link RuntimeException} if it declares nothing
     */
    @FunctionalInterface
    public interface Loader<T, X extends Exception> {

        /**
         * Loads the record, or several of them.
         *
         * @param secrets the secrets to load from
         * @return the record, never null
         * @throws X as the program likes; if a refresh fails so, the record stays and the class of the exception is reported
         */
        T load(Secrets secrets) throws X;
    }

    /** A listener that was added. */
    public interface Registration extends AutoCloseable {

        /** Removes the listener. It is not called any more, except for a change that is being reported. */
        @Override
        void close();
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
     * @param <X> what the function throws besides {@link SecretsException}
     * @param load loads it from the given secrets, such as {@code TrelloSecrets::load}; may load several records
     * @return a new instance, which has a record
     * @throws X if the function throws it for the first record
     * @throws SecretsException if there is any problem with the secrets, as from {@code load()}
     * @throws IllegalArgumentException if the function does not load from the secrets that it is given
     * @throws NullPointerException if the function is null or returns null
     */
    public static <T, X extends Exception> Live<T> of(Loader<? extends T, ? extends X> load) throws X {
        return Live.<T, X>builder(load).start();
    }

    /**
     * Returns a builder, to choose sources and times, or to verify each new record.
     *
     * @param <T> the type of the record
     * @param <X> as in {@link #of}
     * @param load as in {@link #of}
     * @return a builder
     * @throws NullPointerException if the function is null
     */
    public static <T, X extends Exception> Builder<T, X> builder(Loader<? extends T, ? extends X> load) {
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
     * @return removes the listener when it is closed
     * @throws NullPointerException if it is null
     */
    public Registration onChange(BiConsumer<? super T, ? super T> listener) {
        return rotation.add(rotation.listeners().ofChanges(), Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Adds a listener, which is called if a refresh fails, once for each distinct message. Without one, a warning with the message
     * is logged.
     *
     * @param listener the listener
     * @return removes the listener when it is closed
     * @throws NullPointerException if it is null
     */
    public Registration onProblem(Consumer<? super SecretsException> listener) {
        return rotation.add(rotation.listeners().ofProblems(), Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Adds a listener, which is called once if a refresh succeeds after one that failed. Without one, this is logged.
     *
     * @param listener the listener
     * @return removes the listener when it is closed
     * @throws NullPointerException if it is null
     */
    public Registration onRecovery(Runnable listener) {
        return rotation.add(rotation.listeners().ofRecoveries(), Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Stops polling, and forgets the logins of stores, unless the program provided the {@link Secrets}. {@link #get} still returns the last record. A refresh that is already running no longer changes
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
     * @param <X> what the function that loads it throws besides {@link SecretsException}
     */
    public static final class Builder<T, X extends Exception> {

        private final Loader<? extends T, ? extends X> load;
        private @Nullable Secrets secrets;
        private RotationTimes times = RotationTimes.STANDARD;
        private @Nullable Predicate<? super T> verify;

        private Builder(Loader<? extends T, ? extends X> load) {
            this.load = Objects.requireNonNull(load, "load");
        }

        /**
         * Chooses other sources than the standard ones.
         *
         * @param chosen the sources; each refresh reads them again. Close them after this instance, if they have stores.
         * @return this builder
         * @throws NullPointerException if they are null
         */
        public Builder<T, X> secrets(Secrets chosen) {
            secrets = Objects.requireNonNull(chosen, "chosen");
            return this;
        }

        /**
         * Sets how often to check files and ask stores.
         *
         * @param time the time between two checks, positive
         * @return this builder
         * @throws IllegalArgumentException if the time is not positive
         * @throws NullPointerException if it is null
         */
        public Builder<T, X> every(Duration time) {
            return filesEvery(time).storesEvery(time);
        }

        /**
         * Sets how often to check files, which is done every second otherwise.
         *
         * @param time the time between two checks, positive
         * @return this builder
         * @throws IllegalArgumentException if the time is not positive
         * @throws NullPointerException if it is null
         */
        public Builder<T, X> filesEvery(Duration time) {
            times = times.withFiles(positive(time));
            return this;
        }

        /**
         * Sets how often to ask stores and custom sources, which is done every five minutes otherwise. It can be up to a tenth of the
         * time earlier.
         *
         * @param time the time between two requests, positive
         * @return this builder
         * @throws IllegalArgumentException if the time is not positive
         * @throws NullPointerException if it is null
         */
        public Builder<T, X> storesEvery(Duration time) {
            times = times.withStores(positive(time));
            return this;
        }

        private static Duration positive(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("the time between two checks must be positive, not " + time);
            }
            return time;
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
        public Builder<T, X> verify(Predicate<? super T> check) {
            verify = Objects.requireNonNull(check, "check");
            return this;
        }

        /**
         * Loads the record and starts to keep it up to date.
         *
         * @return a new instance, which has a record
         * @throws X if the function throws it for the first record
         * @throws SecretsException if there is any problem with the secrets, as from {@code load()}
         * @throws IllegalArgumentException if the function does not load from the secrets that it is given
         * @throws NullPointerException if the function returns null
         */
        public Live<T> start() throws X {
            Secrets from = secrets == null ? Secrets.standard() : secrets;
            return new Live<>(Rotation.start(load, from, secrets == null, times, verify));
        }

        /** Sets how long a refresh may take, for tests. */
        Builder<T, X> longest(Duration time) {
            times = times.withLongest(time);
            return this;
        }
    }
}

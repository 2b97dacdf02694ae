package dev.secretly.runtime.rotation;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.access.HiddenApi;
import dev.secretly.runtime.internal.report.RotationText;
import dev.secretly.runtime.internal.search.Recipe;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.source.StoreRound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one record up to date: decides when to load again, and whether what was loaded takes the place of the record.
 *
 * @param <T> the type of the record
 */
final class Rotation<T> implements Poller.Pollable {

    /** What a refresh is doing. */
    private enum Step {
        READING("reading the sources"),
        FUNCTION("the function that loads it"),
        VERIFY("verify"),
        LISTENER("a listener");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    /** A {@link Secrets} exists before any rotation, so that this is provided. */
    static final HiddenApi<Secrets, SecretsException, SecretString> API = HiddenApi.provided();

    private final String type;
    private final RotationTimes times;
    private final CandidateCheck<T> check;
    private final GenerationLoader<T> loader;
    private final RotationListeners<T> listeners;
    private final RefreshThread thread;

    /** Created for the first remark about a key or certificate. */
    private volatile @Nullable RemarkLog remarks;

    private volatile T record;
    private volatile long loadedAt = System.nanoTime();
    private volatile PollState state;
    private volatile Step step = Step.READING;

    /** What the sources answered for the record. Only used by the thread of the refresh. */
    private AnswerHashes answers;

    /** The round in which the stores are asked; null if they are asked alone. Only used by the thread of the refresh. */
    private @Nullable StoreRound round;

    private final Recipe recipe;
    private final boolean ownsRecipe;
    private Poller.@Nullable Entry entry;
    private boolean isClosed;

    private Rotation(
            Live.Loader<? extends T, ?> load,
            Recipe recipe,
            boolean ownsRecipe,
            RotationTimes times,
            @Nullable Predicate<? super T> verify,
            Loading<T> first) {
        this.recipe = recipe;
        this.ownsRecipe = ownsRecipe;
        this.record = Objects.requireNonNull(first.value(), "the function returned null");
        this.type = nameOf(record);
        this.times = times;
        this.check = new CandidateCheck<>(type, verify);
        this.answers = first.observation().answers();
        this.state = PollState.loaded(first, times, recipe.session());
        this.listeners = new RotationListeners<>(type);
        startRemarks(first);
        this.thread = new RefreshThread("secretly-refresh-" + type, this::refresh);
        this.loader = new GenerationLoader<>(
                observer -> {
                    step = Step.FUNCTION;
                    T loaded = load.load(API.secrets(recipe.unread(observer, round)));
                    step = Step.READING;
                    return loaded;
                },
                () -> thread.pause(times.pause()));
    }

    /**
     * Loads a record for the first time, and starts to poll.
     *
     * @param ownsSecrets whether the secrets are closed with the rotation
     */
    static <T, X extends Exception> Rotation<T> start(
            Live.Loader<? extends T, ? extends X> load,
            Secrets secrets,
            boolean ownsSecrets,
            RotationTimes times,
            @Nullable Predicate<? super T> verify)
            throws X {
        Recipe recipe = API.recipe(secrets);
        boolean hasStarted = false;
        try {
            Rotation<T> rotation =
                    new Rotation<>(load, recipe, ownsSecrets, times, verify, FirstLoad.<T, X>run(load, recipe));
            rotation.schedule();
            rotation.logRemarks();
            hasStarted = true;
            return rotation;
        } finally {
            if (ownsSecrets && !hasStarted) {
                recipe.close();
            }
        }
    }

    T record() {
        return record;
    }

    RotationListeners<T> listeners() {
        return listeners;
    }

    /** Adds a listener to those of its kind. While there is any, this is not collected. */
    synchronized <L> Live.Registration add(List<L> ofKind, L listener) {
        ofKind.add(listener);
        holdWhileHeard();
        return () -> remove(ofKind, listener);
    }

    private synchronized <L> void remove(List<L> ofKind, L listener) {
        ofKind.remove(listener);
        holdWhileHeard();
    }

    private void holdWhileHeard() {
        if (entry != null) {
            entry.hold(!listeners.isEmpty());
        }
    }

    Live.Outcome refresh() {
        if (!thread.isCurrent()) {
            Live.Outcome outcome = thread.runAndWait(times.longest());
            if (thread.isNewlySlow(times.longest())) {
                reportSlow();
            }
            return outcome;
        }
        if (step != Step.LISTENER) {
            throw new IllegalStateException(
                    "refresh() must not be called from verify, or from the function that loads the record, of the same Live");
        }
        try {
            return attempt(true);
        } finally {
            step = Step.LISTENER;
        }
    }

    void close() {
        synchronized (this) {
            isClosed = true;
            if (entry != null) {
                entry.remove();
            }
        }
        listeners.close();
        thread.close();
        release();
    }

    /** Gives up what stores gave. A refresh that is running does so again when it ends, since it may have logged in once more. */
    private void release() {
        state = state.closed();
        if (ownsRecipe) {
            recipe.close();
        }
    }

    String description() {
        String condition = isClosed() ? "closed" : state.failures() > 0 ? "last refresh failed" : "up to date";
        return RotationText.description(type, condition, age());
    }

    @Override
    public long poll() {
        if (thread.isRunning()) {
            if (thread.isNewlySlow(times.longest())) {
                // The log is code of the program, which does not run on the thread of the poller.
                Poller.daemon("secretly-report", this::reportSlow).start();
            }
            return times.pause();
        }
        RemarkLog known = remarks;
        if (known != null && known.isDue(Instant.now())) {
            Poller.daemon("secretly-report", this::logRemarks).start();
        }
        PollState current = state;
        if (current.isDue()
                || current.snapshot().mustBeReadAgain()
                || !current.snapshot().isUnchanged()) {
            thread.start();
            return times.pause();
        }
        return current.delay(times);
    }

    private void startRemarks(Loading<T> loading) {
        List<ValueRemark> found = loading.observation().remarks();
        if (remarks == null && !found.isEmpty()) {
            remarks = new RemarkLog(type);
        }
        if (remarks != null) {
            remarks.start(found);
        }
    }

    private void logRemarks() {
        RemarkLog known = remarks;
        if (known != null) {
            known.take(Instant.now()).forEach(line -> listeners.log(System.Logger.Level.WARNING, line));
        }
    }

    private void reportSlow() {
        listeners.log(
                System.Logger.Level.WARNING,
                RotationText.slow(type, times.longest(), step.words, step == Step.LISTENER));
    }

    /** One refresh, on its thread. */
    private Live.Outcome refresh(boolean isRequested) {
        try {
            Live.Outcome outcome = attempt(isRequested);
            step = Step.LISTENER;
            listeners.report();
            logRemarks();
            return outcome;
        } finally {
            schedule();
            if (isClosed()) {
                release();
            }
        }
    }

    private Live.Outcome attempt(boolean isRequested) {
        if (isClosed()) {
            return Live.Outcome.UNCHANGED;
        }
        PollState known = state;
        step = Step.READING;
        boolean isDue = known.isDue();
        // What the program asks for must be newer than the request.
        round = isDue && !isRequested ? known.round() : null;
        Loading<T> loading = loader.reload(known.snapshot(), isDue || (isRequested && known.canChangeUnseen()));
        round = null;
        if (!loading.isNeeded()) {
            state = known.seen(loading.snapshot());
            return known.failures() == 0 ? Live.Outcome.UNCHANGED : Live.Outcome.FAILED;
        }
        if (isClosed()) {
            return Live.Outcome.UNCHANGED;
        }
        SecretsException problem = check.problem(loading);
        if (problem != null) {
            return fail(problem, PollState.failed(loading, known, times, false, recipe.session()));
        }
        Set<String> keys = answers.keysThatDiffer(loading.observation().answers());
        step = Step.VERIFY;
        problem = keys.isEmpty() ? null : check.refusal(Objects.requireNonNull(loading.value()));
        step = Step.READING;
        if (problem != null) {
            return fail(problem, PollState.failed(loading, known, times, true, recipe.session()));
        }
        state = PollState.loaded(loading, times, recipe.session());
        if (keys.isEmpty()) {
            listeners.recovered();
            return Live.Outcome.UNCHANGED;
        }
        return swap(loading, keys);
    }

    private Live.Outcome fail(SecretsException problem, PollState failed) {
        state = failed;
        listeners.failed(problem, age());
        return Live.Outcome.FAILED;
    }

    private synchronized Live.Outcome swap(Loading<T> loading, Set<String> keys) {
        if (isClosed) {
            return Live.Outcome.UNCHANGED;
        }
        T before = record;
        T after = Objects.requireNonNull(loading.value());
        record = after;
        loadedAt = System.nanoTime();
        answers = loading.observation().answers();
        startRemarks(loading);
        listeners.changed(before, after, keys);
        return Live.Outcome.CHANGED;
    }

    private static String nameOf(Object record) {
        String simple = record.getClass().getSimpleName();
        return simple.isEmpty() ? record.getClass().getName() : simple;
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - loadedAt);
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    /** Polls from now on, if there is anything that can change without being seen here. */
    private synchronized void schedule() {
        PollState known = state;
        if (isClosed || !known.canChange()) {
            return;
        }
        if (entry == null) {
            entry = Poller.add(this, known.delay(times));
        } else {
            entry.schedule(known.delay(times));
        }
        holdWhileHeard();
    }
}

package dev.secretly.runtime;

import dev.secretly.runtime.internal.fault.Thrown;
import dev.secretly.runtime.internal.report.RotationText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the listeners of a rotation, and the log, what happened. What happens is queued, and told in this order on the thread of the
 * refresh, also if a listener starts another refresh.
 *
 * @param <T> the type of the record
 */
final class RotationListeners<T> {

    /** Created on first use, since most programs never log anything here. */
    private static final class Log {
        private static final System.Logger LOGGER = System.getLogger(Live.class.getName());
    }

    private final String type;
    private final List<BiConsumer<? super T, ? super T>> ofChanges = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super SecretsException>> ofProblems = new CopyOnWriteArrayList<>();
    private final List<Runnable> ofRecoveries = new CopyOnWriteArrayList<>();

    /** Only used by the thread of the refresh. */
    private final Queue<Runnable> news = new ArrayDeque<>();

    /** The last problem that was told, until it is over. Two failed refreshes are alike if their messages are. */
    private @Nullable String toldProblem;

    private boolean isTelling;
    private volatile boolean isClosed;

    RotationListeners(String type) {
        this.type = type;
    }

    void add(BiConsumer<? super T, ? super T> listener) {
        ofChanges.add(listener);
    }

    void addOfProblems(Consumer<? super SecretsException> listener) {
        ofProblems.add(listener);
    }

    void addOfRecoveries(Runnable listener) {
        ofRecoveries.add(listener);
    }

    void changed(T before, T after, Set<String> keys) {
        recovered();
        news.add(() -> {
            log(System.Logger.Level.INFO, RotationText.changed(type, keys));
            ofChanges.forEach(listener -> call(() -> listener.accept(before, after)));
        });
    }

    /** A refresh failed. If the last one failed in the same way, nobody is told. */
    void failed(SecretsException problem, Duration age) {
        String message = String.valueOf(problem.getMessage());
        if (message.equals(toldProblem)) {
            return;
        }
        toldProblem = message;
        news.add(() -> {
            if (ofProblems.isEmpty()) {
                log(System.Logger.Level.WARNING, RotationText.failed(type, age, message));
            }
            ofProblems.forEach(listener -> call(() -> listener.accept(problem)));
        });
    }

    /** A refresh succeeded. Nobody is told unless the last one failed. */
    void recovered() {
        if (toldProblem == null) {
            return;
        }
        toldProblem = null;
        news.add(() -> {
            if (ofRecoveries.isEmpty()) {
                log(System.Logger.Level.INFO, RotationText.recovered(type));
            }
            ofRecoveries.forEach(this::call);
        });
    }

    void log(System.Logger.Level level, String text) {
        Log.LOGGER.log(level, () -> text);
    }

    /** Tells all news. A listener that starts another refresh only adds to them. */
    void tell() {
        if (isTelling) {
            return;
        }
        isTelling = true;
        try {
            for (Runnable next = news.poll(); next != null; next = news.poll()) {
                next.run();
            }
        } finally {
            isTelling = false;
        }
    }

    void close() {
        isClosed = true;
    }

    private void call(Runnable listener) {
        if (isClosed) {
            return;
        }
        try {
            listener.run();
        } catch (VirtualMachineError fatal) {
            log(
                    System.Logger.Level.WARNING,
                    RotationText.listenerThrew(type, fatal.getClass().getName()));
        } catch (Throwable ofProgram) {
            log(System.Logger.Level.WARNING, RotationText.listenerThrew(type, Thrown.of(ofProgram)));
        }
    }
}

package dev.secretly.runtime.rotation;

import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.report.RotationText;
import dev.secretly.runtime.internal.unreadable.Thrown;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reports what happened to the listeners of a rotation and to the log. Events are queued and reported in order on the
 * refresh thread, even if a listener starts another refresh.
 *
 * @param <T> the type of the record
 */
final class RotationListeners<T> {

    /** Created on first use, since most programs never log anything here. */
    private static final class Log {
        private static final System.Logger LOGGER = System.getLogger(Live.class.getName());
    }

    /** Stop reporting after this many distinct problems. */
    private static final int MAX_REPORTED = 100;

    private final String type;
    private final List<BiConsumer<? super T, ? super T>> ofChanges = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super SecretsException>> ofProblems = new CopyOnWriteArrayList<>();
    private final List<Runnable> ofRecoveries = new CopyOnWriteArrayList<>();

    /** Only used by the thread of the refresh. */
    private final Queue<Runnable> events = new ArrayDeque<>();

    /** The messages that were reported since the last refresh that succeeded. Two that failed are alike if their messages are. */
    private final Set<String> reportedProblems = new HashSet<>();

    private boolean isReporting;
    private volatile boolean isClosed;

    RotationListeners(String type) {
        this.type = type;
    }

    List<BiConsumer<? super T, ? super T>> ofChanges() {
        return ofChanges;
    }

    List<Consumer<? super SecretsException>> ofProblems() {
        return ofProblems;
    }

    List<Runnable> ofRecoveries() {
        return ofRecoveries;
    }

    boolean isEmpty() {
        return ofChanges.isEmpty() && ofProblems.isEmpty() && ofRecoveries.isEmpty();
    }

    void changed(T before, T after, Set<String> keys) {
        recovered();
        events.add(() -> {
            log(System.Logger.Level.INFO, RotationText.changed(type, keys));
            ofChanges.forEach(listener -> call(() -> listener.accept(before, after)));
        });
    }

    /** A refresh failed. If one failed in the same way since the last that succeeded, nothing is reported. */
    void failed(SecretsException problem, Duration age) {
        String message = String.valueOf(problem.getMessage());
        if (reportedProblems.size() == MAX_REPORTED || !reportedProblems.add(message)) {
            return;
        }
        events.add(() -> {
            if (ofProblems.isEmpty()) {
                log(System.Logger.Level.WARNING, RotationText.failed(type, age, message));
            }
            ofProblems.forEach(listener -> call(() -> listener.accept(problem)));
        });
    }

    /** A refresh succeeded. Nothing is reported unless the last one failed. */
    void recovered() {
        if (reportedProblems.isEmpty()) {
            return;
        }
        reportedProblems.clear();
        events.add(() -> {
            if (ofRecoveries.isEmpty()) {
                log(System.Logger.Level.INFO, RotationText.recovered(type));
            }
            ofRecoveries.forEach(this::call);
        });
    }

    /** A logger is code of the program: what it throws must not keep a rotation from going on. */
    void log(System.Logger.Level level, String text) {
        if (isClosed) {
            return;
        }
        try {
            Log.LOGGER.log(level, () -> text);
        } catch (Throwable ofLogger) {
            return;
        }
    }

    /** Reports all events. A listener that starts another refresh only adds some. */
    void report() {
        if (isReporting) {
            return;
        }
        isReporting = true;
        try {
            for (Runnable next = events.poll(); next != null; next = events.poll()) {
                next.run();
            }
        } finally {
            isReporting = false;
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

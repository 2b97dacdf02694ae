package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The time that a whole call may take, with all its attempts. */
public final class TimeLimit {

    private final Duration whole;
    private final long end;

    /** The limit of one question to a store. */
    public static TimeLimit ofQuestion() {
        return new TimeLimit(Duration.ofSeconds(10));
    }

    public TimeLimit(Duration whole) {
        this.whole = whole;
        this.end = System.nanoTime() + whole.toNanos();
    }

    /** The milliseconds that are left, at least 1, since 0 means no limit to the JDK. */
    public int milliseconds() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    /** Whether there is more time left than this. */
    public boolean allows(Duration duration) {
        return end - System.nanoTime() > duration.toNanos();
    }

    /** Whether it is over. */
    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** The limit in words. */
    public String words() {
        return whole.toSeconds() + " s";
    }

    /** Something that takes time. */
    @FunctionalInterface
    public interface Step<T> {

        T run() throws FailureException;
    }

    /**
     * Runs something on a separate thread, and abandons it at the deadline: neither the JDK's connections nor the SDK's
     * search for credentials end in time if a server sends a byte now and then.
     */
    public <T> T run(Step<T> step) throws FailureException {
        FutureTask<T> task = new FutureTask<>(step::run);
        Thread thread = new Thread(null, task, "secretly-aws", 0, false);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(milliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new FailureException(new CallFailure(CallFailure.Kind.TOO_SLOW, words()));
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new FailureException(CallFailure.Kind.INTERRUPTED);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    private static FailureException failure(@Nullable Throwable cause) {
        if (cause instanceof FailureException exception) {
            return exception;
        }
        if (cause instanceof LinkageError) {
            return new FailureException(new CallFailure(
                    CallFailure.Kind.OLD_LIBRARY, cause.getClass().getSimpleName()));
        }
        return cause instanceof RuntimeException
                ? new FailureException(new CallFailure(
                        CallFailure.Kind.BAD_CONFIGURATION, cause.getClass().getSimpleName()))
                : new FailureException(CallFailure.Kind.BROKEN_OFF);
    }
}

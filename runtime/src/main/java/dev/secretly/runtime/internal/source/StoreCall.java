package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.call.CallClock;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StorePhase;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls stores and custom sources, each time on a thread of its own, which is abandoned when the time is over. */
final class StoreCall {

    /**
     * What is called.
     *
     * @param <R> what it returns
     */
    interface Question<R> {

        R ask(StoreRequest request) throws Exception;
    }

    /** One more could hang, too, and each has a thread. */
    private static final int MOST_HANGING = 3;

    private StoreCall() {}

    /**
     * Calls a source.
     *
     * @param source its identity
     * @throws InterruptedException if this thread was interrupted
     * @throws Throwable what it throws
     */
    static <R> R run(Origin source, List<DeclaredSecret> open, StoreSession session, Question<R> question)
            throws Throwable {
        AtomicInteger hanging = session.hanging(source);
        if (hanging.get() >= MOST_HANGING) {
            throw new StoreException(
                    MOST_HANGING + " earlier calls have not ended",
                    "correct the code of the source " + source.name()
                            + ", which hangs even if its thread is interrupted");
        }
        CallClock clock = new CallClock(StorePhase.PREPARING.words());
        StoreRequest request = new StoreRequest(open, session.surroundings(), session.logins(), clock);
        FutureTask<R> task = new FutureTask<>(() -> question.ask(request));
        StoreThread thread = new StoreThread(source, hanging, task);
        thread.start();
        try {
            return await(task, clock);
        } catch (TimeoutException late) {
            task.cancel(true);
            thread.abandon();
            throw tooSlow(clock, source.name());
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            thread.abandon();
            throw interrupted;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException) {
                // It is about the thread of the store, not about this one.
                throw new StoreException("the source was interrupted", "load again");
            }
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static <R> R await(FutureTask<R> task, CallClock clock)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            try {
                return task.get(CallClock.STEP.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                clock.step();
                if (clock.left().isNegative()) {
                    throw notYet;
                }
            }
        }
    }

    private static StoreException tooSlow(CallClock clock, String name) {
        @Nullable Exception ofStore = clock.tooSlow();
        String phases = " (" + clock.phases() + ")";
        if (ofStore instanceof StoreException known) {
            return known.isDenied()
                    ? StoreException.denied(known.problem() + phases, known.remedy())
                    : new StoreException(known.problem() + phases, known.remedy());
        }
        return new StoreException(
                "no answer within " + CallClock.whole().toSeconds() + " s", "make sure that " + name + " responds");
    }
}

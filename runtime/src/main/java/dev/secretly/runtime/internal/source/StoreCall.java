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

    private StoreCall() {}

    /**
     * Calls a source.
     *
     * @param source its identity
     * @throws Throwable what it throws
     */
    static <R> R run(Origin source, List<DeclaredSecret> open, StoreSession session, Question<R> question)
            throws Throwable {
        CallClock clock = new CallClock(StorePhase.PREPARING.words());
        StoreRequest request = new StoreRequest(open, session.surroundings(), session.logins(), clock);
        FutureTask<R> task = new FutureTask<>(() -> question.ask(request));
        StoreThread thread = new StoreThread(source, task);
        thread.start();
        try {
            return await(task, clock);
        } catch (TimeoutException late) {
            throw tooSlow(clock, source.name());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("the thread was interrupted", "load again");
        } catch (ExecutionException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        } finally {
            task.cancel(true);
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

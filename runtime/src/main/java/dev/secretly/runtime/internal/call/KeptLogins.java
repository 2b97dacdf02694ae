package dev.secretly.runtime.internal.call;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The logins that stores keep between the loads of one recipe. Threads that need one at the same time share it. Thread-safe. */
@HoldsValues
public final class KeptLogins {

    private record Key(Class<?> type, String name) {}

    /** One login, running or done. Not a record, which would print it. */
    private static final class Login {

        private final FutureTask<?> result;
        private final long start = System.nanoTime();

        private Login(FutureTask<?> result) {
            this.result = result;
        }

        /** Whether nobody waits for it any more, since every call has ended by now. */
        private boolean isAbandoned() {
            return !result.isDone()
                    && System.nanoTime() - start > CallClock.whole().toNanos();
        }

        /** What it is; null if it is running or has failed. */
        private @Nullable Object done() {
            try {
                return result.isDone() ? result.get() : null;
            } catch (InterruptedException | ExecutionException failed) {
                return null;
            }
        }
    }

    private final transient Map<Key, Login> loginByKey = new HashMap<>();

    /**
     * Returns the login that is kept, or logs in. A login that fails is not kept.
     *
     * @param isUsable whether a login that is kept can still be used
     * @throws Exception what the login throws
     */
    public <T> T get(Class<T> type, String name, Predicate<? super T> isUsable, Callable<? extends T> login)
            throws Exception {
        Key key = new Key(type, name);
        while (true) {
            FutureTask<T> own = new FutureTask<>(login::call);
            FutureTask<?> shared = share(key, own);
            if (shared.equals(own)) {
                own.run();
                return type.cast(result(key, own));
            }
            T kept = kept(type, key, shared);
            if (kept != null && isUsable.test(kept)) {
                return kept;
            }
            if (remove(key, shared) && kept != null) {
                close(kept);
            }
        }
    }

    private synchronized FutureTask<?> share(Key key, FutureTask<?> own) {
        Login known = loginByKey.get(key);
        if (known != null && !known.isAbandoned()) {
            return known.result;
        }
        loginByKey.put(key, new Login(own));
        return own;
    }

    /** The login of another thread; null if that thread was interrupted, since its time was over, not that of this one. */
    private <T> @Nullable T kept(Class<T> type, Key key, FutureTask<?> shared) throws Exception {
        try {
            return type.cast(result(key, shared));
        } catch (InterruptedException ofOther) {
            if (Thread.currentThread().isInterrupted() || !shared.isDone()) {
                throw ofOther;
            }
            return null;
        }
    }

    private Object result(Key key, FutureTask<?> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            remove(key, task);
            if (failed.getCause() instanceof Exception exception) {
                throw exception;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    private synchronized boolean remove(Key key, FutureTask<?> task) {
        Login known = loginByKey.get(key);
        return known != null && known.result.equals(task) && loginByKey.remove(key, known);
    }

    /** Forgets a login, which the server no longer accepts, say, and closes it. Another one that was made meanwhile stays. */
    public void forget(Object login) {
        if (removeSame(login)) {
            close(login);
        }
    }

    private synchronized boolean removeSame(Object login) {
        return loginByKey.values().removeIf(known -> isSame(known.done(), login));
    }

    @SuppressWarnings("ReferenceEquality") // Two logins can be equal.
    private static boolean isSame(@Nullable Object one, Object other) {
        return one == other;
    }

    /** Forgets all logins, and closes those that can be closed. One that is running stays, for the call that waits for it. */
    public void close() {
        taken().forEach(KeptLogins::close);
    }

    private synchronized List<Object> taken() {
        List<Object> taken = new ArrayList<>();
        loginByKey.values().removeIf(login -> {
            Object done = login.done();
            return done != null && taken.add(done);
        });
        return taken;
    }

    /** Whatever closing throws, the next login is closed, too, and the load that is over stays a good one. */
    private static void close(Object login) {
        if (login instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (Throwable ofStore) {
                // What cannot be closed is forgotten all the same.
            }
        }
    }
}

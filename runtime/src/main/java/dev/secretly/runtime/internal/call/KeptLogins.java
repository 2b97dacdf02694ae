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

        /** Closes it, if it is done. One that is running belongs to the call that waits for it. */
        private void close() {
            try {
                if (result.isDone()) {
                    KeptLogins.close(result.get());
                }
            } catch (InterruptedException | ExecutionException failed) {
                // There is nothing to close.
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
        FutureTask<T> own = new FutureTask<>(login::call);
        FutureTask<?> shared = share(key, own);
        if (!shared.equals(own)) {
            T kept = type.cast(result(key, shared));
            if (isUsable.test(kept)) {
                return kept;
            }
            remove(key, shared);
            close(kept);
            return get(type, name, isUsable, login);
        }
        own.run();
        return type.cast(result(key, own));
    }

    private synchronized FutureTask<?> share(Key key, FutureTask<?> own) {
        Login known = loginByKey.get(key);
        if (known != null && !known.isAbandoned()) {
            return known.result;
        }
        loginByKey.put(key, new Login(own));
        return own;
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

    private synchronized void remove(Key key, FutureTask<?> task) {
        Login known = loginByKey.get(key);
        if (known != null && known.result.equals(task)) {
            loginByKey.remove(key);
        }
    }

    /** Forgets a login, which the server no longer accepts, say, and closes it. */
    public void forget(Class<?> type, String name) {
        Login known;
        synchronized (this) {
            known = loginByKey.remove(new Key(type, name));
        }
        if (known != null) {
            known.close();
        }
    }

    /** Forgets all logins, and closes those that can be closed. */
    public void close() {
        taken().forEach(Login::close);
    }

    private synchronized List<Login> taken() {
        List<Login> taken = new ArrayList<>(loginByKey.values());
        loginByKey.clear();
        return taken;
    }

    private static void close(Object login) {
        if (login instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception ofStore) {
                // What cannot be closed is forgotten all the same.
            }
        }
    }
}

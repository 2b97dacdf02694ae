package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.call.KeptLogins;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Where stores keep their logins, such as tokens that they were issued: as long as one {@link dev.secretly.runtime.Secrets} or
 * {@link dev.secretly.runtime.rotation.Live}. A {@code load()} without arguments keeps none. A store must not keep a login anywhere
 * else. Thread-safe.
 */
public final class StoreLogins {

    private final transient KeptLogins kept;

    StoreLogins(KeptLogins kept) {
        this.kept = kept;
    }

    /**
     * Returns the login that is kept, or logs in and keeps it. Threads that ask at the same time share one login. What the login throws
     * is thrown, and nothing is kept then. A login that is {@link AutoCloseable} is closed when it is replaced, forgotten, or when the
     * {@code Secrets} is closed.
     *
     * @param <T> the type of the login; it should not print what it holds
     * @param type the class of the login
     * @param name identifies the login among those of its type, such as the address of the server
     * @param isUsable returns true if a login that is kept can still be used, false if it has expired
     * @param login logs in; must not return null
     * @return the login
     * @throws Exception what the login throws
     */
    public <T> T get(Class<T> type, String name, Predicate<? super T> isUsable, Callable<? extends T> login)
            throws Exception {
        return kept.get(type, name, isUsable, login);
    }

    /**
     * Forgets a login, because the server no longer accepts it. If another one has taken its place, that one stays.
     *
     * @param login the login, as {@link #get} returned it
     */
    public void forget(Object login) {
        kept.forget(login);
    }
}

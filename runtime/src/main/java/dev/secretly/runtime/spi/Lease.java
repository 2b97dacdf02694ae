package dev.secretly.runtime.spi;

import java.time.Duration;
import java.util.Objects;

/** The right to use a value for some time, as Vault grants it for the login of a database. It does not print its id. Immutable. */
public final class Lease {

    private final transient String id;
    private final Duration duration;
    private final boolean isRenewable;

    private Lease(String id, Duration duration, boolean isRenewable) {
        this.id = id;
        this.duration = duration;
        this.isRenewable = isRenewable;
    }

    /**
     * Returns a lease that cannot be renewed.
     *
     * @param id how the store identifies it
     * @param duration how long it lasts from the answer on
     * @return the lease
     * @throws NullPointerException if an argument is null
     */
    public static Lease of(String id, Duration duration) {
        return new Lease(Objects.requireNonNull(id, "id"), Objects.requireNonNull(duration, "duration"), false);
    }

    /** {@return the same lease, which can be renewed} */
    public Lease withRenewal() {
        return new Lease(id, duration, true);
    }

    /** {@return how the store identifies it} */
    public String id() {
        return id;
    }

    /** {@return how long it lasts from the answer on} */
    public Duration duration() {
        return duration;
    }

    /** {@return whether it can be renewed} */
    public boolean isRenewable() {
        return isRenewable;
    }
}

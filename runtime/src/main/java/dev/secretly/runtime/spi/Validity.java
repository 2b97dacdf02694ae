package dev.secretly.runtime.spi;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store knows of a value besides the value: its version, its age, until when it is good. The command {@code secretly explain}
 * shows it, except for the id of a lease. A store leaves out what it does not know. Immutable.
 */
public final class Validity {

    private static final Validity UNKNOWN = new Validity(null, null, null, null);

    private final @Nullable String version;
    private final @Nullable Instant created;
    private final @Nullable Instant goodUntil;
    private final @Nullable Lease lease;

    private Validity(
            @Nullable String version, @Nullable Instant created, @Nullable Instant goodUntil, @Nullable Lease lease) {
        this.version = version;
        this.created = created;
        this.goodUntil = goodUntil;
        this.lease = lease;
    }

    /** {@return a validity of which nothing is known} */
    public static Validity unknown() {
        return UNKNOWN;
    }

    /**
     * Returns the same with a version.
     *
     * @param text the version, as the store writes it
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public Validity withVersion(String text) {
        return new Validity(Objects.requireNonNull(text, "text"), created, goodUntil, lease);
    }

    /**
     * Returns the same with the time at which this version of the value was written.
     *
     * @param time the time
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public Validity withCreated(Instant time) {
        return new Validity(version, Objects.requireNonNull(time, "time"), goodUntil, lease);
    }

    /**
     * Returns the same with the time until which the value can be used.
     *
     * @param time the time
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public Validity withGoodUntil(Instant time) {
        return new Validity(version, created, Objects.requireNonNull(time, "time"), lease);
    }

    /**
     * Returns the same with a lease.
     *
     * @param granted the lease
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public Validity withLease(Lease granted) {
        return new Validity(version, created, goodUntil, Objects.requireNonNull(granted, "granted"));
    }

    /** {@return the version, as the store writes it; empty if unknown} */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** {@return when this version of the value was written; empty if unknown} */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** {@return until when the value can be used; empty if unknown} */
    public Optional<Instant> goodUntil() {
        return Optional.ofNullable(goodUntil);
    }

    /** {@return the lease; empty if there is none} */
    public Optional<Lease> lease() {
        return Optional.ofNullable(lease);
    }
}

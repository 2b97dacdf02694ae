package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.call.CallClock;
import dev.secretly.runtime.internal.call.KeptLogins;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One question to a source: what to find, and the time and the logins that it has. Only Secretly creates it. Thread-safe. */
public final class StoreRequest {

    private final List<DeclaredSecret> secrets;
    private final transient Surroundings surroundings;
    private final StoreLogins logins;
    private final transient CallClock clock;

    /**
     * Called by Secretly only.
     *
     * @hidden
     */
    @SuppressWarnings({"exports", "InvalidBlockTag"}) // Nobody else can call it, and no page shows it.
    public StoreRequest(List<DeclaredSecret> secrets, Surroundings surroundings, KeptLogins logins, CallClock clock) {
        this.secrets = List.copyOf(secrets);
        this.surroundings = surroundings;
        this.logins = new StoreLogins(logins);
        this.clock = clock;
    }

    /**
     * Returns the secrets to find, which no earlier source has.
     *
     * @return their declarations, at least one; unmodifiable
     */
    public List<DeclaredSecret> secrets() {
        return secrets;
    }

    /**
     * Returns how long the source may still take: 30 seconds in all, and 10 seconds from the first {@link #begin}. A source that takes
     * longer is not waited for: its thread is interrupted, and the message names the phase.
     *
     * @return the time; zero or less if it is over
     */
    public Duration timeLeft() {
        return clock.left();
    }

    /**
     * Begins a phase in which the source waits for a server. Call it right before the wait, after everything that needs none, such as
     * loading a library.
     *
     * @param phase what the source waits for; not {@link StorePhase#PREPARING}
     * @param tooSlow returns what to report if the time ends in this phase, after the given time; Secretly adds how long each phase took
     * @throws NullPointerException if an argument is null
     */
    public void begin(StorePhase phase, Function<Duration, StoreException> tooSlow) {
        clock.begin(phase.words(), Objects.requireNonNull(tooSlow, "tooSlow"));
    }

    /**
     * Returns where logins are kept.
     *
     * @return the logins of the {@code Secrets} or {@code Live} that asks
     */
    public StoreLogins logins() {
        return logins;
    }

    /**
     * Returns an environment variable as the program sees it, or as a test or tool replaces it.
     *
     * @param name the name of the variable
     * @return its value; empty if it is not set or blank
     */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(surroundings.nonBlankVariable(name));
    }
}

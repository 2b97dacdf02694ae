package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.call.KeptLogins;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the loads of one recipe share besides what they have read: the logins of stores, and the rounds in which they are asked again. */
public final class StoreSession {

    private final Surroundings surroundings;

    /** The session whose logins and rounds this one uses; null if it has its own. */
    private final @Nullable StoreSession whole;

    private final @Nullable StoreRound round;
    private @Nullable KeptLogins logins;
    private @Nullable StoreRounds rounds;
    private final Map<Origin, AtomicInteger> hanging = new HashMap<>();

    /** Creates a session without logins. */
    public StoreSession(Surroundings surroundings) {
        this(surroundings, null, null);
    }

    private StoreSession(Surroundings surroundings, @Nullable StoreSession whole, @Nullable StoreRound round) {
        this.surroundings = surroundings;
        this.whole = whole;
        this.round = round;
    }

    /** A session with the same logins whose requests are shared through a round; none are shared if the round is null. */
    public StoreSession in(@Nullable StoreRound newRound) {
        return new StoreSession(surroundings, this, newRound);
    }

    /** The surroundings that stores see, and that messages are about. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The round in which stores are asked; null if they are asked alone. */
    @Nullable
    StoreRound round() {
        return round;
    }

    /** The logins that are kept; created for the first store, so that other programs load no class of them. */
    KeptLogins logins() {
        if (whole != null) {
            return whole.logins();
        }
        synchronized (this) {
            if (logins == null) {
                logins = new KeptLogins();
            }
            return logins;
        }
    }

    /** Counts the calls of a source that nobody waits for any more. */
    AtomicInteger hanging(Origin source) {
        if (whole != null) {
            return whole.hanging(source);
        }
        synchronized (this) {
            return hanging.computeIfAbsent(source, other -> new AtomicInteger());
        }
    }

    /** The rounds of the rotations. */
    public StoreRounds rounds() {
        if (whole != null) {
            return whole.rounds();
        }
        synchronized (this) {
            if (rounds == null) {
                rounds = new StoreRounds();
            }
            return rounds;
        }
    }

    /** Forgets the logins, and what rotations share. */
    public void close() {
        if (whole != null) {
            whole.close();
            return;
        }
        KeptLogins kept;
        synchronized (this) {
            kept = logins;
            rounds = null;
        }
        if (kept != null) {
            kept.close();
        }
    }
}

package dev.secretly.junit.internal.guard;

import dev.secretly.junit.internal.fake.Fakes;
import dev.secretly.junit.internal.sensor.Sensor;
import dev.secretly.junit.internal.sensor.Sensors;
import dev.secretly.junit.internal.sensor.Sink;
import dev.secretly.junit.internal.sensor.StackTraces;
import dev.secretly.junit.internal.sensor.UnseenLogging;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Searches what tests print, log and throw for values, in all spellings and encodings. One for the whole process, since the places
 * where values are shown are.
 */
public final class Guard {

    /** Something else may take the place of a sensor while it is checked. */
    private static final int ATTEMPTS = 5;

    private final Sightings sightings;
    private final List<Sensor> sensors;

    /** The number of open scopes. Guarded by the lock of the sensors. */
    private int users;

    private boolean isAnnounced;

    /** The exceptions that show a value; compared by identity. */
    private final Set<Throwable> reported =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    Guard(Map<String, Set<String>> fakes, Function<Function<String, Sink>, List<Sensor>> sensors) {
        this.sightings = new Sightings(fakes);
        this.sensors = sensors.apply(this::sink);
    }

    /** Created on first use. */
    private static final class OfProcess {

        private static final Guard GUARD = new Guard(Fakes.ofProcess().texts(), Sensors::of);
    }

    private static volatile boolean isUsed;

    /** The guard of this process. */
    public static Guard ofProcess() {
        isUsed = true;
        return OfProcess.GUARD;
    }

    /** The guard of this process; empty if no test has used it so far. */
    static Optional<Guard> ifUsed() {
        return isUsed ? Optional.of(ofProcess()) : Optional.empty();
    }

    private Sink sink(String place) {
        return new Sink() {
            @Override
            public void seen(byte[] bytes, int offset, int length) {
                sightings.seen(place, bytes, offset, length);
            }

            @Override
            public void seenLate(byte[] bytes, int offset, int length) {
                sightings.seenLate(place, bytes, offset, length);
            }
        };
    }

    /**
     * Starts a run.
     *
     * @param isParallel whether tests may run side by side
     */
    public void start(boolean isParallel) {
        sightings.start(isParallel);
    }

    /** The scope around all classes. */
    public Scope run() {
        return sightings.run();
    }

    /** Whether no test and no class is open. */
    public boolean isIdle() {
        return sightings.isIdle();
    }

    /** What the current thread works for, or may work for. */
    public Scope current() {
        return sightings.current();
    }

    /**
     * Starts to watch a test or a class. Starts all sensors, and checks them: a sensor that sees nothing is no proof that there is
     * nothing.
     *
     * @param parent the scope around it
     * @param className the name of the class, for failures
     * @param replaced the values that apply in it instead of the fakes, by key
     * @throws IllegalStateException if a sensor sees nothing
     */
    public Scope open(Scope parent, String className, Map<String, String> replaced) {
        synchronized (sensors) {
            announce();
            users++;
            try {
                sensors.forEach(Guard::attach);
            } catch (IllegalStateException blind) {
                release();
                throw blind;
            }
        }
        return sightings.open(parent, className, replaced);
    }

    private static void attach(Sensor sensor) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            sensor.attach();
            if (sensor.isAttached()) {
                return;
            }
        }
        throw new IllegalStateException("the leak guard cannot capture " + sensor.name()
                + ", so it cannot say whether a test shows a secret there");
    }

    /** Prints once which logs the guard does not see. */
    private void announce() {
        if (!isAnnounced) {
            isAnnounced = true;
            for (String name : UnseenLogging.names()) {
                System.err.println("secretly: warning: the leak guard does not see what " + name
                        + " logs, except for what it prints to System.out or System.err");
            }
        }
    }

    /** Notes that the current thread runs a test, or a method of a class. */
    public void enter(Scope scope) {
        sightings.enter(scope);
    }

    /** Notes that the current thread runs it no longer. */
    public void leave(Scope scope) {
        sightings.leave(scope);
    }

    /** Searches also for other values as long as a scope is open. */
    public void searchFor(Scope scope, Map<String, String> values) {
        sightings.searchFor(scope, values);
    }

    /** Searches also for other values. Run what is returned to end it. */
    public Runnable searchFor(Map<String, String> values) {
        return sightings.searchFor(values);
    }

    /** Searches an exception that a test or a class has thrown. */
    public void thrown(Scope scope, Throwable thrown) {
        if (seenIn(scope, "the exception", StackTraces.of(thrown))) {
            reported.add(thrown);
        }
    }

    /** Whether a leak of an exception, or of one that it holds, has been given to a test or a class. */
    boolean isReported(Throwable thrown) {
        return !Collections.disjoint(reported, StackTraces.all(thrown));
    }

    /** Searches a text that a test, a class or the run has shown as a whole. Returns whether it shows a value. */
    boolean seenIn(Scope scope, String place, String text) {
        return sightings.seenIn(scope, place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends a test or a class, gives back what the sensors took if it was the last one, and returns what it has shown. */
    public List<Leak> close(Scope scope) {
        sensors.forEach(Sensor::flush);
        List<Leak> leaks = sightings.close(scope);
        release();
        return leaks;
    }

    private void release() {
        synchronized (sensors) {
            users--;
            if (users == 0) {
                sensors.forEach(Sensor::detach);
            }
        }
    }

    /** Takes what was shown and could not be given to a test or a class. */
    public List<Leak> closeRun() {
        return sightings.closeRun();
    }

    /** Gives leaks to the scope around the one that has shown them. */
    public void passOn(Scope scope, List<Leak> leaks) {
        sightings.passOn(scope, leaks);
    }
}

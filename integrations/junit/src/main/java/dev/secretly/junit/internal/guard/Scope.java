package dev.secretly.junit.internal.guard;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test, a test class around tests, or the run around all of them: what a leak can be given to. Compared by identity. */
@HoldsValues
public final class Scope {

    private final @Nullable Scope parent;
    private final String className;
    private final Map<String, String> replaced;

    /** The thread that has opened it; null for the run. */
    private final @Nullable ThreadScopes opener;

    /** The values that were chosen for this scope. Guarded, as all that changes, by the lock of {@link Sightings}. */
    private final List<Searched> searched = new ArrayList<>();

    private final Map<String, Capture> captures = new HashMap<>();
    private final Leaks leaks = new Leaks();
    private boolean isOpen = true;
    private int openChildren;

    private Scope(
            @Nullable Scope parent, String className, Map<String, String> replaced, @Nullable ThreadScopes opener) {
        this.parent = parent;
        this.className = className;
        this.replaced = Map.copyOf(replaced);
        this.opener = opener;
    }

    /** The run. It is always open. */
    static Scope ofRun() {
        return new Scope(null, "", Map.of(), null);
    }

    /** A test, or a class. */
    static Scope in(Scope parent, String className, Map<String, String> replaced, ThreadScopes opener) {
        return new Scope(parent, className, replaced, opener);
    }

    /** The values that apply instead of the fakes, by key. */
    public Map<String, String> replaced() {
        return replaced;
    }

    @Nullable
    Scope parent() {
        return parent;
    }

    String className() {
        return className;
    }

    Leaks leaks() {
        return leaks;
    }

    Map<String, Capture> captures() {
        return captures;
    }

    Capture capture(String place) {
        return captures.computeIfAbsent(place, none -> new Capture());
    }

    List<Searched> searched() {
        return searched;
    }

    /** Whether a key has a value here or in a scope around this one. */
    boolean isReplaced(String key, String value) {
        return value.equals(replaced.get(key)) || (parent != null && parent.isReplaced(key, value));
    }

    void open() {
        if (parent != null && opener != null) {
            parent.openChildren++;
            opener.open();
        }
    }

    void close() {
        isOpen = false;
        if (parent != null && opener != null) {
            parent.openChildren--;
            opener.close();
            opener.leave(this);
        }
    }

    boolean isOpen() {
        return isOpen;
    }

    /** Whether nothing in it is open: no test of a class, no class inside a class. */
    boolean isInnermost() {
        return openChildren == 0;
    }

    /** Whether another scope is this one or in it. */
    boolean contains(Scope other) {
        for (Scope at = other; at != null; at = at.parent) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** The innermost scope that contains this one and another one. */
    Scope common(Scope other) {
        Scope at = this;
        while (!at.contains(other) && at.parent != null) {
            at = at.parent;
        }
        return at;
    }
}

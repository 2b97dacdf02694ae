package dev.secretly.junit.internal.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The leaks of one test, of one class, or of the run. A test may show a secret a million times, so only some are kept. */
final class Leaks {

    private static final int MAX = 20;

    private final Set<Leak> leaks = new LinkedHashSet<>();

    void add(Leak leak) {
        if (leaks.size() < MAX) {
            leaks.add(leak);
        }
    }

    /** Takes all out. */
    List<Leak> take() {
        List<Leak> taken = new ArrayList<>(leaks);
        leaks.clear();
        return taken;
    }
}

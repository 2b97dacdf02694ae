package dev.secretly.junit.internal.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The leaks of one test, of one class, or of the run. A test may show a secret a million times, so only some lines are kept of each. */
final class Leaks {

    private static final int MAX_LINES = 10;

    private final Set<Leak> leaks = new LinkedHashSet<>();
    private final Map<List<String>, Integer> counts = new HashMap<>();

    void add(Leak leak) {
        List<String> shown = List.of(leak.key(), leak.place());
        if (counts.getOrDefault(shown, 0) < MAX_LINES && leaks.add(leak)) {
            counts.merge(shown, 1, Integer::sum);
        }
    }

    /** Takes all out. */
    List<Leak> take() {
        List<Leak> taken = new ArrayList<>(leaks);
        leaks.clear();
        counts.clear();
        return taken;
    }
}

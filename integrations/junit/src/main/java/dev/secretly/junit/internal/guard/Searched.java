package dev.secretly.junit.internal.guard;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.schema.leak.Needles;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values that are searched for, and whose they are: a value that one test has chosen may be shown by another one. */
@HoldsValues
final class Searched {

    private final Needles needles;

    /** The scope that they were chosen for; null if not for one alone. */
    private final @Nullable Scope chosenFor;

    /** The values that were chosen for something that several scopes use. */
    private final Map<String, String> shared;

    private Searched(Needles needles, @Nullable Scope chosenFor, Map<String, String> shared) {
        this.needles = needles;
        this.chosenFor = chosenFor;
        this.shared = Map.copyOf(shared);
    }

    /** The fakes, which no test has chosen. */
    static Searched ofFakes(Map<String, Set<String>> fakes) {
        return new Searched(new Needles(fakes), null, Map.of());
    }

    static Searched ofScope(Scope scope, Map<String, String> values) {
        return new Searched(needles(values), scope, Map.of());
    }

    static Searched ofSeveral(Map<String, String> values) {
        return new Searched(needles(values), null, values);
    }

    private static Needles needles(Map<String, String> values) {
        return new Needles(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> Set.of(value.getValue()))));
    }

    Needles needles() {
        return needles;
    }

    @Nullable
    Scope chosenFor() {
        return chosenFor;
    }

    /** Whether a value that a scope shows is one that it knows itself, so that the scope must have shown it. */
    boolean isKnownIn(Scope scope, String key) {
        if (chosenFor != null) {
            return chosenFor.contains(scope);
        }
        String value = shared.get(key);
        return value == null || scope.isReplaced(key, value);
    }
}

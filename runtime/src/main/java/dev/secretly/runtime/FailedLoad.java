package dev.secretly.runtime;

import dev.secretly.runtime.internal.lookup.SearchResult;
import dev.secretly.runtime.internal.report.Failure;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.value.Defect;
import java.util.List;

/** Ends a load that found problems. A separate class, so that a load without problems loads no class of the report. */
final class FailedLoad {

    private FailedLoad() {}

    @SuppressWarnings("DoNotCallSuggester")
    static void throwException(
            String type, int total, List<Defect> defects, SearchResult lookup, Surroundings surroundings) {
        throw new SecretsException(Failure.of(type, total, defects, lookup, surroundings));
    }
}

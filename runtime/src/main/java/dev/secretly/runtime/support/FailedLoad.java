package dev.secretly.runtime.support;

import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.report.LoadFailure;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/** Ends a load that found problems. A separate class, so that a load without problems loads no class of the report. */
final class FailedLoad {

    private FailedLoad() {}

    @SuppressWarnings("DoNotCallSuggester")
    static void throwException(
            String type,
            List<DeclaredSecret> declared,
            List<Defect> defects,
            SearchResult lookup,
            Surroundings surroundings) {
        throw TableReading.API.exception(LoadFailure.of(List.of(type), declared, defects, lookup, surroundings));
    }
}

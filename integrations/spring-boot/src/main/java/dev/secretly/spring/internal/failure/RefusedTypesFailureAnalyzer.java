package dev.secretly.spring.internal.failure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows which types cannot become beans, and what to do. */
public final class RefusedTypesFailureAnalyzer extends AbstractFailureAnalyzer<RefusedTypesException> {

    /** Called by Spring Boot. */
    public RefusedTypesFailureAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedTypesException exception) {
        return new FailureAnalysis(String.valueOf(exception.getMessage()), exception.action(), exception);
    }
}

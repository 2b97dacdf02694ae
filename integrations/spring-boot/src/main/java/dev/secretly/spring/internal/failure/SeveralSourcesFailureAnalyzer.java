package dev.secretly.spring.internal.failure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what to do about several beans that say where to look for secrets. */
public final class SeveralSourcesFailureAnalyzer extends AbstractFailureAnalyzer<SeveralSourcesException> {

    /** Called by Spring Boot. */
    public SeveralSourcesFailureAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable failure, SeveralSourcesException exception) {
        return new FailureAnalysis(
                String.valueOf(exception.getMessage()),
                "Put @Primary on the one from which secrets are loaded, or combine them with Secrets.builder().",
                exception);
    }
}

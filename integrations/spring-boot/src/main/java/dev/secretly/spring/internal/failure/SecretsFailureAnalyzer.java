package dev.secretly.spring.internal.failure;

import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.support.RuntimeAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the message of a {@link SecretsException} as description and action. */
public final class SecretsFailureAnalyzer extends AbstractFailureAnalyzer<SecretsException> {

    /** Called by Spring Boot. */
    public SecretsFailureAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable failure, SecretsException exception) {
        String action = RuntimeAccess.action(exception);
        return new FailureAnalysis(RuntimeAccess.description(exception), orNull(action), exception);
    }

    /** Spring Boot omits an action that is null. */
    private static @Nullable String orNull(String action) {
        return action.isEmpty() ? null : action;
    }
}

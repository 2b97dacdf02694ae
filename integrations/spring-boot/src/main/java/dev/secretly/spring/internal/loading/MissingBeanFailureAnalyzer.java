package dev.secretly.spring.internal.loading;

import dev.secretly.runtime.rotation.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

/** Explains that a type with a loader is not a bean yet. Without it, Spring Boot would advise to define the bean by hand. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class MissingBeanFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    /** Called by Spring Boot. */
    public MissingBeanFailureAnalyzer() {}

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, NoSuchBeanDefinitionException exception) {
        ResolvableType wanted = exception.getResolvableType();
        if (wanted == null || exception.getNumberOfBeansFound() > 0) {
            return null;
        }
        boolean isLive = Live.class.equals(wanted.resolve());
        Class<?> type = isLive ? wanted.getGeneric(0).resolve() : wanted.resolve();
        if (type == null || !(LoaderLookup.of(type) instanceof LoaderLookup.Found)) {
            return null;
        }
        String member = isLive ? "live = " : "";
        return new FailureAnalysis(
                "A bean of type " + wanted + " is required. " + type.getSimpleName()
                        + " has a loader, but no @EnableSecrets covers it.",
                "Write @EnableSecrets(" + member + type.getSimpleName() + ".class) on a configuration class"
                        + (isLive ? "." : ", or @EnableSecrets on one in the package of the type or above it."),
                exception);
    }
}

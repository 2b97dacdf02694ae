package dev.secretly.spring.internal.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

/** Explains that a record that is part of another one is no bean. Without it, Spring Boot would advise to define one by hand. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class PartFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    /** Called by Spring Boot. */
    public PartFailureAnalyzer() {}

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, NoSuchBeanDefinitionException exception) {
        ResolvableType wanted = exception.getResolvableType();
        Class<?> part = wanted == null ? null : wanted.resolve();
        if (part == null || exception.getNumberOfBeansFound() > 0) {
            return null;
        }
        Optional<String> holder = new IndexResources(PartFailureAnalyzer.class.getClassLoader()).holder(part);
        return holder.map(type -> new FailureAnalysis(
                        "A bean of type " + part.getCanonicalName() + " is required. It is a part of " + type
                                + ", and only whole types are beans.",
                        "Take " + type + " in its place, and get the part from it; or put @Secret(\"table\") on "
                                + part.getSimpleName() + ", so that it is loaded by itself.",
                        exception))
                .orElse(null);
    }
}

package dev.secretly.spring.internal.loading;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains that Spring looks for a bean where a constructor takes a secret. Spring Boot would advise to define one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecretParameterFailureAnalyzer extends AbstractFailureAnalyzer<UnsatisfiedDependencyException> {

    /** Called by Spring Boot. */
    public SecretParameterFailureAnalyzer() {}

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, UnsatisfiedDependencyException exception) {
        InjectionPoint point = exception.getInjectionPoint();
        if (point == null || !(point.getMember() instanceof Constructor<?> constructor)) {
            return null;
        }
        Class<?> type = constructor.getDeclaringClass();
        boolean takesSecrets =
                LoaderLookup.injector(type).isEmpty() && LoaderLookup.of(type) instanceof LoaderLookup.Found;
        return takesSecrets
                ? new FailureAnalysis(
                        "The constructor of " + type.getCanonicalName()
                                + " takes secrets, and Spring looks for beans in their place.",
                        "If it is a configuration class, write @Configuration(proxyBeanMethods = false), or put @Secret on its"
                                + " fields. In a test that starts only a part of the application, put @EnableSecrets on the"
                                + " application.",
                        exception)
                : null;
    }
}

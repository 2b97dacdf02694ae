package dev.secretly.spring.internal.failure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stops the start of an application that has several beans of type {@link dev.secretly.runtime.Secrets}. */
public final class SeveralSourcesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param beans the names of the beans; null if Spring does not say them
     */
    public SeveralSourcesException(@Nullable Collection<String> beans) {
        super("The application has several beans of type dev.secretly.runtime.Secrets"
                + (beans == null ? List.<String>of() : beans).stream().collect(Collectors.joining(", ", ": ", ".")));
    }
}

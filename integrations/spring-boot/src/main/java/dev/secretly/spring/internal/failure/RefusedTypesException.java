package dev.secretly.spring.internal.failure;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the start of an application that makes beans of types for which this is not possible. */
public final class RefusedTypesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    /**
     * Creates the exception.
     *
     * @param types the types, one or more
     */
    public RefusedTypesException(List<RefusedType> types) {
        super(types.stream().map(RefusedTypesException::description).collect(Collectors.joining("\n")));
        action = types.stream().map(RefusedTypesException::fix).distinct().collect(Collectors.joining("\n"));
    }

    /** How to fix it. */
    String action() {
        return action;
    }

    private static String description(RefusedType refused) {
        String why = switch (refused.reason()) {
            case NO_LOADER -> "it has no loader.";
            case ONLY_INJECTED -> "its loader has no load(), only inject().";
        };
        return "@EnableSecrets cannot make a bean of " + refused.name() + ": " + why;
    }

    private static String fix(RefusedType refused) {
        String name = refused.name();
        return switch (refused.reason()) {
            case NO_LOADER -> "Annotate " + name + " with @Secret, and compile it with secretly-processor.";
            case ONLY_INJECTED ->
                "Give " + name
                        + " a constructor without parameters that is not private, or call inject() in a @Bean method.";
        };
    }
}

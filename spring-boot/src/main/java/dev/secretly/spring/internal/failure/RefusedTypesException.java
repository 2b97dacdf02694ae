package dev.secretly.spring.internal.failure;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the start of an application that makes beans of types for which this is not possible. */
public final class RefusedTypesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // An unmodifiable list of the JDK; its records are not serialized with the exception.
    private final transient List<RefusedType> types;

    /**
     * Creates the exception.
     *
     * @param types the types, one or more
     */
    public RefusedTypesException(List<RefusedType> types) {
        super(description(types));
        this.types = List.copyOf(types);
    }

    /** What is wrong. */
    static String description(List<RefusedType> types) {
        return types.stream()
                .map(refused -> "@EnableSecrets cannot make a bean of " + refused.type() + ": " + why(refused))
                .collect(Collectors.joining("\n"));
    }

    /** How to fix it. */
    String action() {
        return types.stream().map(RefusedTypesException::fix).distinct().collect(Collectors.joining("\n"));
    }

    private static String why(RefusedType refused) {
        return switch (refused.reason()) {
            case NO_LOADER -> "it has no loader.";
            case ONLY_INJECTED -> "its loader has no load(), only inject().";
            case NOT_PUBLIC -> "it is not public, and was compiled without secretly-spring-boot on the class path.";
        };
    }

    private static String fix(RefusedType refused) {
        return switch (refused.reason()) {
            case NO_LOADER -> "Annotate " + refused.type() + " with @Secret, and compile it with secretly-processor.";
            case ONLY_INJECTED ->
                "Give " + refused.type()
                        + " a constructor without parameters that is not private, or call inject() in a @Bean method.";
            case NOT_PUBLIC ->
                "Make " + refused.type()
                        + " public, add secretly-spring-boot to the module that compiles it, or name the"
                        + " types that should become beans: @EnableSecrets({...}).";
        };
    }
}

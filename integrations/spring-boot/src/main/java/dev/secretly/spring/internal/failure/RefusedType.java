package dev.secretly.spring.internal.failure;

/**
 * A type that cannot become a bean.
 *
 * @param name its full name
 * @param reason why not
 */
public record RefusedType(String name, Reason reason) {

    /** Why a type cannot become a bean. */
    public enum Reason {
        /** The processor has not generated a loader for it. */
        NO_LOADER,
        /** Its loader has no method {@code load}: it can only fill the fields of an existing object. */
        ONLY_INJECTED
    }
}

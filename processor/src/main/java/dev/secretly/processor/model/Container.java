package dev.secretly.processor.model;

import java.util.Optional;

/**
 * The types that hold several values. To add one, add a constant here, and a parser and a factory method of SecretType
 * in the runtime.
 */
public enum Container {
    LIST("list", "java.util.List"),
    SET("set", "java.util.Set"),
    /** Has keys of type String. */
    MAP("map", "java.util.Map");

    private final String factory;
    private final String qualifiedName;

    Container(String factory, String qualifiedName) {
        this.factory = factory;
        this.qualifiedName = qualifiedName;
    }

    /** Returns the container of a Java type by its full name; empty if it is not a container. */
    public static Optional<Container> named(String name) {
        for (Container container : values()) {
            if (container.qualifiedName.equals(name)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    /** The name of its factory method in the runtime's SecretType. */
    public String factory() {
        return factory;
    }

    /** The full name of its Java type. */
    public String qualifiedName() {
        return qualifiedName;
    }
}

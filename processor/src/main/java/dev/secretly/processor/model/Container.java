package dev.secretly.processor.model;

import dev.secretly.runtime.internal.value.ValueKind;
import java.util.Optional;

/** The types that hold several values. A new one is a row here, and a parser and a factory of SecretType in the runtime. */
public enum Container {
    LIST(ValueKind.LIST, "list", "java.util.List"),
    SET(ValueKind.LIST, "set", "java.util.Set"),
    /** With names of type String. */
    MAP(ValueKind.MAP, "map", "java.util.Map");

    private final ValueKind kind;
    private final String factory;
    private final String qualifiedName;

    Container(ValueKind kind, String factory, String qualifiedName) {
        this.kind = kind;
        this.factory = factory;
        this.qualifiedName = qualifiedName;
    }

    /** The row of a Java type by its full name; empty for a type that has none. */
    public static Optional<Container> named(String name) {
        for (Container container : values()) {
            if (container.qualifiedName.equals(name)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    /** What it can be written as. */
    public ValueKind kind() {
        return kind;
    }

    /** The method of the runtime's SecretType. */
    public String factory() {
        return factory;
    }

    /** The full name of its Java type. */
    public String qualifiedName() {
        return qualifiedName;
    }
}

package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * The type of a secret.
 *
 * @param shape whether it is required, optional or has a default
 * @param item the type of its value
 */
public record ValueType(Shape shape, ItemType item) {

    /** The same type, which may be absent and is null then. */
    public ValueType asNullable() {
        return new ValueType(Shape.NULLABLE, item);
    }

    /** The same type with a default. */
    public ValueType withDefault() {
        return new ValueType(Shape.DEFAULTED, item);
    }

    /** The Java type of a local that may be null. */
    public TypeName javaType() {
        return switch (shape) {
            case REQUIRED, DEFAULTED -> item.javaType();
            case OPTIONAL, NULLABLE -> ParameterizedTypeName.get(ClassName.get(Optional.class), item.javaType());
            case OPTIONAL_INT -> ClassName.get("java.util", "OptionalInt");
            case OPTIONAL_LONG -> ClassName.get("java.util", "OptionalLong");
            case OPTIONAL_DOUBLE -> ClassName.get("java.util", "OptionalDouble");
        };
    }
}

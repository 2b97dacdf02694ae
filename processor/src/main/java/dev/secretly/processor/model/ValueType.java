package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * The type of a secret.
 *
 * @param shape how many values
 * @param item of which type
 * @param defaultText the default of {@link Shape#DEFAULTED}, empty for the others
 */
public record ValueType(Shape shape, ItemType item, Optional<String> defaultText) {

    /** A type without a default. */
    public ValueType(Shape shape, ItemType item) {
        this(shape, item, Optional.empty());
    }

    /** The same type with a default. */
    public ValueType withDefault(String text) {
        return new ValueType(Shape.DEFAULTED, item, Optional.of(text));
    }

    /** The type of a local that holds it or null. */
    public TypeName javaType() {
        return switch (shape) {
            case REQUIRED, DEFAULTED -> item.javaType();
            case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), item.javaType());
            case OPTIONAL_INT -> ClassName.get("java.util", "OptionalInt");
            case OPTIONAL_LONG -> ClassName.get("java.util", "OptionalLong");
            case OPTIONAL_DOUBLE -> ClassName.get("java.util", "OptionalDouble");
        };
    }
}

package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * The type of a secret.
 *
 * @param shape how many values
 * @param base of which type
 * @param defaultText the default of {@link Shape#DEFAULTED}, empty for the others
 */
public record ValueType(Shape shape, BaseType base, Optional<String> defaultText) {

    /** The same type with a default. */
    public ValueType withDefault(String text) {
        return new ValueType(Shape.DEFAULTED, base, Optional.of(text));
    }

    /** The type as Java code writes it. */
    public TypeName javaType() {
        return switch (shape) {
            case REQUIRED, DEFAULTED -> base.javaType();
            case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), base.javaType());
        };
    }
}

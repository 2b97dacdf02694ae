package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** The type of a secret. */
public record ValueType(Shape shape, BaseType base) {

    /** The type as Java code writes it. */
    public TypeName javaType() {
        return switch (shape) {
            case REQUIRED -> base.javaType();
            case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), base.javaType());
        };
    }
}

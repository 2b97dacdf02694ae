package dev.secretly.processor.element;

import dev.secretly.processor.model.BaseType;
import dev.secretly.processor.model.Shape;
import dev.secretly.processor.model.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which value types there are: a table of shapes times the table of base types. */
final class ValueTypes {

    private ValueTypes() {}

    /** The value type of a Java type; empty when it is not supported. */
    static Optional<ValueType> of(TypeMirror type) {
        if (name(type).equals("java.util.Optional")) {
            List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
            return arguments.size() == 1 ? base(arguments.get(0), Shape.OPTIONAL) : Optional.empty();
        }
        return base(type, Shape.REQUIRED);
    }

    /** Whether a type, or a type in it, does not exist (yet). */
    static boolean isUnresolved(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(ValueTypes::isUnresolved));
    }

    /** The type as messages name it: without packages, unless it then looked like one that is supported. */
    static String displayName(TypeMirror type) {
        String simple = type.toString().replaceAll("\\b[a-z_]\\w*\\.", "");
        boolean isMistakable = Arrays.stream(BaseType.values())
                .map(base -> base.javaType().simpleName())
                .anyMatch(name -> simple.equals(name) || simple.equals("Optional<" + name + ">"));
        return isMistakable ? type.toString() : simple;
    }

    private static Optional<ValueType> base(TypeMirror type, Shape shape) {
        String name = name(type);
        for (BaseType base : BaseType.values()) {
            if (base.javaType().canonicalName().equals(name)) {
                return Optional.of(new ValueType(shape, base, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static String name(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }
}

package dev.secretly.processor.element;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A constructor of a Kotlin class, as its metadata has it.
 *
 * @param isPrimary whether it is the primary constructor
 * @param parameters its parameters
 * @param descriptor the types of its parameters as the JVM names them (JVMS 4.3.3)
 */
public record KotlinSignature(boolean isPrimary, List<KotlinParameter> parameters, String descriptor) {

    /** Copies the list. */
    public KotlinSignature {
        parameters = List.copyOf(parameters);
    }

    /** Whether it describes a constructor of the stub, which renames parameters whose names are invalid in Java. */
    public boolean isOf(ExecutableElement constructor) {
        StringBuilder types = new StringBuilder();
        for (VariableElement parameter : constructor.getParameters()) {
            append(parameter.asType(), types);
        }
        return descriptor.contentEquals(types) && constructor.getParameters().size() == parameters.size();
    }

    private static void append(TypeMirror type, StringBuilder descriptor) {
        if (type instanceof ArrayType array) {
            append(array.getComponentType(), descriptor.append('['));
        } else if (type instanceof TypeVariable variable) {
            append(variable.getUpperBound(), descriptor);
        } else if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            descriptor.append('L');
            appendName(element, descriptor);
            descriptor.append(';');
        } else {
            descriptor.append(primitive(type));
        }
    }

    private static void appendName(TypeElement type, StringBuilder descriptor) {
        if (type.getEnclosingElement() instanceof TypeElement around) {
            appendName(around, descriptor);
            descriptor.append('$').append(type.getSimpleName());
        } else {
            descriptor.append(type.getQualifiedName().toString().replace('.', '/'));
        }
    }

    private static String primitive(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case CHAR -> "C";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            default -> "?";
        };
    }
}

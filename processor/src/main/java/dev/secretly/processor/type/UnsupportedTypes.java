package dev.secretly.processor.type;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.SecretAnnotation;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Explains why a type of the user is not supported. */
public final class UnsupportedTypes {

    private UnsupportedTypes() {}

    /** What the type would need; empty for a type of the JDK, or one that is not declared. */
    public static Optional<String> need(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || ClassName.get(element).packageName().matches("javax?(\\..*)?")) {
            return Optional.empty();
        }
        if (ValueTypes.isPrivate(element)) {
            return Optional.of("it is private, so remove 'private'");
        }
        if (!element.getTypeParameters().isEmpty()) {
            return Optional.of("it has type parameters");
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Optional.of("it has no constants");
        }
        if (SecretAnnotation.on(element).isPresent()) {
            return Optional.of("only records can be parts of other types, so make it a record");
        }
        return Optional.of(
                "it needs a public factory method (of, valueOf, parse, fromString) or constructor that takes a String and is"
                        + " not deprecated");
    }
}

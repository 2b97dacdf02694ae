package dev.secretly.processor.type;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.AnnotatedType;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Which types a loader can name: it is in the package of the type that it loads, and extends no class. */
public record Visibility(String packageName) {

    public static Visibility ofLoader(AnnotatedType loaded) {
        return new Visibility(loaded.name().packageName());
    }

    /** Finds an inaccessible type of another package in a type. Private ones are reported elsewhere. */
    public Optional<TypeElement> hidden(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hidden(array.getComponentType());
        }
        if (ValueTypes.isUnresolved(type)
                || !(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        if (hides(element)) {
            return Optional.of(element);
        }
        for (TypeMirror argument : ValueTypes.arguments(type)) {
            Optional<TypeElement> hidden = hidden(argument);
            if (hidden.isPresent()) {
                return hidden;
            }
        }
        return Optional.empty();
    }

    private boolean hides(TypeElement type) {
        return !ValueTypes.isPrivate(type)
                && !ClassName.get(type).packageName().equals(packageName)
                && AnnotatedType.around(type, around -> !around.getModifiers().contains(Modifier.PUBLIC))
                        .isPresent();
    }
}

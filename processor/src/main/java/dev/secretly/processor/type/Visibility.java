package dev.secretly.processor.type;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.EnclosingModule;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Which types a loader can name: it is in the package of the type that it loads, and extends no class.
 *
 * @param module the module of the loader; empty if the compiler knows no modules
 */
public record Visibility(String packageName, Optional<ModuleElement> module) {

    public static Visibility ofLoader(AnnotatedType loaded) {
        return new Visibility(loaded.name().packageName(), EnclosingModule.of(loaded.element()));
    }

    /**
     * A type that the loader cannot name.
     *
     * @param isExported whether it is hidden because it is not public, and not by its module
     */
    public record Hidden(TypeElement type, boolean isExported) {}

    /** Finds an inaccessible type of another package in a type. Private ones are reported elsewhere. */
    public Optional<Hidden> hidden(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hidden(array.getComponentType());
        }
        if (ValueTypes.isUnresolved(type)
                || !(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        if (isOfOtherPackage(element)) {
            boolean isExported = isExported(element);
            if (!isExported || isNotPublic(element)) {
                return Optional.of(new Hidden(element, isExported));
            }
        }
        return ValueTypes.arguments(type).stream()
                .flatMap(argument -> hidden(argument).stream())
                .findFirst();
    }

    private boolean isOfOtherPackage(TypeElement type) {
        return !ValueTypes.isPrivate(type) && !ClassName.get(type).packageName().equals(packageName);
    }

    private static boolean isNotPublic(TypeElement type) {
        return AnnotatedType.around(type, around -> !around.getModifiers().contains(Modifier.PUBLIC))
                .isPresent();
    }

    /** Whether the module of a type exports its package to the module of the loader. */
    private boolean isExported(TypeElement type) {
        Optional<ModuleElement> owner = EnclosingModule.of(type);
        if (owner.isEmpty() || owner.equals(module) || owner.get().isUnnamed()) {
            return true;
        }
        return ElementFilter.exportsIn(owner.get().getDirectives()).stream()
                .filter(exports -> exports.getPackage()
                        .getQualifiedName()
                        .contentEquals(ClassName.get(type).packageName()))
                .anyMatch(exports -> exports.getTargetModules() == null
                        || module.filter(exports.getTargetModules()::contains).isPresent());
    }
}

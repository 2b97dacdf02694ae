package dev.secretly.processor.element;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A class of Kotlin, as its Java stub shows it. The stub has a field for each property, also for those that the constructor
 * declares, and the methods that Kotlin's compiler adds to data classes.
 */
public final class KotlinClass {

    /** The annotation that Kotlin's compiler puts on each class. */
    static final String METADATA = "kotlin.Metadata";

    private static final Pattern COMPONENT = Pattern.compile("component\\d+");

    private KotlinClass() {}

    /** Whether a type is of Kotlin. */
    public static boolean is(TypeElement type) {
        return type.getAnnotationMirrors().stream().anyMatch(annotation -> AnnotatedType.isNamed(annotation, METADATA));
    }

    /** Whether a type is a private class of Kotlin inside another one. Outside, private is what Java calls package-private. */
    static boolean isPrivate(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER && is(type) && KotlinMetadata.isPrivate(type);
    }

    /** Whether a type is a data class, or another class whose constructor takes all secrets of a table. */
    static boolean isRecord(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && is(type)
                && (isData(type) || (SecretAnnotation.on(type).isPresent() && takesAll(type)));
    }

    /** Whether a type of Kotlin is a data class: it has a method for each component, except for those of value classes. */
    static boolean isData(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> COMPONENT.matcher(method.getSimpleName()).matches());
    }

    /** Whether a class has a constructor with parameters, and no property apart from them is a secret. */
    private static boolean takesAll(TypeElement type) {
        return constructors(type).stream()
                        .anyMatch(constructor -> !constructor.getParameters().isEmpty())
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .noneMatch(field -> SecretAnnotation.on(field).isPresent() && !isOfConstructor(field, type));
    }

    /** Whether a field is that of a property which a constructor declares. */
    public static boolean isOfConstructor(VariableElement field, TypeElement type) {
        Set<String> parameters = new HashSet<>();
        for (ExecutableElement constructor : constructors(type)) {
            constructor
                    .getParameters()
                    .forEach(parameter ->
                            parameters.add(parameter.getSimpleName().toString()));
        }
        return parameters.contains(field.getSimpleName().toString());
    }

    /** Whether a method is the {@code copy} of a data class, which has the annotations of its constructor's parameters. */
    public static boolean isCopy(ExecutableElement method, TypeElement type) {
        return method.getSimpleName().contentEquals("copy") && is(type) && isData(type);
    }

    /** The constructors of a class. */
    public static List<ExecutableElement> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements());
    }
}

package dev.secretly.processor.element;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A Kotlin class. The compiler sees its Java stub, which has a field for each property, also for those that the primary
 * constructor declares; the rest is from its metadata.
 *
 * @param isData whether it is a data class
 * @param isPrivate whether it is private
 * @param constructors its constructors; empty if a later version of Kotlin wrote metadata that cannot be read
 */
public record KotlinClass(boolean isData, boolean isPrivate, List<KotlinSignature> constructors) {

    /** The annotation that Kotlin's compiler puts on each class. */
    static final String METADATA = "kotlin.Metadata";

    /** Copies the list. */
    public KotlinClass {
        constructors = List.copyOf(constructors);
    }

    private static boolean is(TypeElement type) {
        return AnnotatedType.isAnnotated(type, METADATA);
    }

    /** Reads a type; empty if it is not a Kotlin class. */
    public static Optional<KotlinClass> of(TypeElement type) {
        return is(type) ? Optional.of(KotlinMetadata.read(type)) : Optional.empty();
    }

    /** Whether its constructor takes all secrets of a table: that of a data class, or of another class with {@code @Secret}. */
    boolean isRecordLike(TypeElement type, boolean isAnnotated) {
        return isData || (isAnnotated && takesAll(type));
    }

    /** Whether a type is a private nested Kotlin class. A private top-level class is package-private in Java. */
    static boolean isPrivate(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && of(type).filter(KotlinClass::isPrivate).isPresent();
    }

    /** Whether a constructor has parameters, and no property apart from those of the primary constructor is a secret. */
    private boolean takesAll(TypeElement type) {
        Set<String> properties = new HashSet<>();
        constructors.stream()
                .filter(KotlinSignature::isPrimary)
                .flatMap(primary -> primary.parameters().stream())
                .forEach(parameter -> properties.add(parameter.name()));
        return stubs(type).stream()
                        .anyMatch(constructor -> !constructor.getParameters().isEmpty())
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> SecretAnnotation.on(field).isPresent())
                        .allMatch(field ->
                                properties.contains(field.getSimpleName().toString()));
    }

    /** The constructors of the stub of a class. */
    public static List<ExecutableElement> stubs(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements());
    }

    /** The field of the property that a parameter of the primary constructor declares; empty if it declares none. */
    public static Optional<VariableElement> field(TypeElement type, VariableElement parameter) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(parameter.getSimpleName()))
                .findFirst();
    }

    /** Whether a method is the {@code copy} of a data class, which has the annotations of its constructor's parameters. */
    public boolean isCopy(ExecutableElement method) {
        return isData && method.getSimpleName().contentEquals("copy");
    }
}

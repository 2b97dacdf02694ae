package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.KotlinClass;
import dev.secretly.processor.element.KotlinParameter;
import dev.secretly.processor.element.KotlinSignature;
import dev.secretly.processor.element.SecretAnnotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** The constructors of a Kotlin class. A parameter of the primary one may also be a property; then the annotation may be on its field. */
final class KotlinConstructors {

    private final AnnotatedType type;
    private final KotlinClass kotlin;
    private final Elements elements;
    private final Optional<ExecutableElement> primary;

    private KotlinConstructors(AnnotatedType type, KotlinClass kotlin, Elements elements) {
        this.type = type;
        this.kotlin = kotlin;
        this.elements = elements;
        this.primary = findPrimary();
    }

    /** Those of a type; empty if it is not of Kotlin. */
    static Optional<KotlinConstructors> of(AnnotatedType type, Elements elements) {
        return type.kotlin().map(kotlin -> new KotlinConstructors(type, kotlin, elements));
    }

    /**
     * The primary constructor. If metadata cannot be read, it is the one with most parameters: the others are secondary
     * ones, or those that Kotlin adds for default arguments.
     */
    Optional<ExecutableElement> primary() {
        return primary;
    }

    private Optional<ExecutableElement> findPrimary() {
        List<ExecutableElement> constructors = KotlinClass.stubs(type.element());
        return constructors.stream()
                .filter(constructor -> signature(constructor)
                        .filter(KotlinSignature::isPrimary)
                        .isPresent())
                .findFirst()
                .or(() -> constructors.stream()
                        .max(Comparator.comparing(
                                constructor -> constructor.getParameters().size())));
    }

    private Optional<KotlinSignature> signature(ExecutableElement constructor) {
        return kotlin.constructors().stream()
                .filter(signature -> signature.isOf(constructor))
                .findFirst();
    }

    /** Whether a field is that of a property which the primary constructor declares. */
    boolean isProperty(VariableElement field) {
        return primary.isPresent()
                && primary.get().getParameters().stream()
                        .anyMatch(parameter -> parameter.getSimpleName().equals(field.getSimpleName()));
    }

    /** Whether a method is the {@code copy} of a data class. */
    boolean isCopy(ExecutableElement method) {
        return kotlin.isCopy(method);
    }

    /**
     * The part for a parameter. If it is a property, errors are reported on its field, which has its own line in Kotlin.
     *
     * @param index the index of the parameter
     */
    Part part(ExecutableElement constructor, int index, int order) {
        VariableElement parameter = constructor.getParameters().get(index);
        Optional<VariableElement> field =
                primary.filter(constructor::equals).flatMap(declaring -> KotlinClass.field(type.element(), parameter));
        Optional<SecretAnnotation> annotation =
                SecretAnnotation.on(parameter).or(() -> field.flatMap(SecretAnnotation::on));
        Part part = Part.of(type, field.orElse(parameter), parameter.asType(), annotation, order);
        return signature(constructor)
                .map(signature -> signature.parameters().get(index))
                .map(known -> part.ofKotlin(traits(known)))
                .orElse(part);
    }

    private Part.KotlinTraits traits(KotlinParameter known) {
        return new Part.KotlinTraits(known.name(), known.hasDefault(), known.isOfValueClass(elements));
    }
}

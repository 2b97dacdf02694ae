package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.KotlinClass;
import dev.secretly.processor.element.KotlinMetadata;
import dev.secretly.processor.element.KotlinParameter;
import dev.secretly.processor.element.KotlinSignature;
import dev.secretly.processor.element.SecretAnnotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The constructors of a Kotlin class. Parameters of the primary one may be properties as well, which have the annotation then. */
final class KotlinConstructors {

    private final AnnotatedType type;
    private final List<KotlinSignature> signatures;

    KotlinConstructors(AnnotatedType type, Elements elements) {
        this.type = type;
        this.signatures = KotlinMetadata.constructors(type.element(), elements);
    }

    /**
     * The primary constructor. If metadata cannot be read, it is the one with most parameters: the others are secondary
     * ones, or those that Kotlin adds for default arguments.
     */
    Optional<ExecutableElement> primary() {
        List<ExecutableElement> constructors = KotlinClass.constructors(type.element());
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
        return signatures.stream()
                .filter(signature -> signature.isOf(constructor))
                .findFirst();
    }

    /**
     * The part for a parameter. If it is a property, errors are reported on its field, which has a line of its own in Kotlin.
     *
     * @param index the index of the parameter
     */
    Part part(ExecutableElement constructor, int index, int order) {
        VariableElement parameter = constructor.getParameters().get(index);
        Optional<VariableElement> field = primary().filter(constructor::equals).flatMap(primary -> field(parameter));
        Optional<KotlinParameter> kotlin =
                signature(constructor).map(signature -> signature.parameters().get(index));
        return new Part(
                type,
                field.orElse(parameter),
                parameter.asType(),
                SecretAnnotation.on(parameter).or(() -> field.flatMap(SecretAnnotation::on)),
                order,
                Optional.empty(),
                Optional.empty(),
                kotlin);
    }

    private Optional<VariableElement> field(VariableElement parameter) {
        return ElementFilter.fieldsIn(type.element().getEnclosedElements()).stream()
                .filter(one -> one.getSimpleName().equals(parameter.getSimpleName()))
                .findFirst();
    }
}

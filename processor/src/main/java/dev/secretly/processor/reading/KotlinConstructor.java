package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.KotlinClass;
import dev.secretly.processor.element.KotlinMetadata;
import dev.secretly.processor.element.KotlinParameter;
import dev.secretly.processor.element.SecretAnnotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The primary constructor of a Kotlin class. Its parameters may be properties as well, which have the annotation then. */
final class KotlinConstructor {

    private final AnnotatedType type;
    private final List<KotlinParameter> known;

    KotlinConstructor(AnnotatedType type, Elements elements) {
        this.type = type;
        this.known = KotlinMetadata.parameters(type.element(), elements);
    }

    /**
     * The constructor in the stub. If metadata cannot be read, it is the one with most parameters: the others are secondary
     * ones, or those that Kotlin adds for default arguments.
     */
    Optional<ExecutableElement> element() {
        List<ExecutableElement> constructors = KotlinClass.constructors(type.element());
        return constructors.stream()
                .filter(this::isPrimary)
                .findFirst()
                .or(() -> constructors.stream()
                        .max(Comparator.comparing(
                                constructor -> constructor.getParameters().size())));
    }

    private boolean isPrimary(ExecutableElement constructor) {
        return names(constructor.getParameters())
                .equals(known.stream().map(KotlinParameter::name).toList());
    }

    private static List<String> names(List<? extends Element> elements) {
        return elements.stream()
                .map(element -> element.getSimpleName().toString())
                .toList();
    }

    /** The part for a parameter. Errors are reported on the field of its property, which has a line of its own in Kotlin. */
    Part part(VariableElement parameter, int order) {
        Optional<VariableElement> field = ElementFilter.fieldsIn(type.element().getEnclosedElements()).stream()
                .filter(one -> one.getSimpleName().equals(parameter.getSimpleName()))
                .findFirst();
        return new Part(
                type,
                field.orElse(parameter),
                parameter.asType(),
                SecretAnnotation.on(parameter).or(() -> field.flatMap(SecretAnnotation::on)),
                order,
                Optional.empty(),
                Optional.empty(),
                known.stream()
                        .filter(one -> parameter.getSimpleName().contentEquals(one.name()))
                        .findFirst());
    }
}

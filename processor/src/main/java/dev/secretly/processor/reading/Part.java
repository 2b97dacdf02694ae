package dev.secretly.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.SecretAnnotation;
import dev.secretly.processor.model.Position;
import dev.secretly.processor.type.TypeForm;
import dev.secretly.processor.type.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A component, field or constructor parameter that takes a secret.
 *
 * @param owner the type that declares it
 * @param element the element on which errors are reported
 * @param type its type, as seen from the type that is loaded
 * @param form what it takes by this type
 * @param annotation its {@code @Secret}, if it has one
 * @param order its position in the owner, from 1
 * @param elsewhere where errors are reported, if not on the part itself: its owner may have no source, or is not the
 *     type that is loaded
 * @param hiddenIn the owner, if the type that is loaded hides the field
 * @param kotlin what Kotlin knows about it; empty for Java, and for what is not a parameter of a constructor
 */
public record Part(
        AnnotatedType owner,
        Element element,
        TypeMirror type,
        TypeForm form,
        Optional<SecretAnnotation> annotation,
        int order,
        Optional<Position> elsewhere,
        Optional<ClassName> hiddenIn,
        Optional<KotlinTraits> kotlin) {

    /**
     * A part of a type that is read.
     *
     * @param element the element on which errors are reported
     * @param type its type
     */
    static Part of(
            AnnotatedType owner, Element element, TypeMirror type, Optional<SecretAnnotation> annotation, int order) {
        return new Part(
                owner,
                element,
                type,
                TypeForm.of(type),
                annotation,
                order,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What Java does not see of a parameter of a Kotlin constructor.
     *
     * @param name its name
     * @param hasDefault whether it has a default argument
     * @param isOfValueClass whether its type is a value class
     */
    public record KotlinTraits(String name, boolean hasDefault, boolean isOfValueClass) {}

    /** The same part, with what Kotlin knows about it. */
    Part ofKotlin(KotlinTraits known) {
        return new Part(owner, element, type, form, annotation, order, elsewhere, hiddenIn, Optional.of(known));
    }

    /** The same part, with its errors reported among those of a part of another type. */
    Part inOrder(int other) {
        return new Part(owner, element, type, form, annotation, other, elsewhere, hiddenIn, kotlin);
    }

    /** The same part, with its errors reported at another place. */
    public Part reportedAt(Position position) {
        return new Part(owner, element, type, form, annotation, order, Optional.of(position), hiddenIn, kotlin);
    }

    /** Whether it has the same name and type as the component, and the same annotation or none. */
    public boolean isCopyOf(Part component) {
        return name().equals(component.name())
                && type.toString().equals(component.type.toString())
                && (annotation.isEmpty()
                        || annotation
                                .map(SecretAnnotation::toString)
                                .equals(component.annotation.map(SecretAnnotation::toString)));
    }

    /** Its name in the source. A name of Kotlin may be invalid in Java. */
    public String name() {
        return kotlin.map(KotlinTraits::name)
                .orElseGet(() -> element.getSimpleName().toString());
    }

    /** The name as messages show it: {@code Trello.apiKey}. */
    public String displayName() {
        return owner.displayName() + "." + name();
    }

    /** Whether its owner's {@code toString()} shows it, and neither the part nor an enclosing type suppresses our warnings. */
    public boolean isPrinted() {
        return owner.showsValues() && !AnnotatedType.isSilent(element) && !owner.isSilent();
    }

    /** Whether Kotlin hides the constructor from Java because of its type. */
    boolean isOfValueClass() {
        return kotlin.filter(KotlinTraits::isOfValueClass).isPresent();
    }

    /** Its {@code @Nullable}, or that of one of its type arguments. */
    Optional<AnnotationMirror> nullable() {
        List<AnnotationMirror> annotations = new ArrayList<>(element.getAnnotationMirrors());
        addAnnotations(type, annotations);
        return annotations.stream().filter(Part::isNullable).findFirst();
    }

    private static void addAnnotations(TypeMirror type, List<AnnotationMirror> annotations) {
        annotations.addAll(type.getAnnotationMirrors());
        for (TypeMirror argument : ValueTypes.arguments(type)) {
            addAnnotations(argument, annotations);
        }
    }

    private static boolean isNullable(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }

    /** Whether it is null if the secret is absent, as Kotlin's {@code String?} is. */
    boolean isNullable() {
        return owner.isOfKotlin()
                && !ValueTypes.isOptional(type)
                && element.getAnnotationMirrors().stream().anyMatch(Part::isNullable);
    }

    /** Whether its annotation names a key. */
    public boolean namesKey() {
        return annotation.filter(SecretAnnotation::namesKey).isPresent();
    }

    /** Whether its annotation sets the member. */
    public boolean has(String member) {
        return annotation.filter(found -> found.has(member)).isPresent();
    }

    /** Whether its type, or a constant in its annotation, does not exist (yet), or its name is not an identifier. */
    public boolean isUnfinished() {
        return (kotlin.isEmpty() && !SourceVersion.isIdentifier(name()))
                || ValueTypes.isUnresolved(type)
                || annotation.filter(SecretAnnotation::isUnfinished).isPresent();
    }

    /** The place of its annotation, or of a member of the annotation; the place of its name if it has no annotation. */
    public Position position(@Nullable String member) {
        if (elsewhere.isPresent() || annotation.isEmpty()) {
            return namePosition();
        }
        return annotation.get().position(order, element, member);
    }

    /** The place of its name. */
    public Position namePosition() {
        return elsewhere.orElseGet(() -> new Position(order, element, null, null));
    }

    /** The place of another annotation on it. */
    public Position placeOf(AnnotationMirror other) {
        return elsewhere.isPresent() ? namePosition() : new Position(order, element, other, null);
    }
}

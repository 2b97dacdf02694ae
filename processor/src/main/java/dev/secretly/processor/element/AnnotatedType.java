package dev.secretly.processor.element;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.model.DisplayName;
import dev.secretly.processor.model.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A type with {@code @Secret} on it or in it.
 *
 * @param element the type
 * @param annotation its {@code @Secret}, if it has one
 * @param kotlin what Kotlin knows about it; empty for a type of Java
 */
public record AnnotatedType(TypeElement element, Optional<SecretAnnotation> annotation, Optional<KotlinClass> kotlin) {

    public static AnnotatedType of(TypeElement element) {
        return new AnnotatedType(element, SecretAnnotation.on(element), KotlinClass.of(element));
    }

    /** Whether a type is private. */
    public static boolean isPrivate(Element type) {
        return type.getModifiers().contains(Modifier.PRIVATE)
                || (type instanceof TypeElement named && KotlinClass.isPrivate(named));
    }

    /** Whether its constructor takes all secrets of a table: a record, or a Kotlin class that is used like one. */
    public boolean isRecordLike() {
        return element.getKind() == ElementKind.RECORD
                || (element.getKind() == ElementKind.CLASS
                        && kotlin.filter(found -> found.isRecordLike(element, annotation.isPresent()))
                                .isPresent());
    }

    /** Whether its {@code toString()} shows the values in it. */
    public boolean showsValues() {
        return element.getKind() == ElementKind.RECORD
                || kotlin.filter(KotlinClass::isData).isPresent();
    }

    public ClassName name() {
        return ClassName.get(element);
    }

    /** The name as messages show it: {@code Outer.Inner}. */
    public String displayName() {
        return displayName(element);
    }

    public static String displayName(TypeElement type) {
        return DisplayName.of(ClassName.get(type));
    }

    /** The place of its annotation, or of a member of the annotation; the place of its name if it has no annotation. */
    public Position position(@Nullable String member) {
        return annotation.map(found -> found.position(0, element, member)).orElseGet(this::namePosition);
    }

    /** Whether an annotation is of the type with the given full name. */
    public static boolean isNamed(AnnotationMirror annotation, String name) {
        return annotation.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(name);
    }

    /** Whether an element has the annotation with the given full name. */
    public static boolean isAnnotated(Element element, String name) {
        return annotation(element, name).isPresent();
    }

    /** The annotation with the given full name. */
    public static Optional<AnnotationMirror> annotation(Element element, String name) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (isNamed(annotation, name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Whether it and all enclosing types have valid names. The compiler itself reports the others. */
    public static boolean isNameable(TypeElement type) {
        return around(type, around -> !SourceVersion.isIdentifier(around.getSimpleName()))
                .isEmpty();
    }

    /** The top-level type around a type; the type itself if it is one. */
    public static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement around) {
            outermost = around;
        }
        return outermost;
    }

    /** Whether it or an enclosing type suppresses our warnings. */
    public boolean isSilent() {
        return around(AnnotatedType::isSilent).isPresent();
    }

    /** Whether an element suppresses our warnings. */
    public static boolean isSilent(Element element) {
        return annotation(element, "java.lang.SuppressWarnings")
                .filter(annotation ->
                        annotation.getElementValues().values().stream().anyMatch(AnnotatedType::silences))
                .isPresent();
    }

    /** Whether a value may be "secretly". A constant that does not exist (yet) may have any value. */
    private static boolean silences(AnnotationValue texts) {
        return !(texts.getValue() instanceof List<?> list)
                || list.stream()
                        .map(text -> ((AnnotationValue) text).getValue())
                        .anyMatch(
                                text -> !(text instanceof String) || text.equals("secretly") || text.equals("<error>"));
    }

    /** The place of its name. */
    public Position namePosition() {
        return new Position(0, element, null, null);
    }

    /** Whether it is a Kotlin class. */
    public boolean isOfKotlin() {
        return kotlin.isPresent();
    }

    /** The innermost type that matches, from the type itself outwards. */
    public Optional<TypeElement> around(Predicate<Element> wanted) {
        return around(element, wanted);
    }

    /** The innermost type that matches, from a type outwards. */
    public static Optional<TypeElement> around(TypeElement type, Predicate<Element> wanted) {
        for (Element around = type; around instanceof TypeElement found; around = around.getEnclosingElement()) {
            if (wanted.test(around)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}

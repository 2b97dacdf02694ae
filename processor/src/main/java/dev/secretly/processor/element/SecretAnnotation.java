package dev.secretly.processor.element;

import dev.secretly.processor.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** One {@code @Secret} and its values with their places. */
final class SecretAnnotation {

    private final AnnotationMirror mirror;
    private final Map<String, AnnotationValue> values;

    private SecretAnnotation(AnnotationMirror mirror) {
        this.mirror = mirror;
        this.values = mirror.getElementValues().entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue));
    }

    static Optional<SecretAnnotation> on(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(AnnotatedTypes.SECRET))
                .map(mirror -> new SecretAnnotation(mirror))
                .findFirst();
    }

    /** The key; empty where none is given. */
    String key() {
        return text("value").orElse("");
    }

    /** Whether a key is given. */
    boolean namesKey() {
        return !key().isEmpty();
    }

    /** The environment variable, where one is given. */
    Optional<String> env() {
        return text("env").filter(env -> !env.isEmpty());
    }

    /** The texts of the default; none where none is given. */
    List<String> defaultTexts() {
        AnnotationValue texts = values.get("defaultValue");
        return texts == null || !(texts.getValue() instanceof List<?> list)
                ? List.of()
                : list.stream()
                        .map(one -> String.valueOf(((AnnotationValue) one).getValue()))
                        .toList();
    }

    boolean has(String member) {
        return values.containsKey(member);
    }

    /**
     * Whether a value may be a constant that does not exist yet. Eclipse's compiler then gives the text "&lt;error>" like
     * any other text.
     */
    boolean isUnfinished() {
        return each().anyMatch(value -> isBroken(value) || "<error>".equals(value.getValue()));
    }

    /** Whether the compiler could not make out one of the values, and says so itself. */
    boolean isBroken() {
        return each().anyMatch(SecretAnnotation::isBroken);
    }

    /** javac prints a text with its quotes, and what it could not make out without. */
    private static boolean isBroken(AnnotationValue value) {
        return !(value.getValue() instanceof String) || value.toString().equals("<error>");
    }

    private Stream<AnnotationValue> each() {
        return values.values().stream()
                .flatMap(value -> value.getValue() instanceof List<?> list
                        ? list.stream().map(AnnotationValue.class::cast)
                        : Stream.of(value));
    }

    /** The place of a value of this annotation, which stands on the element; of the annotation where it is not given. */
    Place place(int order, Element element, @Nullable String member) {
        return new Place(order, element, mirror, member == null ? null : values.get(member));
    }

    /** The annotation as it is written. */
    @Override
    public String toString() {
        return mirror.toString();
    }

    private Optional<String> text(String member) {
        return Optional.ofNullable(values.get(member)).map(value -> String.valueOf(value.getValue()));
    }
}

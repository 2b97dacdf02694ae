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

    static final String NAME = "dev.secretly.Secret";

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
                        .contentEquals(NAME))
                .map(mirror -> new SecretAnnotation(mirror))
                .findFirst();
    }

    /** The key; empty where none is given. */
    String key() {
        return text("value").orElse("");
    }

    /** The environment variable, where one is given. */
    Optional<String> env() {
        return text("env").filter(env -> !env.isEmpty());
    }

    /** The texts of the default; none where none is given. */
    List<String> defaultTexts() {
        return Optional.ofNullable(values.get("defaultValue")).map(AnnotationValue::getValue).stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(one -> one instanceof AnnotationValue inner ? inner.getValue() : one)
                .map(String::valueOf)
                .toList();
    }

    boolean has(String member) {
        return values.containsKey(member);
    }

    /** Whether the compiler could not make out one of the values, and says so itself. */
    boolean isBroken() {
        return values.values().stream().anyMatch(SecretAnnotation::isBroken);
    }

    private static boolean isBroken(AnnotationValue value) {
        if (value.getValue() instanceof List<?> list) {
            return list.stream().anyMatch(one -> isBroken((AnnotationValue) one));
        }
        return !(value.getValue() instanceof String text) || text.equals("<error>");
    }

    /** The place of a value of this annotation, which stands on the element; of the annotation where it is not given. */
    Place place(int order, Element element, @Nullable String member) {
        return new Place(order, element, mirror, member == null ? null : values.get(member));
    }

    private Optional<String> text(String member) {
        return Optional.ofNullable(values.get(member)).map(value -> String.valueOf(value.getValue()));
    }
}

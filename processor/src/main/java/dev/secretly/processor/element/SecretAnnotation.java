package dev.secretly.processor.element;

import dev.secretly.processor.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** One {@code @Secret} and its values with their places. */
final class SecretAnnotation {

    private final AnnotationMirror mirror;
    private final Map<String, AnnotationValue> values;

    private SecretAnnotation(AnnotationMirror mirror) {
        this.mirror = mirror;
        this.values = new HashMap<>();
        mirror.getElementValues()
                .forEach((member, value) -> values.put(member.getSimpleName().toString(), value));
    }

    static Optional<SecretAnnotation> on(AnnotatedConstruct annotated) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            if (AnnotatedType.isNamed(mirror, AnnotatedTypes.SECRET)) {
                return Optional.of(new SecretAnnotation(mirror));
            }
        }
        return Optional.empty();
    }

    /** The key; empty where none is given. */
    String key() {
        return text("value");
    }

    /** Whether a key is given. */
    boolean namesKey() {
        return !key().isEmpty();
    }

    /** The environment variable, where one is given. */
    Optional<String> env() {
        String env = text("env");
        return env.isEmpty() ? Optional.empty() : Optional.of(env);
    }

    /** The texts of the default; none where none is given. */
    List<String> defaultTexts() {
        List<String> texts = new ArrayList<>();
        AnnotationValue value = values.get("defaultValue");
        if (value != null && value.getValue() instanceof List<?> list) {
            list.forEach(one -> texts.add(String.valueOf(((AnnotationValue) one).getValue())));
        }
        return texts;
    }

    boolean has(String member) {
        return values.containsKey(member);
    }

    /**
     * Whether a value may be a constant that does not exist yet. Eclipse's compiler then gives the text "&lt;error>" like
     * any other text.
     */
    boolean isUnfinished() {
        for (AnnotationValue value : each()) {
            if (isBroken(value) || "<error>".equals(value.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the compiler could not make out one of the values, and says so itself. */
    boolean isBroken() {
        for (AnnotationValue value : each()) {
            if (isBroken(value)) {
                return true;
            }
        }
        return false;
    }

    /** javac prints a text with its quotes, and what it could not make out without. */
    private static boolean isBroken(AnnotationValue value) {
        return !(value.getValue() instanceof String) || value.toString().equals("<error>");
    }

    /** The values, those in arrays one by one. */
    private List<AnnotationValue> each() {
        List<AnnotationValue> each = new ArrayList<>();
        for (AnnotationValue value : values.values()) {
            if (value.getValue() instanceof List<?> list) {
                list.forEach(one -> each.add((AnnotationValue) one));
            } else {
                each.add(value);
            }
        }
        return each;
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

    /** The text of a member; empty where it is not given. */
    private String text(String member) {
        AnnotationValue value = values.get(member);
        return value == null ? "" : String.valueOf(value.getValue());
    }
}

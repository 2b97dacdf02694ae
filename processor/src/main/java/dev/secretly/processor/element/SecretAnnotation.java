package dev.secretly.processor.element;

import dev.secretly.processor.model.Position;
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

/** A {@code @Secret} annotation, its values and their positions. */
public final class SecretAnnotation {

    /** The full name of the annotation. */
    public static final String NAME = "dev.secretly.Secret";

    private final AnnotationMirror mirror;
    private final Map<String, AnnotationValue> values;

    private SecretAnnotation(AnnotationMirror mirror) {
        this.mirror = mirror;
        this.values = new HashMap<>();
        mirror.getElementValues()
                .forEach((member, value) -> values.put(member.getSimpleName().toString(), value));
    }

    public static Optional<SecretAnnotation> on(AnnotatedConstruct annotated) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            if (AnnotatedType.isNamed(mirror, NAME)) {
                return Optional.of(new SecretAnnotation(mirror));
            }
        }
        return Optional.empty();
    }

    /** The key; empty if none is given. */
    public String key() {
        return text("value");
    }

    /** Whether a key is given. */
    public boolean namesKey() {
        return !key().isEmpty();
    }

    /** The environment variable, if one is given. */
    public Optional<String> env() {
        String env = text("env");
        return env.isEmpty() ? Optional.empty() : Optional.of(env);
    }

    /** The key of the password, if one is given. */
    public Optional<String> password() {
        String password = text("password");
        return password.isEmpty() ? Optional.empty() : Optional.of(password);
    }

    /** The strings of the default; empty if none is given. */
    public List<String> defaultTexts() {
        List<String> texts = new ArrayList<>();
        AnnotationValue value = values.get("defaultValue");
        if (value != null && value.getValue() instanceof List<?> list) {
            list.forEach(one -> texts.add(String.valueOf(((AnnotationValue) one).getValue())));
        }
        return texts;
    }

    public boolean has(String member) {
        return values.containsKey(member);
    }

    /** Whether a value may be a constant that does not exist (yet). If it never does, the compiler reports it. */
    public boolean isUnfinished() {
        return each().stream().anyMatch(SecretAnnotation::isBroken);
    }

    /** Compilers show such a value as no string, or as the string "&lt;error>", which is not a key. */
    private static boolean isBroken(AnnotationValue value) {
        return !(value.getValue() instanceof String text) || text.equals("<error>");
    }

    /** All values, with arrays flattened. */
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

    /** The place of a member's value; the place of this annotation, which is on the element, if it is not given. */
    public Position position(int order, Element element, @Nullable String member) {
        return new Position(order, element, mirror, member == null ? null : values.get(member));
    }

    /** The annotation with its values. */
    @Override
    public String toString() {
        return mirror.toString();
    }

    /** The value of a member as a string; empty if it is not given. */
    private String text(String member) {
        AnnotationValue value = values.get(member);
        return value == null ? "" : String.valueOf(value.getValue());
    }
}

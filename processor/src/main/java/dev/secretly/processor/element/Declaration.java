package dev.secretly.processor.element;

import dev.secretly.processor.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** An annotated type taken apart: its own annotation, its components, and annotations where they have no business. */
final class Declaration {

    private final TypeElement type;
    private final List<Component> components = new ArrayList<>();
    private final List<Misplaced> misplaced = new ArrayList<>();

    Declaration(TypeElement type) {
        this.type = type;
        for (RecordComponentElement component : type.getRecordComponents()) {
            components.add(component(component, components.size() + 1));
        }
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD && components.stream().noneMatch(c -> c.field == member)) {
                note(member, "a field");
            } else if (member instanceof ExecutableElement executable && !isCanonical(executable)) {
                String owner = executable.getKind() == ElementKind.CONSTRUCTOR ? "constructor" : "method";
                executable.getParameters().forEach(parameter -> note(parameter, "a parameter of a " + owner));
            }
        }
    }

    TypeElement type() {
        return type;
    }

    List<Component> components() {
        return components;
    }

    List<Misplaced> misplaced() {
        return misplaced;
    }

    Optional<SecretAnnotation> annotation() {
        return SecretAnnotation.on(type);
    }

    /** The name of the type as messages show it: {@code Outer.Inner}. */
    String displayName() {
        String name = type.getSimpleName().toString();
        for (Element around = type.getEnclosingElement();
                around instanceof TypeElement;
                around = around.getEnclosingElement()) {
            name = around.getSimpleName() + "." + name;
        }
        return name;
    }

    /** The place of the type's annotation or of a value of it; of the type's name where it has no annotation. */
    Place place(@Nullable String member) {
        return annotation().map(annotation -> annotation.place(0, type, member)).orElse(new Place(0, type, null, null));
    }

    /** The place of the type's name. */
    Place namePlace() {
        return new Place(0, type, null, null);
    }

    /**
     * javac copies an annotation of a component to the private field and to the parameter of the canonical constructor.
     * An error on the component itself has no position on JDK 17, and none on its value on JDK 25; on the field both have.
     */
    private Component component(RecordComponentElement component, int order) {
        Element field = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getSimpleName().equals(component.getSimpleName()))
                .map(Element.class::cast)
                .findFirst()
                .orElse(component);
        Optional<SecretAnnotation> annotation = SecretAnnotation.on(field).or(() -> SecretAnnotation.on(component));
        return new Component(component, field, annotation, order);
    }

    private boolean isCanonical(ExecutableElement executable) {
        if (executable.getKind() != ElementKind.CONSTRUCTOR
                || executable.getParameters().size() != components.size()) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            VariableElement parameter = executable.getParameters().get(i);
            if (!parameter.getSimpleName().equals(components.get(i).element().getSimpleName())) {
                return false;
            }
        }
        return true;
    }

    private void note(Element element, String what) {
        SecretAnnotation.on(element).ifPresent(annotation -> {
            int order = components.size() + misplaced.size() + 1;
            misplaced.add(new Misplaced(annotation.place(order, element, null), what));
        });
    }

    /** A component, the field of the same name, and the annotation of both. */
    record Component(RecordComponentElement element, Element field, Optional<SecretAnnotation> annotation, int order) {

        String name() {
            return element.getSimpleName().toString();
        }

        /** The place of its annotation or of a value of it; of its name where it has no annotation. */
        Place place(@Nullable String member) {
            return annotation
                    .map(found -> found.place(order, field, member))
                    .orElse(new Place(order, field, null, null));
        }

        /** The place of its name. */
        Place namePlace() {
            return new Place(order, field, null, null);
        }
    }

    /** An annotation where it cannot be. */
    record Misplaced(Place place, String what) {}
}

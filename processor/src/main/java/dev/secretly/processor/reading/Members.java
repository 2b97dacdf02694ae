package dev.secretly.processor.reading;

import dev.secretly.processor.diagnostic.Finding;
import dev.secretly.processor.diagnostic.PartDiagnostics;
import dev.secretly.processor.diagnostic.TypeDiagnostics;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.SecretAnnotation;
import dev.secretly.processor.model.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The members of an annotated type that can take secrets, and its misplaced annotations. */
public final class Members {

    private final AnnotatedType type;

    /** Empty for a type of Java. */
    private final Optional<KotlinConstructors> kotlin;

    private final List<Part> components = new ArrayList<>();
    private final List<Part> fields = new ArrayList<>();
    private final List<AnnotatedConstructor> constructors = new ArrayList<>();
    private final List<Misplaced> misplaced = new ArrayList<>();
    private int order;

    Members(AnnotatedType type, Elements elements) {
        this.type = type;
        TypeElement element = type.element();
        kotlin = KotlinConstructors.of(type, elements);
        for (RecordComponentElement component : element.getRecordComponents()) {
            components.add(component(component));
        }
        primaryConstructor().ifPresent(constructor -> components.addAll(parameters(constructor)));
        for (Element member : inOrder(element)) {
            if (member.getKind() == ElementKind.FIELD) {
                addField((VariableElement) member);
            } else if (member instanceof ExecutableElement executable) {
                addParameters(executable);
            }
        }
    }

    /** The members in source order. For a record, javac lists constructors before fields. */
    private static List<Element> inOrder(TypeElement type) {
        List<Element> members = new ArrayList<>(type.getEnclosedElements());
        if (type.getKind() == ElementKind.RECORD) {
            members.sort(Comparator.comparing(member -> member.getKind() != ElementKind.FIELD));
        }
        return members;
    }

    /** The constructor whose parameters are the components of a Kotlin class; empty for any other type. */
    public Optional<ExecutableElement> primaryConstructor() {
        return type.isRecordLike() ? kotlin.flatMap(KotlinConstructors::primary) : Optional.empty();
    }

    /** All components of a record. */
    public List<Part> components() {
        return components;
    }

    /** The annotated fields of a class. */
    public List<Part> fields() {
        return fields;
    }

    /** The constructors of a class that have an annotated parameter. */
    public List<AnnotatedConstructor> constructors() {
        return constructors;
    }

    /** All parts: components, fields and constructor parameters. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(components);
        parts.addAll(fields);
        constructors.forEach(constructor -> parts.addAll(constructor.parameters()));
        return parts;
    }

    public List<Misplaced> misplaced() {
        return misplaced;
    }

    /**
     * Reads the copy of the annotation on the private field. An error on the component itself has no position on JDK
     * 17, and one on its annotation's value has none on JDK 25. On the field, both errors have a position.
     */
    private Part component(RecordComponentElement component) {
        Element field = field(component);
        Optional<SecretAnnotation> ofField = SecretAnnotation.on(field);
        Optional<SecretAnnotation> annotation = ofField.isPresent() ? ofField : SecretAnnotation.on(component);
        order++;
        return Part.of(type, field, component.asType(), annotation, order);
    }

    /** The field of a component; the component itself if the compiler does not expose the field. */
    private Element field(RecordComponentElement component) {
        for (Element field : ElementFilter.fieldsIn(type.element().getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName())) {
                return field;
            }
        }
        return component;
    }

    private void addField(VariableElement field) {
        Optional<SecretAnnotation> annotation = SecretAnnotation.on(field);
        boolean isOfConstructor =
                kotlin.filter(constructors -> constructors.isProperty(field)).isPresent();
        if (annotation.isEmpty() || isOfComponent(field) || isOfConstructor) {
            return;
        }
        order++;
        if (type.isRecordLike() && kotlin.isPresent()) {
            misplaced.add(new Misplaced(
                    annotation.get().position(order, field, null),
                    position -> TypeDiagnostics.fieldsAndConstructor(position, type.displayName())));
        } else if (type.isRecordLike()) {
            misplaced.add(
                    new Misplaced(annotation.get().position(order, field, null), PartDiagnostics::staticFieldOfRecord));
        } else {
            fields.add(Part.of(type, field, field.asType(), annotation, order));
        }
    }

    private boolean isOfComponent(VariableElement field) {
        for (Part component : components) {
            if (component.element().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private void addParameters(ExecutableElement executable) {
        if (primaryConstructor().filter(executable::equals).isPresent()
                || kotlin.filter(constructors -> constructors.isCopy(executable))
                        .isPresent()) {
            return;
        }
        List<Part> parameters = parameters(executable);
        if (!hasAnnotation(parameters) || areCopies(executable, parameters)) {
            return;
        }
        if (executable.getKind() == ElementKind.CONSTRUCTOR && !type.isRecordLike()) {
            constructors.add(new AnnotatedConstructor(executable, parameters));
            return;
        }
        Function<Position, Finding> diagnostic = type.isRecordLike() && executable.getKind() == ElementKind.CONSTRUCTOR
                ? PartDiagnostics::parameterOfRecord
                : PartDiagnostics::parameterOfMethod;
        for (Part parameter : parameters) {
            parameter
                    .annotation()
                    .ifPresent(annotation -> misplaced.add(new Misplaced(parameter.position(null), diagnostic)));
        }
    }

    private List<Part> parameters(ExecutableElement executable) {
        boolean isOfKotlin = kotlin.isPresent() && executable.getKind() == ElementKind.CONSTRUCTOR;
        List<Part> parameters = new ArrayList<>();
        for (int i = 0; i < executable.getParameters().size(); i++) {
            VariableElement parameter = executable.getParameters().get(i);
            order++;
            parameters.add(
                    isOfKotlin
                            ? kotlin.get().part(executable, i, order)
                            : Part.of(type, parameter, parameter.asType(), SecretAnnotation.on(parameter), order));
        }
        return parameters;
    }

    private static boolean hasAnnotation(List<Part> parts) {
        for (Part part : parts) {
            if (part.annotation().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the annotations are those that compilers copy from components to the canonical constructor. */
    private boolean areCopies(ExecutableElement executable, List<Part> parameters) {
        if (!type.isRecordLike()
                || executable.getKind() != ElementKind.CONSTRUCTOR
                || parameters.size() != components.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).isCopyOf(components.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A constructor with an annotated parameter, and all its parameters. */
    public record AnnotatedConstructor(ExecutableElement element, List<Part> parameters) {}

    /** An annotation in an unsupported place. */
    public record Misplaced(Position position, Function<Position, Finding> diagnostic) {

        Finding finding() {
            return diagnostic.apply(position);
        }
    }
}

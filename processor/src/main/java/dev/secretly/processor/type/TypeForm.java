package dev.secretly.processor.type;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.BuiltInType;
import dev.secretly.processor.model.Container;
import dev.secretly.processor.model.Shape;
import dev.secretly.processor.model.SingleType;
import dev.secretly.processor.model.SingleType.BuiltIn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a component, field or parameter takes, by its Java type alone: found once, before the type is read. */
public sealed interface TypeForm {

    /** The records in it that are tables of secrets, also those in the arguments of an unsupported type. */
    default Stream<AnnotatedType> records() {
        return Stream.empty();
    }

    /** A single value. */
    record Single(SingleType type) implements TypeForm {}

    /** A record whose components are secrets: one with {@code @Secret}, or without a factory method. */
    record Table(AnnotatedType record) implements TypeForm {

        @Override
        public Stream<AnnotatedType> records() {
            return Stream.of(record);
        }
    }

    /** A list, set or map. */
    record Several(Container container, TypeForm item) implements TypeForm {

        @Override
        public Stream<AnnotatedType> records() {
            return item.records();
        }
    }

    /** An {@code Optional}, {@code OptionalInt} and so on. */
    record OrAbsent(Shape shape, TypeForm item) implements TypeForm {

        @Override
        public Stream<AnnotatedType> records() {
            return item.records();
        }
    }

    /** No type of a secret; it may not exist yet. */
    record Unsupported(List<TypeForm> arguments) implements TypeForm {

        @Override
        public Stream<AnnotatedType> records() {
            return arguments.stream().flatMap(TypeForm::records);
        }
    }

    /** Returns the form of a type. */
    static TypeForm of(TypeMirror type) {
        return switch (ValueTypes.name(type)) {
            case "java.util.OptionalInt" -> orAbsent(Shape.OPTIONAL_INT, Integer.class);
            case "java.util.OptionalLong" -> orAbsent(Shape.OPTIONAL_LONG, Long.class);
            case "java.util.OptionalDouble" -> orAbsent(Shape.OPTIONAL_DOUBLE, Double.class);
            case "java.util.Optional" -> orAbsent(ValueTypes.arguments(type));
            default -> item(type);
        };
    }

    private static TypeForm orAbsent(Shape shape, Class<?> number) {
        return new OrAbsent(shape, new Single(new BuiltIn(BuiltInType.of(number))));
    }

    private static TypeForm orAbsent(List<TypeMirror> arguments) {
        TypeForm item = arguments.isEmpty() ? unsupported(arguments) : item(arguments.get(0));
        return item instanceof Unsupported ? unsupported(arguments) : new OrAbsent(Shape.OPTIONAL, item);
    }

    private static TypeForm item(TypeMirror type) {
        List<TypeMirror> arguments = ValueTypes.arguments(type);
        Optional<Container> container = Container.named(ValueTypes.name(type));
        if (container.isPresent() && hasItems(container.get(), arguments)) {
            TypeForm item = item(arguments.get(arguments.size() - 1));
            return item instanceof Unsupported ? unsupported(arguments) : new Several(container.get(), item);
        }
        Optional<SingleType> single = ValueTypes.single(type);
        if (single.isPresent()) {
            return new Single(single.get());
        }
        return record(type).map(found -> (TypeForm) new Table(found)).orElseGet(() -> unsupported(arguments));
    }

    /** Whether it is not a raw type, and the keys of a map are strings. */
    private static boolean hasItems(Container container, List<TypeMirror> arguments) {
        return !arguments.isEmpty()
                && (container != Container.MAP
                        || ValueTypes.name(arguments.get(0)).equals("java.lang.String"));
    }

    private static Optional<AnnotatedType> record(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getTypeParameters().isEmpty()) {
            return Optional.of(AnnotatedType.of(element)).filter(AnnotatedType::isRecordLike);
        }
        return Optional.empty();
    }

    private static TypeForm unsupported(List<TypeMirror> arguments) {
        return new Unsupported(arguments.stream().map(TypeForm::of).toList());
    }
}

package dev.secretly.processor.type;

import dev.secretly.processor.element.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Distinguishes records that are tables of secrets from records that are single values. */
public final class NestedRecords {

    private NestedRecords() {}

    /** Returns the record whose components are secrets: one with {@code @Secret}, or without a factory method. */
    public static Optional<AnnotatedType> of(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && AnnotatedType.of(element).isRecordLike()
                && element.getTypeParameters().isEmpty()
                && CustomTypes.of(type).isEmpty()) {
            return Optional.of(AnnotatedType.of(element));
        }
        return Optional.empty();
    }

    /** The same for an {@code Optional} of such a record. */
    public static Optional<AnnotatedType> inOptional(TypeMirror type) {
        List<TypeMirror> arguments = ValueTypes.arguments(type);
        return ValueTypes.isOptional(type) && !arguments.isEmpty() ? of(arguments.get(0)) : Optional.empty();
    }

    /** Returns all such records in a type and its type arguments. */
    public static List<AnnotatedType> in(TypeMirror type) {
        List<AnnotatedType> records = new ArrayList<>();
        of(type).ifPresent(records::add);
        for (TypeMirror argument : ValueTypes.arguments(type)) {
            records.addAll(in(argument));
        }
        return records;
    }
}

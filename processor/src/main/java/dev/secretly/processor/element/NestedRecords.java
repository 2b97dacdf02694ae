package dev.secretly.processor.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Tells the records that are tables of secrets from those that are values. */
final class NestedRecords {

    private NestedRecords() {}

    /** The record of a type whose components are secrets: one with {@code @Secret}, or without a factory. */
    static Optional<AnnotatedType> of(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getKind() == ElementKind.RECORD
                && element.getTypeParameters().isEmpty()
                && MadeTypes.of(type).isEmpty()) {
            return Optional.of(AnnotatedType.of(element));
        }
        return Optional.empty();
    }

    /** The same for an {@code Optional} of such a record. */
    static Optional<AnnotatedType> inOptional(TypeMirror type) {
        return ValueTypes.name(type).equals("java.util.Optional")
                        && type instanceof DeclaredType optional
                        && !optional.getTypeArguments().isEmpty()
                ? of(optional.getTypeArguments().get(0))
                : Optional.empty();
    }

    /** All records that a type has in it, itself included. */
    static List<AnnotatedType> in(TypeMirror type) {
        List<AnnotatedType> records = new ArrayList<>();
        of(type).ifPresent(records::add);
        if (type instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                records.addAll(in(argument));
            }
        }
        return records;
    }
}

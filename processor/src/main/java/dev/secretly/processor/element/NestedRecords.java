package dev.secretly.processor.element;

import java.util.Optional;
import java.util.stream.Stream;
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
        return ValueTypes.name(type).equals("java.util.Optional") && type instanceof DeclaredType optional
                ? optional.getTypeArguments().stream().findFirst().flatMap(NestedRecords::of)
                : Optional.empty();
    }

    /** All records that a type has in it, itself included. */
    static Stream<AnnotatedType> in(TypeMirror type) {
        Stream<AnnotatedType> inArguments = type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream().flatMap(NestedRecords::in)
                : Stream.empty();
        return Stream.concat(of(type).stream(), inArguments);
    }
}

package dev.secretly.processor.element;

import dev.secretly.processor.diagnostic.Diagnostics;
import dev.secretly.processor.diagnostic.Finding;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.Place;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.SecretKey;
import dev.secretly.processor.model.SnakeCase;
import dev.secretly.processor.model.ValueType;
import dev.secretly.runtime.report.Words;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.KeySyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/** Reads a part of a type into a {@link Secret}. */
final class SecretReader {

    private final Findings findings;

    SecretReader(Findings findings) {
        this.findings = findings;
    }

    /** The table that an annotated type names; empty for a type without annotation, or with a wrong one. */
    Optional<KeyPath> table(AnnotatedType type, Place place) {
        return type.annotation()
                .filter(annotation -> !annotation.isBroken())
                .flatMap(annotation -> annotation.key().isEmpty()
                        ? Optional.of(new KeyPath(List.of()))
                        : parsed(annotation.key(), place));
    }

    /** The secret; empty if it is not all there, be it for a finding or for an error of the compiler's own. */
    Optional<Secret> secret(Part part, Scope scope, boolean isToldElsewhere) {
        Optional<KeyPath> key = key(part, scope);
        boolean isSecret = scope.takesAll() || part.annotation().isPresent();
        Optional<ValueType> type = isSecret ? type(part) : Optional.empty();
        if (key.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Secret(
                part.name(),
                LocalName.of(scope.path(), part.name()),
                part.displayName(),
                part.owner().name(),
                new SecretKey(key.get(), part.annotation().flatMap(SecretAnnotation::env)),
                type.get(),
                part.hiddenIn(),
                new Secret.Places(
                        part.place("value"), part.place(part.has("env") ? "env" : "value"), isToldElsewhere)));
    }

    /** The whole key of a part; empty after a finding, or an error of the compiler's own. */
    Optional<KeyPath> key(Part part, Scope scope) {
        String key = part.annotation().map(SecretAnnotation::key).orElse("");
        if (part.annotation().isEmpty() && !scope.takesAll()) {
            findings.add(withoutKey(part));
            return Optional.empty();
        }
        if (part.annotation().filter(SecretAnnotation::isBroken).isPresent()) {
            return Optional.empty();
        }
        if (key.isEmpty() && !scope.isTable()) {
            findings.add(Diagnostics.emptyKey(part.place("value"), part.owner().displayName()));
            return Optional.empty();
        }
        Optional<KeyPath> relative = key.isEmpty() ? Optional.of(named(part)) : parsed(key, part.place("value"));
        return scope.isTable() ? relative.flatMap(path -> scope.table().map(path::in)) : relative;
    }

    private static Finding withoutKey(Part part) {
        return part.owner().isRecord()
                ? Diagnostics.componentWithoutKey(
                        part.namePlace(), part.displayName(), part.owner().displayName())
                : Diagnostics.parameterWithoutKey(part.namePlace(), part.displayName());
    }

    private Optional<KeyPath> parsed(String key, Place place) {
        try {
            return Optional.of(KeyPath.parse(key));
        } catch (KeySyntaxException fault) {
            findings.add(Diagnostics.malformedKey(place, key, fault));
            return Optional.empty();
        }
    }

    private static KeyPath named(Part part) {
        return new KeyPath(List.of(SnakeCase.of(part.name())));
    }

    private Optional<ValueType> type(Part part) {
        nullable(part)
                .ifPresent(annotation ->
                        findings.add(Diagnostics.nullablePart(part.placeOf(annotation), part.displayName())));
        Optional<ValueType> type = ValueTypes.of(part.type());
        if (type.isEmpty() && !ValueTypes.isUnresolved(part.type())) {
            findings.add(Diagnostics.unsupportedValue(
                    part.namePlace(), part.displayName(), ValueTypes.displayName(part.type())));
        }
        return type.flatMap(plain -> withDefault(part, plain));
    }

    private Optional<ValueType> withDefault(Part part, ValueType type) {
        List<String> texts =
                part.annotation().map(SecretAnnotation::defaultTexts).orElse(List.of());
        if (texts.isEmpty()) {
            return Optional.of(type);
        }
        if (texts.size() > 1) {
            findings.add(Diagnostics.severalDefaults(part.place("defaultValue")));
        } else if (type.shape().isOptional()) {
            findings.add(Diagnostics.defaultOnOptional(part.place("defaultValue"), part.displayName()));
        } else if (type.single().isCredential()) {
            findings.add(Diagnostics.defaultOnCredential(part.place("defaultValue"), part.displayName()));
        } else if (!type.single().isValue(texts.get(0))) {
            findings.add(Diagnostics.malformedDefault(
                    part.place("defaultValue"),
                    texts.get(0),
                    Words.noun(type.single().kind())));
        } else {
            return Optional.of(type.withDefault(texts.get(0)));
        }
        return Optional.empty();
    }

    private static Optional<AnnotationMirror> nullable(Part part) {
        return Stream.concat(
                        part.element().getAnnotationMirrors().stream(), part.type().getAnnotationMirrors().stream())
                .filter(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"))
                .map(AnnotationMirror.class::cast)
                .findFirst();
    }
}

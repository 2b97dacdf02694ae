package dev.secretly.processor.element;

import dev.secretly.processor.diagnostic.Diagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.Place;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.SecretKey;
import dev.secretly.processor.model.SnakeCase;
import dev.secretly.processor.model.Table;
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
    Optional<Table> table(AnnotatedType type) {
        return type.annotation()
                .filter(annotation -> !annotation.isBroken())
                .flatMap(annotation -> annotation.key().isEmpty()
                        ? Optional.of(new KeyPath(List.of()))
                        : parsed(annotation.key(), type.place("value")))
                .map(path -> new Table(path, type.place("value")));
    }

    /** The secret; empty if it is not all there, be it for a finding or for an error of the compiler's own. */
    Optional<Secret> secret(Part part, Optional<Table> table) {
        Optional<SecretKey> key = key(part, table);
        Optional<ValueType> type = isSecret(part) ? type(part) : Optional.empty();
        if (key.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Secret(
                part.name(),
                part.displayName(),
                key.get(),
                type.get(),
                part.hiddenIn(),
                new Secret.Places(part.place("value"), part.place(part.has("env") ? "env" : "value"))));
    }

    /** In a record that is annotated as a whole everything is. */
    private static boolean isSecret(Part part) {
        return part.annotation().isPresent()
                || (part.owner().isRecord() && part.owner().annotation().isPresent());
    }

    private Optional<SecretKey> key(Part part, Optional<Table> table) {
        if (part.annotation().isEmpty()) {
            if (isSecret(part)) {
                return table.map(parent -> new SecretKey(named(part).in(parent.path()), Optional.empty()));
            }
            findings.add(
                    part.owner().isRecord()
                            ? Diagnostics.componentWithoutKey(
                                    part.namePlace(),
                                    part.displayName(),
                                    part.owner().displayName())
                            : Diagnostics.parameterWithoutKey(part.namePlace(), part.displayName()));
            return Optional.empty();
        }
        SecretAnnotation annotation = part.annotation().get();
        if (annotation.isBroken()) {
            return Optional.empty();
        }
        boolean isInTable = part.owner().annotation().isPresent();
        if (annotation.key().isEmpty() && !isInTable) {
            findings.add(Diagnostics.emptyKey(part.place("value"), part.owner().displayName()));
            return Optional.empty();
        }
        Optional<KeyPath> relative =
                annotation.key().isEmpty() ? Optional.of(named(part)) : parsed(annotation.key(), part.place("value"));
        return relative.flatMap(path -> isInTable ? table.map(parent -> path.in(parent.path())) : Optional.of(path))
                .map(path -> new SecretKey(path, annotation.env()));
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

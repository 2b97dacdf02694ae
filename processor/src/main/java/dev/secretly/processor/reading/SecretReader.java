package dev.secretly.processor.reading;

import com.palantir.javapoet.TypeName;
import dev.secretly.processor.diagnostic.Finding;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.KeyDiagnostics;
import dev.secretly.processor.diagnostic.PartDiagnostics;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.SecretAnnotation;
import dev.secretly.processor.model.DerivedVariable;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Position;
import dev.secretly.processor.model.Shape;
import dev.secretly.processor.model.SnakeCase;
import dev.secretly.processor.model.TableType;
import dev.secretly.processor.model.ValueType;
import dev.secretly.processor.type.NearTypes;
import dev.secretly.processor.type.UnsupportedTypes;
import dev.secretly.processor.type.ValueTypes;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.schema.type.ElementName;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.ValueSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a part of a type into a {@link LoadedSecret}. */
final class SecretReader {

    private final Findings findings;
    private final PartDescriptions descriptions;

    SecretReader(Findings findings, PartDescriptions descriptions) {
        this.findings = findings;
        this.descriptions = descriptions;
    }

    /** Says what parts are for. */
    @FunctionalInterface
    interface PartDescriptions {

        /** The description of a part in one line; empty if it has none. */
        String of(Part part);
    }

    /** Returns the table that a type names; empty if it has no annotation, or a malformed one. */
    Optional<KeyPath> table(AnnotatedType type, Position position) {
        if (type.annotation().isEmpty() || type.annotation().get().isUnfinished()) {
            return Optional.empty();
        }
        SecretAnnotation annotation = type.annotation().get();
        return annotation.namesKey() ? parsed(annotation.key(), position) : Optional.of(KeyPath.ROOT);
    }

    /**
     * Reads the secret; empty after a finding, or after an error that the compiler reports.
     *
     * @param tables reads the record in a list or map under the key
     */
    Optional<LoadedSecret> secret(Part part, KeyScope scope, boolean isReportedElsewhere, TableReader tables) {
        Optional<KeyPath> key = key(part, scope);
        boolean isSecret = scope.takesAll() || part.annotation().isPresent();
        Optional<ValueType> type = isSecret ? type(part, scope, record -> tables.read(record, key)) : Optional.empty();
        if (key.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        SecretSchema schema = schema(part, scope, key.get(), type.get()).with(password(part, scope), List.of());
        return Optional.of(new LoadedSecret(
                schema,
                part.name(),
                LocalName.of(scope.path(), part.name()),
                part.owner().name(),
                type.get(),
                part.has("env"),
                schema.value().isPlainText() && part.isPrinted(),
                part.hiddenIn(),
                new LoadedSecret.Positions(
                        part.position("value"),
                        part.position(part.has("env") ? "env" : "value"),
                        part.position("password"),
                        scope.holder(),
                        isReportedElsewhere)));
    }

    private SecretSchema schema(Part part, KeyScope scope, KeyPath key, ValueType type) {
        ValueSchema value = type.item().schema();
        boolean hasVariable = value.acceptsText() && !scope.isOneOfSeveral();
        Shape shape = type.shape();
        return new SecretSchema(
                key,
                hasVariable ? variable(part, key) : "",
                new ElementName(part.owner().name().packageName(), part.displayName()),
                TypeName.get(part.type()).toString(),
                shape.presence(),
                shape == Shape.DEFAULTED
                        ? part.annotation().map(SecretAnnotation::defaultTexts).map(texts -> texts.get(0))
                        : Optional.empty(),
                descriptions.of(part),
                scope.optionalRecords(),
                value,
                Optional.empty(),
                List.of());
    }

    /** The whole key that the annotation names for the password. */
    private Optional<KeyPath> password(Part part, KeyScope scope) {
        return part.annotation()
                .flatMap(SecretAnnotation::password)
                .flatMap(text -> parsed(text, part.position("password")))
                .map(key -> scope.isTable() ? scope.table().map(key::in).orElse(key) : key);
    }

    private static String variable(Part part, KeyPath key) {
        return part.annotation().flatMap(SecretAnnotation::env).orElseGet(() -> DerivedVariable.of(key));
    }

    /** Reads a record of which there may be several, each in one table of a list or map. */
    interface TableReader {

        /** Reads the record. The key is empty if it could not be read. */
        TableType read(AnnotatedType record, Optional<KeyPath> key);
    }

    /** Reads the whole key of a part; empty after a finding, or after an error that the compiler reports. */
    Optional<KeyPath> key(Part part, KeyScope scope) {
        if (part.annotation().isEmpty() && !scope.takesAll()) {
            findings.add(withoutKey(part));
            return Optional.empty();
        }
        if (part.annotation().isPresent() && part.annotation().get().isUnfinished()) {
            return Optional.empty();
        }
        String key = part.annotation().isPresent() ? part.annotation().get().key() : "";
        if (key.isEmpty() && !scope.isTable()) {
            findings.add(
                    KeyDiagnostics.emptyKey(part.position("value"), part.owner().displayName()));
            return Optional.empty();
        }
        Optional<KeyPath> relative = key.isEmpty() ? Optional.of(named(part)) : parsed(key, part.position("value"));
        if (!scope.isTable() || relative.isEmpty()) {
            return relative;
        }
        if (scope.table().isEmpty()
                || repeatsTable(part, relative.get(), scope.table().get())) {
            return Optional.empty();
        }
        return Optional.of(relative.get().in(scope.table().get()));
    }

    /** Reports a key that starts with the table in which it already is, as a whole key does. */
    private boolean repeatsTable(Part part, KeyPath relative, KeyPath table) {
        int depth = table.parts().size();
        boolean repeats = depth > 0 && relative.parts().size() > depth && relative.isWithin(table);
        if (repeats) {
            List<String> rest = relative.parts().subList(depth, relative.parts().size());
            findings.add(KeyDiagnostics.repeatedTable(part.position("value"), table.text(), new KeyPath(rest).text()));
        }
        return repeats;
    }

    private static Finding withoutKey(Part part) {
        return part.owner().isRecordLike()
                ? KeyDiagnostics.componentWithoutKey(
                        part.namePosition(), part.displayName(), part.owner().displayName())
                : KeyDiagnostics.parameterWithoutKey(part.namePosition(), part.displayName());
    }

    private Optional<KeyPath> parsed(String key, Position position) {
        try {
            return Optional.of(KeyPath.parse(key));
        } catch (KeySyntaxException exception) {
            findings.add(KeyDiagnostics.malformedKey(position, key, exception));
            return Optional.empty();
        }
    }

    private static KeyPath named(Part part) {
        return new KeyPath(List.of(SnakeCase.of(part.name())));
    }

    private Optional<ValueType> type(Part part, KeyScope scope, Function<AnnotatedType, TableType> tables) {
        Optional<ValueType> type = ValueTypes.of(part.form(), tables)
                .map(declared -> part.isNullable() ? declared.asNullable() : declared);
        if (type.isEmpty() && !ValueTypes.isUnresolved(part.type()) && !ValueTypes.hasTypeVariable(part.type())) {
            findings.add(PartDiagnostics.unsupportedValue(
                    part.namePosition(),
                    part.displayName(),
                    ValueTypes.displayName(part.type()),
                    NearTypes.of(part.type()),
                    UnsupportedTypes.need(part.type())));
        }
        boolean isUsable =
                type.isPresent() && isText(part, type.get().item()) && hasVariable(part, scope) && isWhole(type.get());
        return isUsable ? withDefault(part, type.get()) : Optional.empty();
    }

    private static boolean isWhole(ValueType type) {
        return type.item().table().isEmpty() || type.item().table().get().isWhole();
    }

    /** Checks that a part in one of several tables names no variable. A default is allowed there. */
    private boolean hasVariable(Part part, KeyScope scope) {
        boolean isLost = scope.isOneOfSeveral() && part.has("env");
        if (isLost) {
            findings.add(PartDiagnostics.variableForSeveral(part.position("env"), part.displayName()));
        }
        return !isLost;
    }

    /** Checks that a type that no string can express has neither a variable nor a default. */
    private boolean isText(Part part, ItemType type) {
        boolean isText = true;
        for (String member : TypeRules.OF_TEXTS) {
            if (!type.schema().acceptsText() && part.has(member)) {
                findings.add(PartDiagnostics.textForTable(part.position(member), part.displayName(), member));
                isText = false;
            }
        }
        return isText;
    }

    private Optional<ValueType> withDefault(Part part, ValueType type) {
        List<String> texts =
                part.annotation().isPresent() ? part.annotation().get().defaultTexts() : List.of();
        if (texts.isEmpty()) {
            return Optional.of(type);
        }
        if (texts.size() > 1) {
            findings.add(PartDiagnostics.severalDefaults(part.position("defaultValue"), part.displayName()));
        } else if (type.shape().isOptional()) {
            findings.add(
                    part.isNullable()
                            ? PartDiagnostics.defaultOnNullable(part.position("defaultValue"), part.displayName())
                            : PartDiagnostics.defaultOnOptional(part.position("defaultValue"), part.displayName()));
        } else if (type.item().schema().isCredential()) {
            findings.add(PartDiagnostics.defaultOnCredential(part.position("defaultValue"), part.displayName()));
        } else if (!type.item().schema().isValue(texts.get(0))) {
            findings.add(PartDiagnostics.malformedDefault(
                    part.position("defaultValue"),
                    part.displayName(),
                    texts.get(0),
                    type.item().schema().noun()));
        } else {
            return Optional.of(type.withDefault());
        }
        return Optional.empty();
    }

    /** Reports a {@code @Nullable} on a part, since secrets and records of them are never null, unless Kotlin says so. */
    void checkNullness(Part part) {
        if (!part.isNullable()) {
            part.nullable().ifPresent(annotation -> findings.add(nullness(part, part.placeOf(annotation))));
        }
    }

    private static Finding nullness(Part part, Position position) {
        return part.owner().isOfKotlin()
                ? PartDiagnostics.nullableOptional(position, part.displayName())
                : PartDiagnostics.nullablePart(position, part.displayName());
    }

    /** Reports a default argument or Kotlin value class, which a loader cannot use; returns whether there is neither. */
    boolean checkKotlin(Part part) {
        boolean hasDefault = part.kotlin().filter(Part.KotlinTraits::hasDefault).isPresent();
        if (part.isOfValueClass()) {
            findings.add(PartDiagnostics.valueClass(part.namePosition(), part.displayName()));
        }
        if (hasDefault) {
            findings.add(PartDiagnostics.defaultArgument(part.namePosition(), part.displayName(), part.isNullable()));
        }
        return !part.isOfValueClass() && !hasDefault;
    }
}

package dev.secretly.processor.reading;

import com.palantir.javapoet.TypeName;
import dev.secretly.processor.description.Descriptions;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.PartDiagnostics;
import dev.secretly.processor.diagnostic.TypeDiagnostics;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.CompactSources;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Construction;
import dev.secretly.processor.model.Construction.ByConstructor;
import dev.secretly.processor.model.Construction.ByFields;
import dev.secretly.processor.model.Construction.OfRecord;
import dev.secretly.processor.model.DeclaredTable;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.reading.Members.AnnotatedConstructor;
import dev.secretly.processor.reading.SecretReader.PartDescriptions;
import dev.secretly.processor.type.ValueTypes;
import dev.secretly.processor.type.Visibility;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type into a {@link Loader} and collects all problems with it. */
public final class LoaderReader {

    private final Elements elements;
    private final LoaderTraits traits;
    private final RoundMembers members;
    private final Descriptions descriptions;
    private final HeldRecords heldRecords;
    private final InheritedFields inheritedFields;
    private final CompactSources compactSources;
    private final Predicate<TypeElement> isReadItself;
    private final Predicate<TypeElement> isHeld;
    private final Predicate<TypeElement> isInSource;

    /**
     * Creates a reader for one round.
     *
     * @param isReadItself whether a type is annotated in this compilation, so that its errors are reported there
     * @param isHeld whether a record is part of another type of this compilation
     * @param isInSource whether the source of a type is compiled, so that errors can be reported on its members
     */
    public LoaderReader(
            Elements elements,
            Types types,
            RoundMembers members,
            Descriptions descriptions,
            Predicate<TypeElement> isReadItself,
            Predicate<TypeElement> isHeld,
            Predicate<TypeElement> isInSource) {
        this.elements = elements;
        this.members = members;
        this.descriptions = descriptions;
        this.heldRecords = new HeldRecords(members);
        this.traits = new LoaderTraits(elements);
        this.inheritedFields = new InheritedFields(elements, types, members);
        this.compactSources = new CompactSources(elements);
        this.isReadItself = isReadItself;
        this.isHeld = isHeld;
        this.isInSource = isInSource;
    }

    /** Reads the loader of a type; empty if the type cannot have one. */
    public Optional<Loader> read(TypeElement element, Findings findings) {
        AnnotatedType type = AnnotatedType.of(element);
        TypeRules rules = new TypeRules(findings);
        Members members = this.members.of(type);
        members.misplaced().forEach(misplaced -> findings.add(misplaced.finding()));
        if (!TypeRules.isLoadable(type)) {
            if (type.annotation().isPresent()
                    || !members.fields().isEmpty()
                    || !members.constructors().isEmpty()) {
                findings.add(TypeDiagnostics.typeKind(
                        type.position(null), type.displayName(), type.element().getKind()));
            }
            return Optional.empty();
        }
        if (heldRecords.isOnlyPart(element) || (isHeld.test(element) && !heldRecords.isLoadedItself(element))) {
            return Optional.empty();
        }
        rules.check(type);
        if (compactSources.isIn(element)) {
            findings.add(TypeDiagnostics.compactSource(type.namePosition(), type.displayName()));
            return Optional.empty();
        }
        if (type.isRecordLike()) {
            members.primaryConstructor()
                    .filter(constructor -> !members.components().isEmpty())
                    .filter(constructor -> hasVisibleConstructor(members.components()))
                    .ifPresent(constructor -> rules.checkConstructor(type, constructor, 0));
            return loader(type, members.components(), new OfRecord(), findings);
        }
        return members.constructors().isEmpty()
                ? byFields(type, members, rules, findings)
                : byConstructor(type, members, rules, findings);
    }

    private Optional<Loader> byConstructor(AnnotatedType type, Members members, TypeRules rules, Findings findings) {
        for (Part field : members.fields()) {
            findings.add(TypeDiagnostics.fieldsAndConstructor(field.position(null), type.displayName()));
        }
        if (!inheritedFields.of(type).isEmpty()) {
            findings.add(TypeDiagnostics.fieldsAndConstructor(type.namePosition(), type.displayName()));
        }
        AnnotatedConstructor first = members.constructors().get(0);
        for (AnnotatedConstructor other :
                members.constructors().subList(1, members.constructors().size())) {
            Part parameter = other.parameters().get(0);
            findings.add(TypeDiagnostics.severalConstructors(parameter.namePosition(), type.displayName()));
        }
        if (hasVisibleConstructor(first.parameters())) {
            rules.checkConstructor(
                    type, first.element(), first.parameters().get(0).order());
        }
        return loader(type, first.parameters(), byConstructor(first.element()), findings);
    }

    /** Whether Java sees a constructor with these parameters as it is. One with a value class appears to be private. */
    private static boolean hasVisibleConstructor(List<Part> parameters) {
        return parameters.stream().noneMatch(Part::isOfValueClass);
    }

    private Optional<Loader> byFields(AnnotatedType type, Members members, TypeRules rules, Findings findings) {
        boolean isAnnotated = type.annotation().isPresent() || !members.fields().isEmpty();
        if (!isAnnotated) {
            return Optional.empty();
        }
        members.fields().forEach(rules::checkField);
        ownConstructor(type.element()).ifPresent(constructor -> rules.checkThrown(constructor, 0));
        List<Part> fields = new ArrayList<>(inheritedFields.of(type));
        for (Part field : fields) {
            if (!inheritedFields.isAccessible(field, type)) {
                findings.add(PartDiagnostics.inaccessibleField(field.position(null), field.displayName()));
            } else if (!TypeRules.isAssignable(field)
                    && !isReadItself.test(field.owner().element())) {
                rules.checkField(field);
            }
        }
        fields.addAll(members.fields());
        return loader(
                type, fields, new ByFields(ownConstructor(type.element()).map(LoaderReader::byConstructor)), findings);
    }

    /** The constructor without parameters, if the loader can call it. */
    private Optional<ExecutableElement> ownConstructor(TypeElement type) {
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.empty();
        }
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .filter(constructor -> elements.getOrigin(constructor) == Elements.Origin.EXPLICIT
                        || TypeRules.isConstructibleWithLombok(type))
                .findFirst();
    }

    private static ByConstructor byConstructor(ExecutableElement constructor) {
        return new ByConstructor(constructor.getThrownTypes().stream()
                .filter(thrown -> !ValueTypes.isUnresolved(thrown))
                .map(TypeName::get)
                .toList());
    }

    private Optional<Loader> loader(
            AnnotatedType type, List<Part> parts, Construction construction, Findings findings) {
        if (parts.isEmpty()) {
            findings.add(TypeDiagnostics.nothingToLoad(type.position(null), type.displayName()));
        }
        PartDescriptions ofParts = part -> descriptions.of(part.owner(), part.name(), type.element());
        ArgumentReader reader =
                new ArgumentReader(findings, ofParts, Visibility.ofLoader(type), members, isReadItself, isInSource);
        Optional<KeyPath> table = new SecretReader(findings, ofParts).table(type, type.position("value"));
        List<Argument> arguments = inherited(parts, reader, ofParts, findings);
        List<Part> own =
                parts.stream().filter(part -> part.elsewhere().isEmpty()).toList();
        arguments.addAll(reader.read(type, own, KeyScope.of(type, table)));
        boolean isAssignable =
                !(construction instanceof ByFields) || parts.stream().allMatch(TypeRules::isAssignable);
        TypeRules.checkSize(type, arguments, findings);
        boolean isWhole = isAssignable && reader.isWhole() && !arguments.isEmpty() && arguments.size() == parts.size();
        List<DeclaredTable> tables = new ArrayList<>(reader.tables());
        table.ifPresent(path -> tables.add(0, new DeclaredTable(path, type.position("value"))));
        return Optional.of(new Loader(
                type.name(),
                type.element(),
                type.namePosition(),
                tables,
                arguments,
                isWhole,
                construction,
                traits.of(type, reader.parts())));
    }

    /** Reads the fields of superclasses in their tables. If a superclass is read itself, its errors go there. */
    private List<Argument> inherited(
            List<Part> parts, ArgumentReader reader, PartDescriptions ofParts, Findings findings) {
        List<Argument> arguments = new ArrayList<>();
        for (Part part : parts) {
            part.elsewhere().ifPresent(position -> {
                boolean isElsewhere = isReadItself.test(part.owner().element());
                SecretReader ofOwner = new SecretReader(isElsewhere ? new Findings() : findings, ofParts);
                Optional<KeyPath> table = ofOwner.table(part.owner(), position);
                reader.read(part, KeyScope.of(part.owner(), table), isElsewhere).ifPresent(arguments::add);
            });
        }
        return arguments;
    }
}

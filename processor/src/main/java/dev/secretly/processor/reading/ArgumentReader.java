package dev.secretly.processor.reading;

import dev.secretly.processor.diagnostic.Finding;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.PartDiagnostics;
import dev.secretly.processor.diagnostic.TypeDiagnostics;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.SecretAnnotation;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.DeclaredTable;
import dev.secretly.processor.model.Position;
import dev.secretly.processor.model.TableType;
import dev.secretly.processor.reading.SecretReader.PartDescriptions;
import dev.secretly.processor.type.TypeForm;
import dev.secretly.processor.type.ValueTypes;
import dev.secretly.processor.type.Visibility;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/** Reads the parts of a type: each is a secret, or a record whose components are secrets in turn. */
final class ArgumentReader {

    private final Findings findings;
    private final PartDescriptions descriptions;
    private final Visibility visibility;
    private final RoundMembers members;
    private final Predicate<TypeElement> isReadItself;
    private final Predicate<TypeElement> isInSource;
    private final List<DeclaredTable> tables = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Deque<TypeElement> inside = new ArrayDeque<>();

    /** Whether every component of each record was read. The others are still checked. */
    private boolean isWhole = true;

    ArgumentReader(
            Findings findings,
            PartDescriptions descriptions,
            Visibility visibility,
            RoundMembers members,
            Predicate<TypeElement> isReadItself,
            Predicate<TypeElement> isInSource) {
        this.findings = findings;
        this.descriptions = descriptions;
        this.visibility = visibility;
        this.members = members;
        this.isReadItself = isReadItself;
        this.isInSource = isInSource;
    }

    /** The tables of the records that were read, except those whose errors are reported elsewhere. */
    List<DeclaredTable> tables() {
        return tables;
    }

    /** Whether every component of each record was read; if not, a finding or the compiler reports why. */
    boolean isWhole() {
        return isWhole;
    }

    /** All parts that were read, including those of records. */
    List<Part> parts() {
        return parts;
    }

    /** Reads the parts of a type. A part that cannot be read is left out; a finding or the compiler reports why. */
    List<Argument> read(AnnotatedType type, List<Part> ofType, KeyScope scope) {
        inside.push(type.element());
        List<Argument> arguments = new ArrayList<>();
        for (Part part : ofType) {
            read(part, scope, false).ifPresent(arguments::add);
        }
        inside.pop();
        return new KeyCompanions(findings).link(arguments);
    }

    /** Reads one part. */
    Optional<Argument> read(Part part, KeyScope scope, boolean isReportedElsewhere) {
        parts.add(part);
        Findings reported = isReportedElsewhere ? new Findings() : findings;
        SecretReader reader = new SecretReader(reported, descriptions);
        if (scope.takesAll() || part.annotation().isPresent()) {
            reader.checkNullness(part);
        }
        if (!reader.checkKotlin(part)) {
            return Optional.empty();
        }
        Optional<Visibility.Hidden> hidden = visibility.hidden(part.type());
        if (hidden.isPresent()) {
            reported.add(hidden(part, hidden.get()));
            return Optional.empty();
        }
        boolean isOptional = part.form() instanceof TypeForm.OrAbsent;
        TypeForm form = part.form() instanceof TypeForm.OrAbsent orAbsent ? orAbsent.item() : part.form();
        if (!(form instanceof TypeForm.Table table)) {
            SecretReader.TableReader several =
                    (record, key) -> several(part, record, scope, key, reported, isReportedElsewhere);
            return reader.secret(part, scope, isReportedElsewhere, several).map(Argument.class::cast);
        }
        TypeRules.OF_SECRETS.stream()
                .filter(part::has)
                .forEach(member -> reported.add(PartDiagnostics.memberOnType(part.position(member), member)));
        return isUsable(part, table.record(), reported)
                ? record(part, table.record(), isOptional || part.isNullable(), scope, reader, isReportedElsewhere)
                : Optional.empty();
    }

    private static Finding hidden(Part part, Visibility.Hidden hidden) {
        String name = AnnotatedType.displayName(hidden.type());
        return hidden.isExported()
                ? TypeDiagnostics.hiddenType(part.namePosition(), part.displayName(), name)
                : TypeDiagnostics.unexportedType(part.namePosition(), part.displayName(), name);
    }

    private Optional<Argument> record(
            Part part,
            AnnotatedType type,
            boolean isOptional,
            KeyScope scope,
            SecretReader reader,
            boolean isReportedElsewhere) {
        Position position = part.position("value");
        boolean hasOwnTable = !part.namesKey()
                && !scope.isOneOfSeveral()
                && type.annotation().filter(SecretAnnotation::namesKey).isPresent();
        Optional<KeyPath> table = hasOwnTable ? reader.table(type, position) : reader.key(part, scope);
        boolean isElsewhere = isReportedElsewhere || (hasOwnTable && isReadItself.test(type.element()));
        if (!isElsewhere && !scope.isOneOfSeveral()) {
            table.ifPresent(path -> tables.add(new DeclaredTable(path, position)));
        }
        List<Argument> arguments = new ArrayList<>();
        if (!readComponents(type, position, scope.within(part, table, isOptional), isElsewhere, arguments)) {
            isWhole = false;
        }
        Findings reported = isElsewhere ? new Findings() : findings;
        return Optional.of(new Argument.OfRecord(
                part.name(),
                part.hiddenIn(),
                type.name(),
                isOptional,
                part.isNullable(),
                new KeyCompanions(reported).link(arguments)));
    }

    /** Reads a record of which the part can hold several, each in its own table under the key. */
    private TableType several(
            Part part,
            AnnotatedType type,
            KeyScope scope,
            Optional<KeyPath> key,
            Findings reported,
            boolean isReportedElsewhere) {
        KeyScope within = scope.withinOneOf(part, key);
        List<Argument> arguments = new ArrayList<>();
        boolean isWhole = isUsable(part, type, reported)
                && readComponents(type, part.position("value"), within, isReportedElsewhere, arguments);
        int depth = key.map(path -> path.parts().size()).orElse(0);
        return TableType.of(
                type.name(),
                LocalName.of(scope.path(), part.name()),
                new KeyCompanions(reported).link(arguments),
                isWhole,
                depth);
    }

    /** Reads the components; false if one could not be read, which a finding or the compiler reports. */
    private boolean readComponents(
            AnnotatedType type,
            Position position,
            KeyScope within,
            boolean isReportedElsewhere,
            List<Argument> arguments) {
        inside.push(type.element());
        List<Part> components = members.of(type).components();
        for (Part component : components) {
            Part placed = isInSource.test(type.element())
                    ? component.inOrder(position.order())
                    : component.reportedAt(position);
            read(placed, within, isReportedElsewhere).ifPresent(arguments::add);
        }
        inside.pop();
        return arguments.size() == components.size();
    }

    /**
     * Whether a cycle is reported on the type that is read. Each type in it that is loaded by itself finds it, and the first one by name
     * reports it.
     */
    private boolean isReportedHere(TypeElement repeated) {
        HeldRecords records = new HeldRecords(members);
        List<TypeElement> cycle = new ArrayList<>();
        for (TypeElement type : inside) {
            cycle.add(type);
            if (type.equals(repeated)) {
                break;
            }
        }
        Optional<String> reporter = cycle.stream()
                .filter(type -> isReadItself.test(type) && records.isLoadedItself(type))
                .map(type -> type.getQualifiedName().toString())
                .min(Comparator.naturalOrder());
        return reporter.isEmpty() || inside.getLast().getQualifiedName().contentEquals(reporter.get());
    }

    private boolean isUsable(Part part, AnnotatedType type, Findings reported) {
        Position position = part.position("value");
        String name = type.displayName();
        if (inside.contains(type.element())) {
            if (isReportedHere(type.element())) {
                findings.add(TypeDiagnostics.recordCycle(position, part.displayName(), name));
            }
            return false;
        }
        if (ValueTypes.isPrivate(type.element())) {
            reported.add(TypeDiagnostics.privateType(position, name, name));
            return false;
        }
        if (members.of(type).components().isEmpty()) {
            reported.add(TypeDiagnostics.nothingToLoad(position, name));
            return false;
        }
        return true;
    }
}

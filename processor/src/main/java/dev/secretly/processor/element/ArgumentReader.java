package dev.secretly.processor.element;

import dev.secretly.processor.diagnostic.Diagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Place;
import dev.secretly.processor.model.Table;
import dev.secretly.runtime.source.KeyPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/** Reads a part of a type: a secret, or a record whose components are secrets in turn. */
final class ArgumentReader {

    private final Findings findings;
    private final Predicate<TypeElement> isReadItself;
    private final List<Table> tables = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Deque<TypeElement> inside = new ArrayDeque<>();

    ArgumentReader(Findings findings, Predicate<TypeElement> isReadItself) {
        this.findings = findings;
        this.isReadItself = isReadItself;
    }

    /** The tables of the records that were read, as far as nobody else is told of them. */
    List<Table> tables() {
        return tables;
    }

    /** All parts that were read, those of records included. */
    List<Part> parts() {
        return parts;
    }

    /** The parts of a type; those that are missing are in the findings, or errors of the compiler's own. */
    List<Argument> read(AnnotatedType type, List<Part> ofType, Scope scope) {
        inside.push(type.element());
        List<Argument> arguments = new ArrayList<>();
        for (Part part : ofType) {
            read(part, scope, false).ifPresent(arguments::add);
        }
        inside.pop();
        return arguments;
    }

    /** One part. */
    Optional<Argument> read(Part part, Scope scope, boolean isToldElsewhere) {
        parts.add(part);
        SecretReader reader = new SecretReader(isToldElsewhere ? new Findings() : findings);
        Optional<AnnotatedType> nested = NestedRecords.of(part.type());
        return nested.isPresent()
                ? record(part, nested.get(), scope, reader, isToldElsewhere)
                : reader.secret(part, scope, isToldElsewhere).map(Argument.class::cast);
    }

    private Optional<Argument> record(
            Part part, AnnotatedType type, Scope scope, SecretReader reader, boolean isToldElsewhere) {
        Place place = part.place("value");
        if (!isUsable(part, type, place)) {
            return Optional.empty();
        }
        boolean namesTable =
                part.annotation().filter(found -> !found.key().isEmpty()).isPresent();
        boolean hasOwnTable = !namesTable
                && type.annotation().filter(found -> !found.key().isEmpty()).isPresent();
        Optional<KeyPath> table = hasOwnTable ? reader.table(type, place) : reader.key(part, scope);
        boolean isElsewhere = isToldElsewhere || (hasOwnTable && isReadItself.test(type.element()));
        if (!isElsewhere) {
            table.ifPresent(path -> tables.add(new Table(path, place)));
        }
        List<String> path = new ArrayList<>(scope.path());
        path.add(part.name());
        Scope within = new Scope(true, true, table, path);
        inside.push(type.element());
        List<Part> components = new Members(type).components();
        List<Argument> arguments = new ArrayList<>();
        for (Part component : components) {
            read(component.toldAt(place), within, isElsewhere).ifPresent(arguments::add);
        }
        inside.pop();
        return arguments.size() < components.size()
                ? Optional.empty()
                : Optional.of(new Argument.OfRecord(part.name(), part.hiddenIn(), type.name(), arguments));
    }

    private boolean isUsable(Part part, AnnotatedType type, Place place) {
        String name = type.displayName();
        for (String member : List.of("env", "defaultValue")) {
            if (part.has(member)) {
                findings.add(Diagnostics.memberOnType(part.place(member), member));
            }
        }
        if (inside.contains(type.element())) {
            findings.add(Diagnostics.recordCycle(place, part.displayName(), name));
            return false;
        }
        if (ValueTypes.isPrivate(type.element())) {
            findings.add(Diagnostics.privateType(place, name, name));
            return false;
        }
        if (type.element().getRecordComponents().isEmpty()) {
            findings.add(Diagnostics.nothingToLoad(place, name));
            return false;
        }
        return true;
    }
}

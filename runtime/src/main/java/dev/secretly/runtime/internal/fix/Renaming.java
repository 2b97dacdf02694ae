package dev.secretly.runtime.internal.fix;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.conversion.Defect.Missing;
import dev.secretly.runtime.internal.fix.Fix.Position;
import dev.secretly.runtime.internal.search.Consultation;
import dev.secretly.runtime.internal.search.InsertionTarget;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.search.SimilarName;
import dev.secretly.runtime.internal.source.SecretFileNames;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the fix of an absent secret that exists under another name, if it is the only name that can have been meant. */
final class Renaming {

    private final SimilarName similar;
    private final DeclaredSecret secret;
    private final SearchResult lookup;

    private Renaming(SimilarName similar, DeclaredSecret secret, SearchResult lookup) {
        this.similar = similar;
        this.secret = secret;
        this.lookup = lookup;
    }

    /** Empty if no name is sure to have been meant. */
    static Optional<Fix> of(Missing missing) {
        DeclaredSecret secret = missing.request().secret();
        SearchResult lookup = missing.request().lookup();
        List<SimilarName> names = lookup.similarNames(secret, missing.wanted().kind()::accepts);
        return names.stream()
                .filter(SimilarName::isSure)
                .findFirst()
                .flatMap(name -> new Renaming(name, secret, lookup).find());
    }

    private Optional<Fix> find() {
        Origin origin = similar.origin();
        if (origin.kind() == Origin.Kind.ENVIRONMENT) {
            // The value of the one is a path, and that of the other the secret.
            boolean isPath = similar.name().endsWith(Surroundings.FILE_SUFFIX)
                    && !secret.variable().endsWith(Surroundings.FILE_SUFFIX);
            return isPath ? Optional.empty() : Optional.of(new Fix.RenameVariable(similar.name(), secret.variable()));
        }
        if (origin.kind().isDirectory()) {
            String file = SecretFileNames.of(secret).get(0);
            return Optional.of(new Fix.RenameFile(origin, similar.place(), file));
        }
        Optional<KeyPath> from = key(similar.name());
        KeyPath to = lookup.keyOf(secret);
        return from.isEmpty() ? Optional.empty() : find(from.get(), to);
    }

    /** Empty for a name that TOML cannot have. */
    private static Optional<KeyPath> key(String name) {
        try {
            return Optional.of(KeyPath.parse(name));
        } catch (KeySyntaxException ofOtherFormat) {
            return Optional.empty();
        }
    }

    private Optional<Fix> find(KeyPath from, KeyPath to) {
        Origin origin = similar.origin();
        return origin.kind().isToml() ? inToml(from, to) : Optional.of(new Fix.RenameKey(origin, from, to));
    }

    private Optional<Fix> inToml(KeyPath from, KeyPath to) {
        Position at = Position.of(similar.place());
        KeyPath table = new KeyPath(to.table());
        if (from.table().equals(to.table())) {
            return Optional.of(new Fix.Rename(similar.origin(), at, from.last(), to.last()));
        }
        if (from.isWithin(table) && has(look -> look.isDottedIn(new KeyPath(from.table()), table))) {
            KeyPath written = from.from(table.parts().size());
            return Optional.of(new Fix.Rename(similar.origin(), at, written, to.last()));
        }
        Optional<InsertionPoint> point =
                lookup.insertionTargetIn(similar.origin(), secret).flatMap(InsertionTarget::point);
        return point.isPresent()
                        && point.get() instanceof InsertionPoint.AtEnd
                        && !table.parts().isEmpty()
                ? intoNewTable(at, from, to, point.get())
                : point.filter(target -> !(target instanceof InsertionPoint.Inside))
                        .map(target -> new Fix.Move(similar.origin(), at, from.last(), target));
    }

    /** The fix for a key whose table does not exist, or not under its name. */
    private Optional<Fix> intoNewTable(Position at, KeyPath from, KeyPath to, InsertionPoint end) {
        if (from.table().isEmpty() && !has(look -> look.hasTable(to.first(1)))) {
            return Optional.of(new Fix.Rename(similar.origin(), at, from, to));
        }
        KeyPath table = new KeyPath(from.table());
        boolean isOfMisspelledTable = from.last().equals(to.last())
                && from.parts().size() == to.parts().size()
                && !lookup.hasDeclaredIn(table);
        return isOfMisspelledTable
                ? source().flatMap(look -> look.headerOf(table).stream())
                        .findFirst()
                        .map(place -> new Fix.RenameTable(
                                similar.origin(), Position.of(place), table, new KeyPath(to.table())))
                : Optional.of(new Fix.Move(similar.origin(), at, from.last(), end));
    }

    private boolean has(Predicate<Consultation> property) {
        return source().anyMatch(property);
    }

    private Stream<Consultation> source() {
        return lookup.consulted().stream().filter(look -> look.origin() == similar.origin());
    }
}

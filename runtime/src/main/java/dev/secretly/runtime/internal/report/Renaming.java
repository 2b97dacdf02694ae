package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.lookup.InsertionTarget;
import dev.secretly.runtime.internal.lookup.SearchResult;
import dev.secretly.runtime.internal.lookup.SimilarName;
import dev.secretly.runtime.internal.report.Fix.Position;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.source.SecretFileNames;
import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.value.Defect.Missing;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Optional;

/** Finds the fix of an absent secret that exists under another name, if it is the only name that may have been meant. */
final class Renaming {

    private final SimilarName similar;
    private final DeclaredSecret secret;
    private final SearchResult lookup;

    private Renaming(SimilarName similar, DeclaredSecret secret, SearchResult lookup) {
        this.similar = similar;
        this.secret = secret;
        this.lookup = lookup;
    }

    /** Empty if no name or several names may have been meant. */
    static Optional<Fix> of(Missing missing) {
        DeclaredSecret secret = missing.request().secret();
        SearchResult lookup = missing.request().lookup();
        List<SimilarName> names = lookup.similarNames(secret, missing.wanted().kind()::accepts);
        return names.size() == 1 && !names.get(0).isForOthers()
                ? new Renaming(names.get(0), secret, lookup).find()
                : Optional.empty();
    }

    private Optional<Fix> find() {
        Origin origin = similar.origin();
        if (origin.kind() == Origin.Kind.ENVIRONMENT) {
            return Optional.of(new Fix.RenameVariable(similar.name(), secret.variable()));
        }
        if (origin.kind().isDirectory()) {
            String file = SecretFileNames.of(secret).get(0);
            return Optional.of(new Fix.RenameFile(origin, similar.place(), file));
        }
        KeyPath from = KeyPath.parse(similar.name());
        KeyPath to = KeyPath.parse(secret.key());
        return origin.kind().isToml() ? inToml(from, to) : Optional.of(new Fix.RenameKey(origin, from, to));
    }

    private Optional<Fix> inToml(KeyPath from, KeyPath to) {
        Position at = Position.of(similar.place());
        if (from.table().equals(to.table())) {
            return Optional.of(new Fix.Rename(similar.origin(), at, from.last(), to.last()));
        }
        boolean isDottedInTable = from.isWithin(new KeyPath(to.table())) && isDotted(new KeyPath(from.table()));
        if (isDottedInTable) {
            return Optional.of(
                    new Fix.Rename(similar.origin(), at, from.from(to.table().size()), to.last()));
        }
        Optional<InsertionPoint> point =
                lookup.insertionTargetIn(similar.origin(), secret).flatMap(InsertionTarget::point);
        boolean isNewTable = point.isPresent() && point.get() instanceof InsertionPoint.AtEnd;
        if (isNewTable && from.table().isEmpty()) {
            return Optional.of(new Fix.Rename(similar.origin(), at, from, to));
        }
        if (isNewTable
                && from.last().equals(to.last())
                && from.table().size() == to.table().size()) {
            return table(new KeyPath(from.table()), new KeyPath(to.table()));
        }
        return point.filter(target -> !(target instanceof InsertionPoint.Inside))
                .map(target -> new Fix.Move(similar.origin(), at, from.last(), target));
    }

    private boolean isDotted(KeyPath table) {
        return lookup.consulted().stream().anyMatch(look -> look.origin() == similar.origin() && look.isDotted(table));
    }

    /** The fix for a table whose name is misspelled, but not that of the key in it. */
    private Optional<Fix> table(KeyPath from, KeyPath to) {
        return lookup.consulted().stream()
                .filter(look -> look.origin() == similar.origin())
                .flatMap(look -> look.headerOf(from).stream())
                .findFirst()
                .map(place -> new Fix.RenameTable(similar.origin(), Position.of(place), from, to));
    }
}

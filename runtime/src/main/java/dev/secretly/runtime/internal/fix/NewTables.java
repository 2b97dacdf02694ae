package dev.secretly.runtime.internal.fix;

import dev.secretly.runtime.internal.toml.InsertionPoint;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a text gets by renaming a header or a key at the root. TOML 1.0 defines a table only once, so other fixes must not create it
 * in another way.
 */
public final class NewTables {

    /** The renamed headers, by the new name. */
    private final Map<KeyPath, Fix.RenameTable> headers = new HashMap<>();

    /** The line of the first key at the root that is renamed into a table, by the first part of the table's name. */
    private final Map<KeyPath, Integer> dotted = new HashMap<>();

    private NewTables(List<Fix.Edit> edits) {
        for (Fix.Edit edit : edits) {
            if (edit instanceof Fix.RenameTable rename) {
                headers.putIfAbsent(rename.to(), rename);
            }
        }
        for (Fix.Edit edit : edits) {
            if (edit instanceof Fix.Rename rename && isIntoTable(rename) && header(rename.to()) == null) {
                dotted.merge(rename.to().first(1), rename.at().line(), Math::min);
            }
        }
    }

    /** The edits of one text, without those that would define a table again. */
    public static List<Fix.Edit> consistent(List<Fix.Edit> edits) {
        NewTables tables = new NewTables(edits);
        return edits.stream().flatMap(tables::consistent).toList();
    }

    private Stream<Fix.Edit> consistent(Fix.Edit edit) {
        if (edit instanceof Fix.RenameTable rename) {
            return Stream.of(rename)
                    .filter(one -> one.equals(headers.get(one.to())))
                    .map(one -> one);
        }
        if (edit instanceof Fix.Rename rename && isIntoTable(rename)) {
            return Stream.of(underHeader(rename.to())
                    .<Fix.Edit>map(under -> new Fix.Move(rename.origin(), rename.at(), rename.from(), under))
                    .orElse(rename));
        }
        if (edit instanceof Fix.Add add && add.point() instanceof InsertionPoint.AtEnd end) {
            return Stream.of(new Fix.Add(add.origin(), target(end), add.blank()));
        }
        return edit instanceof Fix.Move move && move.to() instanceof InsertionPoint.AtEnd end
                ? Stream.of(new Fix.Move(move.origin(), move.at(), move.from(), target(end)))
                : Stream.of(edit);
    }

    private static boolean isIntoTable(Fix.Rename rename) {
        return rename.from().table().isEmpty() && !rename.to().table().isEmpty();
    }

    private Fix.@Nullable RenameTable header(KeyPath key) {
        return headers.get(new KeyPath(key.table()));
    }

    private Optional<InsertionPoint> underHeader(KeyPath key) {
        return Optional.ofNullable(header(key))
                .map(header -> new InsertionPoint.Under(
                        new KeyPath(key.table()), false, header.at().line(), key.last()));
    }

    private InsertionPoint target(InsertionPoint.AtEnd end) {
        Optional<InsertionPoint> under = underHeader(end.key());
        Integer line = dotted.get(end.key().first(1));
        return under.orElse(line == null ? end : new InsertionPoint.Above(line, end.key()));
    }
}

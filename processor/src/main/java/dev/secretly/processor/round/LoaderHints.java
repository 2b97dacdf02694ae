package dev.secretly.processor.round;

import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.LoaderDiagnostics;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.reading.RoundMembers;
import java.util.ArrayList;
import java.util.List;

/** Where a program may look for a loader in vain: those of nested types have other names, and records that are only parts have none. */
public final class LoaderHints {

    private final List<Loader> nested = new ArrayList<>();

    /** Remembers a loader that was written. */
    public void add(Loader loader) {
        if (loader.type().simpleNames().size() > 1) {
            nested.add(loader);
        }
    }

    /** Reports the first of the nested types: one note is enough for the rule of their names. */
    public void reportNested(Findings findings) {
        if (!nested.isEmpty()) {
            Loader first = nested.get(0);
            findings.add(LoaderDiagnostics.nestedLoader(
                    first.displayName(), first.name().simpleName(), nested.size() - 1));
        }
    }

    /** Reports a record that has no loader, and that nothing holds, unless {@code @SuppressWarnings("secretly")} is on it or its annotations are misplaced. */
    public static void reportPart(AnnotatedType part, RoundMembers members, Findings findings) {
        if (!part.isSilent() && members.of(part).misplaced().isEmpty()) {
            findings.add(LoaderDiagnostics.partOnly(part.namePosition(), part.displayName(), part.isOfKotlin()));
        }
    }
}

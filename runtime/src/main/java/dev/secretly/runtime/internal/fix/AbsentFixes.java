package dev.secretly.runtime.internal.fix;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.conversion.Defect.Missing;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.fix.Fix.Position;
import dev.secretly.runtime.internal.search.Attempt;
import dev.secretly.runtime.internal.search.Consultation;
import dev.secretly.runtime.internal.search.InsertionTarget;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.source.SecretFileNames;
import dev.secretly.runtime.internal.source.SourceReply;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Optional;

/** Finds the fixes of a secret that no source has: fill in a blank, rename what is similar, or add it. */
final class AbsentFixes {

    /** One object for one setting, so that all tables that it needs are one fix. */
    private static final Origin TOML_VARIABLE = new Origin(SettingVariable.TOML, Origin.Kind.TEXT_VARIABLE);

    private final Missing missing;
    private final Request request;
    private final DeclaredSecret secret;
    private final SearchResult lookup;
    private final KeyPath key;

    AbsentFixes(Missing missing) {
        this.missing = missing;
        request = missing.request();
        secret = request.secret();
        lookup = request.lookup();
        key = request.key();
    }

    List<Fix> find() {
        List<Attempt> attempts = lookup.attempts(secret);
        for (Attempt attempt : attempts) {
            Optional<Fix> fix = attempt.isUnfilled() ? fill(attempt) : Optional.empty();
            if (fix.isPresent()) {
                return List.of(fix.get());
            }
        }
        Optional<Fix> renaming = Renaming.of(missing);
        if (renaming.isPresent()) {
            return List.of(renaming.get());
        }
        for (Attempt attempt : attempts) {
            if (attempt.place().state() == Place.State.COMMENTED_OUT) {
                return List.of(
                        new Fix.Uncomment(attempt.origin(), attempt.place().line()));
            }
        }
        Optional<InsertionTarget> target = lookup.insertionTarget(secret);
        if (target.isPresent()) {
            return List.of(addAt(target.get(), key, ValueToFillIn.of(missing.wanted(), request)));
        }
        for (Attempt attempt : attempts) {
            if (attempt.origin().kind() == Origin.Kind.STORE
                    || !attempt.remedy().isEmpty()) {
                return List.of(addTo(attempt));
            }
        }
        return missing.wanted().acceptsText() ? give() : giveTable();
    }

    static Fix addAt(InsertionTarget target, KeyPath key, ValueToFillIn blank) {
        return target.point().isPresent()
                ? new Fix.Add(target.origin(), target.point().get(), blank)
                : new Fix.Create(target.origin(), key, blank);
    }

    /** Fills in a key that exists but has no value yet. */
    private Optional<Fix> fill(Attempt attempt) {
        Place place = attempt.place();
        Origin.Kind kind = attempt.origin().kind();
        if (kind.isToml()) {
            return Optional.of(fillIn(attempt.origin(), place, Optional.of(key), missing.wanted(), request));
        }
        if (kind == Origin.Kind.ENVIRONMENT && place.variable().equals(secret.variable())) {
            boolean isText = missing.wanted().kind() == ValueKind.TEXT;
            boolean isPlaceholder = place.state() == Place.State.PLACEHOLDER;
            return Optional.of(new Fix.SetVariable(
                    place.variable(),
                    (isText ? Words.A_VALUE : Words.nounOfText(missing.wanted()))
                            + (isPlaceholder ? " in place of the placeholder" : ""),
                    Example.ofText(missing.wanted(), request)));
        }
        if (kind == Origin.Kind.ENVIRONMENT || kind.isDirectory()) {
            return Optional.of(new Fix.ReplaceFile(place, Words.A_VALUE));
        }
        String entry =
                place.line() > 0 || place.toString().equals(attempt.origin().name()) ? key.text() : "";
        return kind.mustBeAsked() ? Optional.of(new Fix.SetAt(place, entry, Words.A_VALUE)) : Optional.empty();
    }

    /**
     * Fills in a blank or a placeholder of TOML.
     *
     * @param key the key; empty for an item of an array
     */
    static Fix fillIn(Origin origin, Place place, Optional<KeyPath> key, ValueParser<?> parser, Request request) {
        boolean isText = parser.kind() == ValueKind.TEXT;
        String wanted = isText ? Words.A_VALUE : Words.noun(parser);
        String example = isText ? "" : Example.of(parser, request);
        Position at = Position.of(place);
        if (place.state() == Place.State.PLACEHOLDER) {
            String name = key.map(path -> path.last().text()).orElse("");
            return new Fix.ReplacePlaceholder(origin, at, name, wanted, example);
        }
        return key.isPresent()
                ? new Fix.SetKey(origin, at, key.get(), wanted, example)
                : new Fix.SetItem(origin, at, wanted, example);
    }

    /** Adds a value to a source that is not TOML. */
    private List<Fix> give() {
        List<Consultation> looks = lookup.consulted();
        for (Consultation look : looks) {
            if (look.kind() == Origin.Kind.MAP) {
                return List.of(new Fix.AddKey(look.origin(), key));
            }
            if (look.kind().isDirectory() && look.state() != SourceReply.State.ACCESS_DENIED) {
                return List.of(
                        new Fix.Mount(look.origin(), SecretFileNames.of(secret).get(0)));
            }
        }
        if (looks.stream().anyMatch(look -> look.kind() == Origin.Kind.ENVIRONMENT)) {
            return List.of();
        }
        return List.of(
                looks.isEmpty()
                        ? new Fix.AddSource()
                        : new Fix.AddKey(looks.get(looks.size() - 1).origin(), key));
    }

    private Fix addTo(Attempt store) {
        return store.remedy().isEmpty() ? new Fix.AddKey(store.origin(), key) : new Fix.Advise(store.remedy());
    }

    private List<Fix> giveTable() {
        boolean isStandard = lookup.consulted().stream().anyMatch(look -> look.kind() == Origin.Kind.HOME_FILE);
        return List.of(
                isStandard
                        ? new Fix.Create(TOML_VARIABLE, key, ValueToFillIn.of(missing.wanted(), request))
                        : new Fix.AddTomlSource(key));
    }
}

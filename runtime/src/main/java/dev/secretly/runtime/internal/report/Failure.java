package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.fault.Thrown;
import dev.secretly.runtime.internal.lookup.SearchResult;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.value.Defect;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of one message. It has no value and no source.
 *
 * @param types the types that could not be loaded
 * @param declared the secrets that they declare
 * @param findings the problems in the order of declaration, then the sources that cannot be read
 * @param consulted the sources that were consulted
 * @param workingDirectory the folder in which the program was started
 * @param fileOfParent a file in a parent folder that may have been meant, if every secret is missing; else empty
 */
public record Failure(
        List<String> types,
        List<DeclaredSecret> declared,
        List<Finding> findings,
        List<ConsultedSource> consulted,
        String workingDirectory,
        Optional<FileOfParent> fileOfParent) {

    /** Copies the lists, and removes duplicate findings. */
    public Failure {
        types = List.copyOf(types);
        declared = List.copyOf(declared);
        findings = findings.stream().distinct().toList();
        consulted = List.copyOf(consulted);
    }

    /**
     * Collects the problems of a load.
     *
     * @param lookup the search for all its secrets
     * @param surroundings those of the program
     */
    public static Failure of(
            List<String> types,
            List<DeclaredSecret> declared,
            List<Defect> defects,
            SearchResult lookup,
            Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        for (Defect defect : defects) {
            if (isCertain(defect, lookup)) {
                findings.add(Finding.of(defect));
            }
        }
        lookup.unreadable().forEach(unreadable -> findings.add(Finding.of(unreadable)));
        boolean isAllMissing = findings.size() == declared.size()
                && findings.stream().allMatch(finding -> finding.problem().kind() == Problem.Kind.MISSING);
        return new Failure(
                types,
                declared,
                findings,
                lookup.consulted().stream().map(ConsultedSource::of).toList(),
                surroundings.workingDirectory(),
                isAllMissing ? FileOfParent.of(lookup.consulted(), surroundings) : Optional.empty());
    }

    /** The failure of a class whose constructor threw after its secrets were found. */
    public static Failure ofConstructor(String type, Throwable thrown, Surroundings surroundings) {
        Defect rejected = new Defect.Rejected(type, Thrown.of(thrown), Optional.empty());
        return new Failure(
                List.of(type),
                List.of(),
                List.of(Finding.of(rejected)),
                List.of(),
                surroundings.workingDirectory(),
                Optional.empty());
    }

    /** Joins the failures of several loads from the same sources, one or more. */
    public static Failure joined(List<Failure> failures) {
        Map<Origin, ConsultedSource> consulted = new LinkedHashMap<>();
        failures.stream()
                .flatMap(failure -> failure.consulted.stream())
                .forEach(source -> consulted.merge(source.origin(), source, ConsultedSource::joined));
        boolean haveAllFileOfParent = failures.stream().allMatch(failure -> failure.fileOfParent.isPresent());
        return new Failure(
                failures.stream().flatMap(failure -> failure.types.stream()).toList(),
                failures.stream().flatMap(failure -> failure.declared.stream()).toList(),
                failures.stream().flatMap(failure -> failure.findings.stream()).toList(),
                List.copyOf(consulted.values()),
                failures.get(0).workingDirectory,
                haveAllFileOfParent ? failures.get(0).fileOfParent : Optional.empty());
    }

    /** If a source could not be read, it is unknown whether a secret is missing. */
    private static boolean isCertain(Defect defect, SearchResult lookup) {
        return !lookup.hasUnreadable()
                || !(defect instanceof Defect.Missing missing
                        && missing.request().lookup() == lookup);
    }

    /** The number of secrets. A secret of a record that several types hold counts once. */
    long total() {
        return declared.stream()
                .map(secret -> secret.element() + " " + secret.key())
                .distinct()
                .count();
    }

    /** The problems of the findings. */
    public List<Problem> problems() {
        return findings.stream().map(Finding::problem).toList();
    }
}

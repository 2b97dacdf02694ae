package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.lookup.Consultation;
import dev.secretly.runtime.internal.lookup.SearchResult;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.value.Defect;
import dev.secretly.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The content of one message.
 *
 * @param type the type that could not be loaded
 * @param total how many secrets it declares
 * @param findings the problems in the order of declaration, then the sources that cannot be read
 * @param consulted the sources that were consulted
 * @param workingDirectory the folder in which the program was started
 * @param fileOfParent a file in a parent folder that may have been meant, if every secret is missing; else empty
 */
public record Failure(
        String type,
        int total,
        List<Finding> findings,
        List<Consultation> consulted,
        String workingDirectory,
        Optional<FileOfParent> fileOfParent) {

    /** Copies the lists. */
    public Failure {
        findings = List.copyOf(findings);
        consulted = List.copyOf(consulted);
    }

    /**
     * Collects the problems of a load.
     *
     * @param lookup the search for all its secrets
     * @param surroundings those of the program
     */
    public static Failure of(
            String type, int total, List<Defect> defects, SearchResult lookup, Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        for (Defect defect : defects) {
            if (isCertain(defect, lookup)) {
                findings.add(Finding.of(defect));
            }
        }
        lookup.unreadable().forEach(unreadable -> findings.add(Finding.of(unreadable)));
        boolean isAllMissing = findings.size() == total
                && findings.stream().allMatch(finding -> finding.problem().kind() == Problem.Kind.MISSING);
        return new Failure(
                type,
                total,
                findings,
                lookup.consulted(),
                surroundings.workingDirectory(),
                isAllMissing ? FileOfParent.of(lookup.consulted(), surroundings) : Optional.empty());
    }

    /** If a source could not be read, it is unknown whether a secret is missing. */
    private static boolean isCertain(Defect defect, SearchResult lookup) {
        return !lookup.hasUnreadable()
                || !(defect instanceof Defect.Missing missing
                        && missing.request().lookup() == lookup);
    }

    /** The problems of the findings. */
    public List<Problem> problems() {
        return findings.stream().map(Finding::problem).toList();
    }
}

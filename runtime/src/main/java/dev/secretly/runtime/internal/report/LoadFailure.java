package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.unreadable.Thrown;
import dev.secretly.runtime.internal.wording.FileOfParent;
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
 * @param diagnoses the problems in the order of declaration, then the sources that cannot be read
 * @param consulted the sources that were consulted
 * @param workingDirectory the folder in which the program was started
 * @param fileOfParent a file in a parent folder that may have been meant, if every secret is missing; else empty
 */
public record LoadFailure(
        List<String> types,
        List<DeclaredSecret> declared,
        List<Diagnosis> diagnoses,
        List<ConsultedSource> consulted,
        String workingDirectory,
        Optional<FileOfParent> fileOfParent) {

    /** Copies the lists, removes duplicate diagnoses, and joins those of one problem. */
    public LoadFailure {
        types = List.copyOf(types);
        declared = List.copyOf(declared);
        diagnoses = joinedByProblem(diagnoses.stream().distinct().toList());
        consulted = List.copyOf(consulted);
    }

    private static List<Diagnosis> joinedByProblem(List<Diagnosis> diagnoses) {
        Map<Problem, Diagnosis> byProblem = new LinkedHashMap<>();
        diagnoses.forEach(diagnosis -> byProblem.merge(diagnosis.problem(), diagnosis, Diagnosis::joined));
        return List.copyOf(byProblem.values());
    }

    /**
     * Collects the problems of a load.
     *
     * @param lookup the search for all its secrets
     * @param surroundings those of the program
     */
    public static LoadFailure of(
            List<String> types,
            List<DeclaredSecret> declared,
            List<Defect> defects,
            SearchResult lookup,
            Surroundings surroundings) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (Defect defect : defects) {
            if (isCertain(defect, lookup)) {
                diagnoses.add(Diagnosis.of(defect));
            }
        }
        lookup.unreadable().forEach(unreadable -> diagnoses.add(Diagnosis.of(unreadable)));
        boolean isAllMissing = diagnoses.size() == declared.size()
                && diagnoses.stream().allMatch(diagnosis -> diagnosis.problem().kind() == Problem.Kind.MISSING);
        return new LoadFailure(
                types,
                declared,
                diagnoses,
                lookup.consulted().stream().map(ConsultedSource::of).toList(),
                surroundings.workingDirectory(),
                isAllMissing ? FileOfParent.of(lookup.consulted(), surroundings) : Optional.empty());
    }

    /** The failure of a class whose constructor threw after its secrets were found. */
    public static LoadFailure ofConstructor(String type, Throwable thrown, Surroundings surroundings) {
        Defect rejected = new Defect.Rejected(type, Thrown.of(thrown), Optional.empty());
        return new LoadFailure(
                List.of(type),
                List.of(),
                List.of(Diagnosis.of(rejected)),
                List.of(),
                surroundings.workingDirectory(),
                Optional.empty());
    }

    /** Joins the failures of several loads from the same sources, one or more. */
    public static LoadFailure joined(List<LoadFailure> failures) {
        Map<Origin, ConsultedSource> consulted = new LinkedHashMap<>();
        failures.stream()
                .flatMap(failure -> failure.consulted.stream())
                .forEach(source -> consulted.merge(source.origin(), source, ConsultedSource::joined));
        boolean haveAllFileOfParent = failures.stream().allMatch(failure -> failure.fileOfParent.isPresent());
        return new LoadFailure(
                failures.stream().flatMap(failure -> failure.types.stream()).toList(),
                failures.stream().flatMap(failure -> failure.declared.stream()).toList(),
                failures.stream().flatMap(failure -> failure.diagnoses.stream()).toList(),
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
        return declared.stream().map(LoadFailure::identity).distinct().count();
    }

    /** Distinguishes secrets. Several types that hold the same record have the same secret. */
    static List<String> identity(DeclaredSecret secret) {
        return List.of(secret.element(), secret.key());
    }

    /** Whether the system property of the working directory names another one than that in which files are looked for. */
    boolean isWorkingDirectoryMoved() {
        return !workingDirectory.equals(System.getProperty("user.dir", workingDirectory));
    }

    /** The problems of the diagnoses. */
    public List<Problem> problems() {
        return diagnoses.stream().map(Diagnosis::problem).toList();
    }
}

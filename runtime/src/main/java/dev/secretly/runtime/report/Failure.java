package dev.secretly.runtime.report;

import dev.secretly.runtime.Problem;
import dev.secretly.runtime.lookup.Look;
import java.util.List;

/**
 * Everything that one message tells.
 *
 * @param type the type that could not be loaded
 * @param total how many secrets it declares
 * @param findings what is wrong, in the order of declaration, files last
 * @param looks the sources whose turn came
 */
public record Failure(String type, int total, List<Finding> findings, List<Look> looks) {

    /** Copies the lists. */
    public Failure {
        findings = List.copyOf(findings);
        looks = List.copyOf(looks);
    }

    /** The problems alone. */
    public List<Problem> problems() {
        return findings.stream().map(Finding::problem).toList();
    }
}

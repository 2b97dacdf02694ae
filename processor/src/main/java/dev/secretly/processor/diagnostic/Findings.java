package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** The findings about one type, or about the options. */
public final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    /** Adds a finding. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Whether there are no errors. Warnings do not count. */
    public boolean isClean() {
        for (Finding finding : findings) {
            if (finding.severity() == Kind.ERROR) {
                return false;
            }
        }
        return true;
    }

    /** Prints all findings in source order. */
    public void print(Messager messager) {
        findings.stream()
                .sorted(Comparator.comparingInt(
                        finding -> finding.position().map(Position::order).orElse(0)))
                .forEach(finding -> print(messager, finding));
    }

    private static void print(Messager messager, Finding finding) {
        String message = "[secretly:" + finding.rule().id() + "] " + finding.message();
        finding.position()
                .ifPresentOrElse(
                        position -> messager.printMessage(
                                finding.severity(),
                                message,
                                position.element(),
                                position.annotation(),
                                position.value()),
                        () -> messager.printMessage(finding.severity(), message));
    }
}

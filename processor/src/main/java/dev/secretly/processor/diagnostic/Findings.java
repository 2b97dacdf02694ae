package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
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

    /**
     * Prints all findings in source order, those about the components of a part where the part is.
     *
     * @param printed what was printed before and is not printed again; gets what is printed
     */
    public void print(Messager messager, Set<Object> printed) {
        findings.stream()
                .filter(finding -> printed.add(identity(finding)))
                .sorted(Comparator.comparingInt(
                        finding -> finding.position().map(Position::order).orElse(0)))
                .forEach(finding -> print(messager, finding));
    }

    /** The message and its element, by name: in the next round, the element is another object. */
    private static Object identity(Finding finding) {
        Element element = finding.position().map(Position::element).orElse(null);
        String where = element == null ? "" : element.getEnclosingElement() + "." + element.getSimpleName();
        return List.of(finding.rule(), finding.message(), where);
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

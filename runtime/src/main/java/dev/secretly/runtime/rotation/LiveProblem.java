package dev.secretly.runtime.rotation;

import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.problem.ReportedProblem;
import dev.secretly.runtime.internal.problem.Subject;
import dev.secretly.runtime.problem.Problem;
import java.util.List;

/** The one problem of a {@link Live} that is not about a secret. */
final class LiveProblem {

    private LiveProblem() {}

    static SecretsException exception(Problem.Kind kind, String type, String message) {
        return Rotation.API.exception(new ReportedProblem(kind, Subject.ofElement(type), List.of(), "", message));
    }
}

package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Absence;
import dev.secretly.runtime.internal.search.Consultation;
import dev.secretly.runtime.internal.source.SourceReply;

/**
 * A source that was consulted, without what it replied.
 *
 * @param origin the identity of the source
 * @param state whether it could be read
 * @param absence why it counts as absent, if it does
 * @param hasVariables whether any of the secrets that it was asked for has an environment variable
 */
record ConsultedSource(Origin origin, SourceReply.State state, Absence absence, boolean hasVariables) {

    static ConsultedSource of(Consultation consultation) {
        return new ConsultedSource(
                consultation.origin(),
                consultation.state(),
                consultation.state() == SourceReply.State.NO_SUCH_FILE
                        ? consultation.asked().absence()
                        : Absence.NO_SUCH_FILE,
                consultation.hasVariables());
    }

    Origin.Kind kind() {
        return origin.kind();
    }

    /** The same source, which another load asked for other secrets as well. */
    ConsultedSource joined(ConsultedSource other) {
        return new ConsultedSource(origin, state, absence, hasVariables || other.hasVariables);
    }
}

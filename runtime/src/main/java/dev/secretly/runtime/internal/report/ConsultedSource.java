package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.lookup.Consultation;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.source.SourceReply;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source that was consulted, without what it replied.
 *
 * @param origin the identity of the source
 * @param state whether it could be read
 * @param variables the environment variables that were looked for; empty for other sources
 */
record ConsultedSource(Origin origin, SourceReply.State state, List<String> variables) {

    /** Copies the list. */
    ConsultedSource {
        variables = List.copyOf(variables);
    }

    static ConsultedSource of(Consultation consultation) {
        return new ConsultedSource(consultation.origin(), consultation.state(), consultation.variables());
    }

    Origin.Kind kind() {
        return origin.kind();
    }

    /** The same source, with the variables that another load looked for as well. */
    ConsultedSource joined(ConsultedSource other) {
        List<String> all = Stream.concat(variables.stream(), other.variables.stream())
                .distinct()
                .toList();
        return new ConsultedSource(origin, state, all);
    }
}

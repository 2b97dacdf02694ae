package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A directory in which the fast path found no declared secret. It provides no secrets for the rest of that load. */
public record UnusedDirectory(Source directory) implements Source {

    @Override
    public Origin origin() {
        return directory.origin();
    }

    @Override
    public Map<String, Place> names() {
        return directory.names();
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        SourceReply reply = directory.answer(open, context);
        return reply.state() == SourceReply.State.READ
                ? SourceReply.read(Collections.nCopies(open.size(), Answer.ofText(null, name(), "")))
                : reply;
    }
}

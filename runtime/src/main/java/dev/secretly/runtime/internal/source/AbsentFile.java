package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/** A file that the fast path found absent. It stays absent for that load. */
public record AbsentFile(Origin origin) implements Source {

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        context.setMissing(origin);
        return SourceReply.noSuchFile();
    }
}

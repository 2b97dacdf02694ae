package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Absence;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/**
 * A file that the fast path found absent. It stays absent for that load.
 *
 * @param file the source of the file
 */
public record AbsentFile(Source file) implements Source {

    @Override
    public Origin origin() {
        return file.origin();
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        context.setMissing(origin());
        return SourceReply.noSuchFile();
    }

    @Override
    public Absence absence() {
        return file.absence();
    }
}

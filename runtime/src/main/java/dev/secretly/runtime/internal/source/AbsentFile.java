package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.DeclaredSecret;
import java.util.List;

/** A file that did not exist when a load looked for it. For that load it stays so. */
public record AbsentFile(Origin origin) implements Source {

    @Override
    public Reply answer(List<DeclaredSecret> open, SearchContext context) {
        context.setMissing(origin);
        return Reply.noSuchFile();
    }
}

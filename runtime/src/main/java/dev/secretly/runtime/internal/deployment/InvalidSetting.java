package dev.secretly.runtime.internal.deployment;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.source.SearchContext;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.SourceReply;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/**
 * Takes the place of a source if a setting of the user is invalid.
 *
 * @param origin the setting
 * @param fault what is wrong with it
 */
record InvalidSetting(Origin origin, Fault fault) implements Source {

    InvalidSetting(String name, Fault fault) {
        this(new Origin(name, Origin.Kind.SETTING), fault);
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        return SourceReply.unreadable(List.of(fault));
    }
}

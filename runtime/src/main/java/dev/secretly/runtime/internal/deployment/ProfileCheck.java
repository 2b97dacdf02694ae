package dev.secretly.runtime.internal.deployment;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.source.SearchContext;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.SourceReply;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.source.TomlSource;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;

/**
 * Comes after the files of a profile and fails if none of them exists, since the name of the profile is then wrong.
 *
 * @param origin the setting of the profile
 * @param files the files
 */
record ProfileCheck(Origin origin, List<TomlFile> files) implements Source {

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        if (!files.stream().allMatch(file -> context.isMissing(file.origin()))) {
            return SourceReply.skipped();
        }
        String names = String.join(", ", files.stream().map(TomlSource::name).toList());
        return SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.NO_PROFILE_FILE, names)));
    }
}

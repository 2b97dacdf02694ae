package dev.secretly.runtime.internal.wording;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.deployment.ParentFolders;
import dev.secretly.runtime.internal.search.Consultation;
import dev.secretly.runtime.internal.source.SourceReply;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of secrets in a parent of the working directory.
 *
 * @param name one of the names by which it is looked for
 * @param folder where it is
 */
public record FileOfParent(String name, String folder) {

    /** The file that may have been meant if the program was started in the wrong folder; empty if it found any file. */
    public static Optional<FileOfParent> of(List<Consultation> looks, Surroundings surroundings) {
        List<Consultation> files =
                looks.stream().filter(look -> look.kind().isToml()).toList();
        boolean areStandard = files.stream().anyMatch(look -> look.kind() == Origin.Kind.HOME_FILE);
        boolean areMissing = files.stream().allMatch(look -> look.state() == SourceReply.State.NO_SUCH_FILE);
        if (!areStandard || !areMissing) {
            return Optional.empty();
        }
        List<String> names = files.stream()
                .filter(look -> look.kind() == Origin.Kind.FILE)
                .map(look -> look.origin().name())
                .toList();
        return ParentFolders.find(surroundings.workingDirectory(), surroundings.home(), names)
                .flatMap(file -> of(file, names));
    }

    private static Optional<FileOfParent> of(Path file, List<String> names) {
        return names.stream()
                .filter(file::endsWith)
                .findFirst()
                .map(name -> new FileOfParent(
                        name, file.toString().substring(0, file.toString().length() - name.length() - 1)));
    }
}

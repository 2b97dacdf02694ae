package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import java.util.List;

/**
 * Comes after the files of a profile: one of them has to exist, or the name of the profile is wrong.
 *
 * @param origin what the profile is set by
 * @param files the files
 */
record ProfileCheck(Origin origin, List<TomlFile> files) implements Source {

    @Override
    public Reply answer(List<DeclaredSecret> open, Mounts mounts) {
        if (!files.stream().allMatch(TomlSource::isMissing)) {
            return Reply.none();
        }
        String names = String.join(", ", files.stream().map(TomlSource::name).toList());
        return Reply.unreadable(List.of(Fault.ofFile(Fault.Kind.NO_PROFILE_FILE, names)));
    }
}

package dev.secretly.runtime.rotation;

import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.unreadable.SizeLimit;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * All that is known of a file at one moment, content included.
 *
 * @param state how it looks without opening it
 * @param links the links on the way to it, with their targets
 * @param folder the identity of its folder; empty if there is none
 * @param content a hash of what is in it; empty if it is no regular file or cannot be read
 */
record FileFingerprint(FileState state, Map<Path, Path> links, String folder, String content) {

    static FileFingerprint of(Path path) {
        Links links = new Links();
        Path resolved = resolve(path, links);
        FileState state = FileState.of(path);
        Path parent = resolved.toAbsolutePath().getParent();
        String folder = parent == null ? "" : FileState.of(parent).key();
        return new FileFingerprint(
                state, links.targets(), folder, state.kind() == FileState.Kind.FILE ? content(path) : "");
    }

    private static Path resolve(Path path, Links links) {
        try {
            return links.resolve(path);
        } catch (UnreadableException | RuntimeException unreadable) {
            return path;
        }
    }

    private static String content(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new SaltedHash().add(in.readNBytes(SizeLimit.MAX_BYTES + 1)).text();
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    boolean exists() {
        return state.kind() != FileState.Kind.MISSING;
    }

    /** Whether a link on the way leads elsewhere than before, or the file is now reached by other links. */
    boolean isRelinkedSince(FileFingerprint before) {
        boolean isTurned = links.entrySet().stream()
                .anyMatch(link -> before.links.containsKey(link.getKey())
                        && !link.getValue().equals(before.links.get(link.getKey())));
        return isTurned || (exists() && !links.isEmpty() && !links.equals(before.links));
    }

    /** Whether the file is in another folder than before, at the same path. */
    boolean isInOtherFolderThan(FileFingerprint before) {
        return exists() && !folder.isEmpty() && !before.folder.isEmpty() && !folder.equals(before.folder);
    }

    /** Whether it changed at a time or later, and not in the future; both in milliseconds since 1970. */
    boolean hasChangedSince(long time, long now) {
        long last = TimeUnit.NANOSECONDS.toMillis(Math.max(state.modified(), state.changed()));
        return last >= time && last <= now;
    }

    /** Whether it is the same file with the same content; its times may differ. */
    boolean isAlike(FileFingerprint other) {
        return state.isAlike(other.state)
                && links.equals(other.links)
                && folder.equals(other.folder)
                && content.equals(other.content);
    }
}

package dev.secretly.runtime.internal.file;

import dev.secretly.runtime.internal.surroundings.WorkingDirectory;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The symbolic links that one load follows. In a Kubernetes mount each file is a link through {@code ..data}, a link to
 * the directory of the current files. An update renames another link over {@code ..data} and removes the old files. So
 * a load resolves each link once, reads all files through that target, and starts again if a link has changed
 * meanwhile: then all files are of one generation.
 */
public final class Links {

    /** As many as the system follows. */
    private static final int MAX_LINKS = 40;

    private final Set<Path> moving;

    /** The links of the search that these are part of; none for those of a search itself. */
    private final Map<Path, Path> known;

    /** The links that were followed here. */
    private final Map<Path, Path> targetByLink = new HashMap<>();

    private final Set<Path> folders = new HashSet<>();
    private boolean isContradicted;

    /** Creates the links of a search. */
    public Links() {
        this(Set.of(), Map.of());
    }

    private Links(Set<Path> moving, Map<Path, Path> known) {
        this.moving = moving;
        this.known = known;
    }

    /** The links of a last attempt: files whose path goes through a link that kept changing are unreadable. */
    public Links ofLastAttempt() {
        return new Links(changed(), Map.of());
    }

    /**
     * Returns the path with all links resolved; the same path if it has none, or if the system finds another
     * file by it, as by the links of {@code /proc}.
     */
    public Path resolve(Path file) throws UnreadableException {
        try {
            Path resolved = follow(file);
            return resolved.equals(file) || isSame(resolved, file) ? resolved : file;
        } catch (ClosedFileSystemException closed) {
            throw PathReader.failed(closed);
        }
    }

    /** The same for a file whose path may be relative to the working directory as the system knows it. */
    public File resolve(File file) throws UnreadableException {
        if (!file.isAbsolute() && !WorkingDirectory.isKnown()) {
            return file;
        }
        try {
            Path path = file.toPath();
            Path resolved = resolve(path);
            File spelled = resolved.toFile();
            return resolved.equals(path) || !spelled.toPath().equals(resolved) ? file : spelled;
        } catch (InvalidPathException none) {
            return file;
        }
    }

    /** Whether a file is a broken link in a folder whose path has no links. */
    public boolean isDangling(Path link) throws UnreadableException {
        return isLink(link) && !Files.exists(follow(link));
    }

    /** The links of one file of this search. They lead where those of the search led. */
    public Links ofFile() {
        return new Links(moving, targetByLink);
    }

    /** Adds the links by which something was read, perhaps by an earlier search: they must lead where they led then. */
    public void add(Links ofFile) {
        isContradicted |= ofFile.isContradicted;
        for (Map.Entry<Path, Path> followed : ofFile.targetByLink.entrySet()) {
            Path before = targetByLink.putIfAbsent(followed.getKey(), followed.getValue());
            isContradicted |= before != null && !before.equals(followed.getValue());
        }
    }

    /** The links that were followed, with their targets. */
    public Map<Path, Path> targets() {
        return Map.copyOf(targetByLink);
    }

    /** Whether no link was followed. */
    public boolean isEmpty() {
        return targetByLink.isEmpty();
    }

    /** Whether each link that was followed still has the same target. */
    public boolean areUnchanged() {
        return !isContradicted && changed().isEmpty();
    }

    private Set<Path> changed() {
        Set<Path> changed = new HashSet<>();
        for (Map.Entry<Path, Path> followed : targetByLink.entrySet()) {
            if (!isTarget(followed.getValue(), followed.getKey())) {
                changed.add(followed.getKey());
            }
        }
        return changed;
    }

    private static boolean isTarget(Path target, Path link) {
        try {
            return Files.readSymbolicLink(link).equals(target);
        } catch (ClosedFileSystemException closed) {
            // Nothing changes there any more.
            return true;
        } catch (IOException removed) {
            return false;
        }
    }

    private Path follow(Path file) throws UnreadableException {
        Path whole = file.toAbsolutePath();
        Path at = whole.getRoot();
        Deque<Path> rest = names(whole);
        for (int links = 0; !rest.isEmpty() && links <= MAX_LINKS; ) {
            Path next = at.resolve(rest.removeFirst()).normalize();
            if (isLink(next)) {
                links++;
                Path target = target(next);
                names(target).descendingIterator().forEachRemaining(rest::addFirst);
                at = target.getRoot() == null ? at : at.resolve(target).getRoot();
            } else {
                at = next;
            }
        }
        return rest.isEmpty() && !at.equals(whole.normalize()) ? at : file;
    }

    private static boolean isSame(Path resolved, Path file) {
        try {
            return Files.isSameFile(resolved, file);
        } catch (IOException absent) {
            return false;
        }
    }

    private static Deque<Path> names(Path path) {
        Deque<Path> names = new ArrayDeque<>();
        for (Path name : path) {
            names.add(name);
        }
        return names;
    }

    private boolean isLink(Path path) {
        if (targetByLink.containsKey(path) || known.containsKey(path)) {
            return true;
        }
        if (folders.contains(path)) {
            return false;
        }
        boolean isLink = Files.isSymbolicLink(path);
        if (!isLink && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            folders.add(path);
        }
        return isLink;
    }

    private Path target(Path link) throws UnreadableException {
        if (moving.contains(link)) {
            throw new UnreadableException(Fault.Kind.UNSTABLE_MOUNT);
        }
        Path followed = targetByLink.getOrDefault(link, known.get(link));
        try {
            Path target = followed == null ? Files.readSymbolicLink(link) : followed;
            targetByLink.put(link, target);
            return target;
        } catch (AccessDeniedException denied) {
            throw new UnreadableException(Fault.Kind.FOLDER_DENIED);
        } catch (IOException removed) {
            isContradicted = true;
            throw new UnreadableException(Fault.Kind.UNSTABLE_MOUNT);
        }
    }
}

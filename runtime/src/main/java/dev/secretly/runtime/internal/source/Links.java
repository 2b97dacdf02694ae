package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.UnreadableException;
import java.io.File;
import java.io.IOException;
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

    /** The limit of the operating system. */
    private static final int MOST_LINKS = 40;

    private final boolean isReadable;
    private final Map<Path, Path> targetByLink = new HashMap<>();
    private final Set<Path> others = new HashSet<>();

    /** Creates an empty cache, for one attempt of a load. */
    public Links() {
        this(true);
    }

    private Links(boolean isReadable) {
        this.isReadable = isReadable;
    }

    /**
     * For a load that failed to read one generation in many attempts: each file reached through a link is unreadable.
     */
    public static Links unreadable() {
        return new Links(false);
    }

    /** The path of a file with all links resolved; the same path if there is none. */
    Path resolve(Path file) throws UnreadableException {
        try {
            return follow(file);
        } catch (ClosedFileSystemException closed) {
            throw PathReader.failed(closed);
        }
    }

    private Path follow(Path file) throws UnreadableException {
        Path whole = file.toAbsolutePath();
        Path root = whole.getRoot();
        Path at = root;
        Deque<Path> rest = names(whole);
        for (int links = 0; !rest.isEmpty() && links <= MOST_LINKS; ) {
            Path next = at.resolve(rest.removeFirst()).normalize();
            if (isLink(next)) {
                links++;
                Path target = target(next);
                names(target).descendingIterator().forEachRemaining(rest::addFirst);
                at = target.isAbsolute() ? target.getRoot() : at;
            } else {
                at = next;
            }
        }
        return rest.isEmpty() && !at.equals(whole.normalize()) ? at : file;
    }

    /** The same for a file of the system, whose name may be relative. */
    File resolve(File file) throws UnreadableException {
        try {
            Path path = file.toPath();
            Path resolved = resolve(path);
            return resolved.equals(path) ? file : resolved.toFile();
        } catch (InvalidPathException none) {
            return file;
        }
    }

    /** Whether a path is a dangling link; the path of its folder must be resolved. */
    boolean isDangling(Path link) throws UnreadableException {
        Path target = resolve(link);
        return !target.equals(link) && !Files.exists(target);
    }

    /** Whether each link that was followed still has the same target. */
    public boolean areUnchanged() {
        for (Map.Entry<Path, Path> link : targetByLink.entrySet()) {
            try {
                if (!Files.readSymbolicLink(link.getKey()).equals(link.getValue())) {
                    return false;
                }
            } catch (IOException removed) {
                return false;
            }
        }
        return true;
    }

    private static Deque<Path> names(Path path) {
        Deque<Path> names = new ArrayDeque<>();
        path.forEach(names::add);
        return names;
    }

    private boolean isLink(Path path) {
        if (targetByLink.containsKey(path)) {
            return true;
        }
        if (others.contains(path)) {
            return false;
        }
        boolean isLink = Files.isSymbolicLink(path);
        if (!isLink && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            others.add(path);
        }
        return isLink;
    }

    private Path target(Path link) throws UnreadableException {
        if (!isReadable) {
            throw new UnreadableException(Fault.Kind.UNSTABLE_MOUNT);
        }
        Path known = targetByLink.get(link);
        if (known != null) {
            return known;
        }
        try {
            Path target = Files.readSymbolicLink(link);
            targetByLink.put(link, target);
            return target;
        } catch (IOException removed) {
            targetByLink.put(link, link);
            throw new UnreadableException(Fault.Kind.UNSTABLE_MOUNT);
        }
    }
}

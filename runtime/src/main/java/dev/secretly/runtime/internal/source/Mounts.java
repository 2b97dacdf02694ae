package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.UnreadableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The generations of mounted directories that one load reads. In a Kubernetes mount {@code ..data} is a link to the current
 * files. An update renames another link over it and removes the files that it led to. So all files below a mount are read
 * through the target that its link had when the load first looked, and the load starts again if a link has moved since.
 */
public final class Mounts {

    private static final String LINK = "..data";

    /** By folder; a folder that is no mount leads to itself. */
    private final Map<Path, Path> targetByFolder = new HashMap<>();

    private final boolean isReadable;
    private boolean hasDangling;

    /** For a load that begins. */
    public Mounts() {
        this(true);
    }

    private Mounts(boolean isReadable) {
        this.isReadable = isReadable;
    }

    /** For a load that could not read one generation in many attempts: each file in a mount is unreadable. */
    public static Mounts unreadable() {
        return new Mounts(false);
    }

    /** Where a file is in the generation that this load reads: the same file, if it is in no mount. */
    Path pinned(Path file) throws UnreadableException {
        Path whole = file.toAbsolutePath();
        for (Path folder = whole.getParent(); folder != null; folder = folder.getParent()) {
            Path target = target(folder);
            if (!target.equals(folder)) {
                return target.resolve(folder.relativize(whole));
            }
        }
        return file;
    }

    /** The same for a file of the system, whose name may be relative. */
    File pinned(File file) throws UnreadableException {
        try {
            Path path = file.toPath();
            Path pinned = pinned(path);
            return pinned.equals(path) ? file : pinned.toFile();
        } catch (InvalidPathException none) {
            return file;
        }
    }

    /** Whether each link still leads to where it led at first. */
    public boolean areCurrent() {
        for (Map.Entry<Path, Path> pinned : targetByFolder.entrySet()) {
            if (!pinned.getKey().equals(pinned.getValue()) && !isCurrent(pinned.getKey(), pinned.getValue())) {
                return false;
            }
        }
        return !hasDangling;
    }

    private static boolean isCurrent(Path folder, Path target) {
        try {
            return folder.resolve(LINK).toRealPath().equals(target);
        } catch (IOException swappedOrDangling) {
            return false;
        }
    }

    private Path target(Path folder) throws UnreadableException {
        Path known = targetByFolder.get(folder);
        if (known != null) {
            return known;
        }
        Path link = folder.resolve(LINK);
        Path target = Files.isSymbolicLink(link) ? targetOf(link) : folder;
        targetByFolder.put(folder, target);
        return target;
    }

    /** A link can lead nowhere for a moment, while it is swapped. */
    private Path targetOf(Path link) throws UnreadableException {
        try {
            if (isReadable) {
                return link.toRealPath();
            }
        } catch (IOException swappedOrDangling) {
            hasDangling = true;
        }
        throw new UnreadableException(Fault.Kind.UNSTABLE_MOUNT);
    }
}

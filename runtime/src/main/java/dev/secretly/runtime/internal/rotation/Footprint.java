package dev.secretly.runtime.internal.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What all files of a record were like at one moment, those included that do not exist. */
public final class Footprint {

    /**
     * Two changes within one tick of a file system's clock leave the same times. FAT has the longest tick, two seconds. So a
     * file that changed less than two seconds before it was read is read again.
     */
    private static final long TICK_MILLISECONDS = 2_000;

    private final Map<Path, Sighting> sightings;
    private final Map<Path, Path> links = new HashMap<>();

    /** The files that may have changed while, or shortly before, they were read. */
    private final Set<Path> recent;

    private Footprint(Map<Path, Sighting> sightings, Set<Path> recent) {
        this.sightings = sightings;
        this.recent = recent;
        sightings.values().forEach(sighting -> links.putAll(sighting.links()));
    }

    /** Looks at files, and reads them. */
    static Footprint take(Set<Path> files) {
        Map<Path, Sighting> sightings = new LinkedHashMap<>();
        Set<Path> recent = new HashSet<>();
        for (Path file : files) {
            long from = System.currentTimeMillis() - TICK_MILLISECONDS;
            Sighting sighting = Sighting.of(file);
            sightings.put(file, sighting);
            if (sighting.hasChangedSince(from, System.currentTimeMillis())) {
                recent.add(file);
            }
        }
        return new Footprint(sightings, recent);
    }

    Set<Path> files() {
        return sightings.keySet();
    }

    /** The files of this footprint, and others. */
    Set<Path> filesAnd(Set<Path> others) {
        Set<Path> all = new LinkedHashSet<>(sightings.keySet());
        all.addAll(others);
        return all;
    }

    /** Whether there is no file to watch. */
    public boolean isEmpty() {
        return sightings.isEmpty();
    }

    /** Whether each file was the same in both. */
    public boolean isSameAs(Footprint other) {
        return sightings.equals(other.sightings);
    }

    /** Whether each file still looks the same. Nothing is opened. */
    public boolean isUnchanged() {
        return links.entrySet().stream().allMatch(link -> leadsTo(link.getKey(), link.getValue()))
                && sightings.entrySet().stream()
                        .allMatch(seen -> FileState.of(seen.getKey())
                                .equals(seen.getValue().state()));
    }

    private static boolean leadsTo(Path link, Path target) {
        try {
            return Files.readSymbolicLink(link).equals(target);
        } catch (IOException | RuntimeException removed) {
            return false;
        }
    }

    /** Whether an existing file changed so shortly before it was read that a later change may have left the same times. */
    public boolean mustBeReadAgain() {
        return !recent.isEmpty();
    }

    /**
     * Whether all that changed since an earlier footprint was put in its place at once: a link that leads elsewhere, as in
     * an updated mount, or a folder that was replaced.
     */
    boolean isSwappedSince(Footprint before) {
        return sightings.entrySet().stream().allMatch(entry -> {
            Sighting earlier = before.sightings.get(entry.getKey());
            Sighting now = entry.getValue();
            return earlier != null
                    && (now.equals(earlier)
                            || now.isRelinkedSince(earlier)
                            || (now.isInOtherFolderThan(earlier) && !recent.contains(entry.getKey())));
        });
    }

    /** Whether each file is the same, with the same content, and only its times may differ. */
    boolean isAlike(Footprint other) {
        return files().equals(other.files())
                && sightings.entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .isAlike(other.sightings.getOrDefault(entry.getKey(), entry.getValue())));
    }

    /**
     * Whether all files were the same before they were read. A file that nobody looked at before counts only if it is
     * in a folder that was looked at, and did not exist.
     */
    boolean confirms(Footprint before) {
        return sightings.entrySet().stream().allMatch(entry -> {
            Sighting earlier = before.sightings.get(entry.getKey());
            return earlier == null ? before.hasNoFolderOf(entry.getKey()) : earlier.equals(entry.getValue());
        });
    }

    private boolean hasNoFolderOf(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Sighting sighting = sightings.get(folder);
            if (sighting != null && !sighting.exists()) {
                return true;
            }
        }
        return false;
    }
}

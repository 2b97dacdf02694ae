package dev.secretly.runtime.rotation;

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
final class FileSnapshot {

    /**
     * Two changes within one tick of a file system's clock leave the same times. FAT has the longest tick, two seconds. So a
     * file that changed less than two seconds before it was read is read again.
     */
    private static final long TICK_MILLISECONDS = 2_000;

    private final Map<Path, FileFingerprint> fingerprints;
    private final Map<Path, Path> links = new HashMap<>();

    /** The files that may have changed while, or shortly before, they were read. */
    private final Set<Path> recent;

    private FileSnapshot(Map<Path, FileFingerprint> fingerprints, Set<Path> recent) {
        this.fingerprints = fingerprints;
        this.recent = recent;
        fingerprints.values().forEach(fingerprint -> links.putAll(fingerprint.links()));
    }

    /** Looks at files, and reads them. */
    static FileSnapshot take(Set<Path> files) {
        Map<Path, FileFingerprint> fingerprints = new LinkedHashMap<>();
        Set<Path> recent = new HashSet<>();
        for (Path file : files) {
            long from = System.currentTimeMillis() - TICK_MILLISECONDS;
            FileFingerprint fingerprint = FileFingerprint.of(file);
            fingerprints.put(file, fingerprint);
            if (fingerprint.hasChangedSince(from, System.currentTimeMillis())) {
                recent.add(file);
            }
        }
        return new FileSnapshot(fingerprints, recent);
    }

    Set<Path> files() {
        return fingerprints.keySet();
    }

    /** The files of this snapshot, and others. */
    Set<Path> filesAnd(Set<Path> others) {
        Set<Path> all = new LinkedHashSet<>(fingerprints.keySet());
        all.addAll(others);
        return all;
    }

    /** Whether there is no file to watch. */
    boolean isEmpty() {
        return fingerprints.isEmpty();
    }

    /** Whether each file was the same in both. */
    boolean isSameAs(FileSnapshot other) {
        return fingerprints.equals(other.fingerprints);
    }

    /** Whether each file still looks the same. Nothing is opened. */
    boolean isUnchanged() {
        return links.entrySet().stream().allMatch(link -> leadsTo(link.getKey(), link.getValue()))
                && fingerprints.entrySet().stream()
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
    boolean mustBeReadAgain() {
        return !recent.isEmpty();
    }

    /**
     * Whether all that changed since an earlier snapshot was swapped atomically: a link that leads elsewhere, as in
     * an updated mount, or a folder that was replaced.
     */
    boolean isSwappedSince(FileSnapshot before) {
        return fingerprints.entrySet().stream().allMatch(entry -> {
            FileFingerprint earlier = before.fingerprints.get(entry.getKey());
            FileFingerprint now = entry.getValue();
            return earlier != null
                    && (now.equals(earlier)
                            || now.isRelinkedSince(earlier)
                            || (now.isInOtherFolderThan(earlier) && !recent.contains(entry.getKey())));
        });
    }

    /** Whether each file is the same, with the same content, and only its times may differ. */
    boolean isAlike(FileSnapshot other) {
        return files().equals(other.files())
                && fingerprints.entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .isAlike(other.fingerprints.getOrDefault(entry.getKey(), entry.getValue())));
    }

    /**
     * Whether all files were the same before they were read. A file that nobody looked at before counts only if it is
     * in a folder that was looked at, and did not exist.
     */
    boolean confirms(FileSnapshot before) {
        return fingerprints.entrySet().stream().allMatch(entry -> {
            FileFingerprint earlier = before.fingerprints.get(entry.getKey());
            return earlier == null ? before.hasNoFolderOf(entry.getKey()) : earlier.equals(entry.getValue());
        });
    }

    private boolean hasNoFolderOf(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            FileFingerprint fingerprint = fingerprints.get(folder);
            if (fingerprint != null && !fingerprint.exists()) {
                return true;
            }
        }
        return false;
    }
}

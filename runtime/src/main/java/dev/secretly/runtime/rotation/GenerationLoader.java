package dev.secretly.runtime.rotation;

import dev.secretly.runtime.internal.search.SearchObserver;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads a record from one generation of its files, even if the function loads several times. It checks all files before
 * and after; if one has changed in between, it loads again.
 *
 * @param <T> the type of the record
 */
final class GenerationLoader<T> {

    private static final int MAX_ATTEMPTS = 1_000;

    /**
     * Loads a record.
     *
     * @param <T> the type of the record
     */
    interface Load<T> {

        /** Loads from sources that have read nothing yet, and that report to an observer what is looked for. */
        T from(SearchObserver observer) throws Exception;
    }

    private final Load<? extends T> load;
    private final BooleanSupplier pause;

    /**
     * Creates a loader.
     *
     * @param load loads the record
     * @param pause waits until files may be looked at once more; false if the rotation was closed meanwhile
     */
    GenerationLoader(Load<? extends T> load, BooleanSupplier pause) {
        this.load = load;
        this.pause = pause;
    }

    /**
     * Loads for the first time. Problems are not retried. Null if the files kept changing.
     *
     * @param knownFiles the files that are known before it is known which secrets are loaded; if there are others, it loads twice
     */
    @Nullable
    Loading<T> loadFirst(Set<Path> knownFiles) {
        Set<Path> files = knownFiles;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            FileSnapshot before = FileSnapshot.take(files);
            Loading<T> loading = load(before);
            if (loading.thrown() != null || loading.snapshot().confirms(before)) {
                return loading;
            }
            files = loading.snapshot().files();
        }
        return null;
    }

    /**
     * Loads again, unless the files are the same as before.
     *
     * @param known what the files were like when they were loaded last
     * @param isForced whether to load even if they are the same
     */
    Loading<T> reload(FileSnapshot known, boolean isForced) {
        Set<Path> files = known.files();
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            FileSnapshot before = settled(known, files);
            if (before == null) {
                return Loading.unneeded(known);
            }
            if (before.isSameAs(known) && !isForced) {
                return Loading.unneeded(before);
            }
            Loading<T> loading = load(before);
            if (loading.snapshot().confirms(before)) {
                return loading;
            }
            files = loading.snapshot().files();
        }
        return Loading.unneeded(known);
    }

    /**
     * Waits until two checks in a row find the same, since a file that is being written is often valid TOML at each moment. What was
     * swapped is used at once. Null if the rotation was closed meanwhile.
     */
    private @Nullable FileSnapshot settled(FileSnapshot known, Set<Path> files) {
        FileSnapshot seen = FileSnapshot.take(files);
        while (!seen.isSameAs(known) && !seen.isSwappedSince(known)) {
            if (!pause.getAsBoolean()) {
                return null;
            }
            FileSnapshot again = FileSnapshot.take(files);
            if (again.isAlike(seen)) {
                return again;
            }
            seen = again;
        }
        return seen;
    }

    private Loading<T> load(FileSnapshot before) {
        Observation observation = new Observation();
        T value = null;
        Throwable thrown = null;
        try {
            value = load.from(observation);
        } catch (Throwable ofProgram) {
            thrown = ofProgram;
        }
        observation.end();
        FileSnapshot after = FileSnapshot.take(before.filesAnd(observation.files()));
        return Loading.ended(after, observation, value, thrown);
    }
}

package dev.secretly.runtime.internal.rotation;

import dev.secretly.runtime.internal.lookup.SearchObserver;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads a record from one generation of its files, even if the function loads several times. It checks all files before
 * and after; if one has changed in between, it loads again.
 *
 * @param <T> the type of the record
 */
public final class GenerationLoader<T> {

    private static final int MAX_ATTEMPTS = 1_000;

    private final Function<? super SearchObserver, ? extends T> load;
    private final BooleanSupplier pause;

    /**
     * Creates a loader.
     *
     * @param load loads the record from sources that have read nothing yet, and tells the observer what was looked for
     * @param pause waits until files may be looked at once more; false if the rotation was closed meanwhile
     */
    public GenerationLoader(Function<? super SearchObserver, ? extends T> load, BooleanSupplier pause) {
        this.load = load;
        this.pause = pause;
    }

    /**
     * Loads for the first time. What is wrong counts at once. Null if the files kept changing.
     *
     * @param knownFiles the files that are known before it is known which secrets are loaded; if there are others, it loads twice
     */
    public @Nullable Loading<T> loadFirst(Set<Path> knownFiles) {
        Set<Path> files = knownFiles;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Footprint before = Footprint.take(files);
            Loading<T> loading = load(before);
            if (loading.thrown() != null || loading.footprint().confirms(before)) {
                return loading;
            }
            files = loading.footprint().files();
        }
        return null;
    }

    /**
     * Loads again, unless the files are the same as before.
     *
     * @param known what the files were like when they were loaded last
     * @param isForced whether to load even if they are the same
     */
    public Loading<T> reload(Footprint known, boolean isForced) {
        Set<Path> files = known.files();
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Footprint before = settled(known, files);
            if (before == null) {
                return Loading.unneeded(known);
            }
            if (before.isSameAs(known) && !isForced) {
                return Loading.unneeded(before);
            }
            Loading<T> loading = load(before);
            if (loading.footprint().confirms(before)) {
                return loading;
            }
            files = loading.footprint().files();
        }
        return Loading.unneeded(known);
    }

    /**
     * Waits until two looks in a row see the same, since a file that is being written is often valid TOML at each moment. What was
     * swapped counts at first sight. Null if the rotation was closed meanwhile.
     */
    private @Nullable Footprint settled(Footprint known, Set<Path> files) {
        Footprint seen = Footprint.take(files);
        while (!seen.isSameAs(known) && !seen.isSwappedSince(known)) {
            if (!pause.getAsBoolean()) {
                return null;
            }
            Footprint again = Footprint.take(files);
            if (again.isAlike(seen)) {
                return again;
            }
            seen = again;
        }
        return seen;
    }

    private Loading<T> load(Footprint before) {
        Observation observation = new Observation();
        T value = null;
        Throwable thrown = null;
        try {
            value = load.apply(observation);
        } catch (Throwable ofProgram) {
            thrown = ofProgram;
        }
        observation.end();
        Footprint after = Footprint.take(before.filesAnd(observation.files()));
        return Loading.ended(after, observation, value, thrown);
    }
}

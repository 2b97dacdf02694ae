package dev.secretly.runtime.support;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.search.FastPath;
import dev.secretly.runtime.internal.search.Recipe;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.search.SourceSearch;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One {@code load()}, called by generated loaders. It looks for all declared secrets, returns their values one by one,
 * collects the problems, and throws once, at the end. Not thread-safe.
 */
@ForGeneratedCode
public final class SecretReading extends TableReading {

    private final Recipe recipe;
    private final String type;
    private final List<DeclaredSecret> declared;
    private final List<Defect> defects;

    /** The values that the fast path found; null if the sources are asked. */
    private final @Nullable FastPath fastPath;

    private @Nullable SearchResult lookup;

    private SecretReading(Recipe recipe, String type, List<DeclaredSecret> declared, List<Defect> defects) {
        super(defects);
        this.recipe = recipe;
        this.type = type;
        this.declared = declared;
        this.defects = defects;
        this.fastPath = recipe.fastPath(declared);
    }

    /**
     * Looks for all secrets of a loader. It throws for no problem with them; {@link #finish} does.
     *
     * @param secrets where to look
     * @param type the type that is loaded, as messages name it
     * @param declared every secret of the loader, in the order in which messages list them
     * @return a reading that returns their values
     * @throws NullPointerException if one of them is null
     */
    public static SecretReading of(Secrets secrets, String type, DeclaredSecret... declared) {
        Objects.requireNonNull(type, "type");
        SecretReading reading = new SecretReading(API.recipe(secrets), type, List.of(declared), new ArrayList<>());
        if (reading.fastPath == null) {
            reading.lookup();
        }
        return reading;
    }

    /**
     * Ends the reading of a type that is not a record, before its values are used.
     *
     * @throws SecretsException if there was any problem; it has all of them
     */
    public void finish() {
        if (!defects.isEmpty() || (lookup != null && lookup.hasUnreadable())) {
            FailedLoad.throwException(type, declared, defects, lookup(), recipe.surroundings());
        }
        if (recipe.onlyChecks()) {
            PassedCheck.end();
        }
    }

    /**
     * Ends the reading.
     *
     * @param <T> the type that is loaded
     * @param result what was built; null only after a problem
     * @return the result, never null
     * @throws SecretsException if there was any problem; it has all of them
     */
    public <T> T finish(@Nullable T result) {
        finish();
        return Objects.requireNonNull(result, "there is no problem, and no result");
    }

    /**
     * Returns a value after {@link #finish()}, which has thrown if it is null. Checkers of nullness do not know that.
     *
     * @param <T> the type of the value
     * @param value the value of a secret or of a record of secrets
     * @return the value, never null
     */
    public <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "finish() has reported no problem, but a value is null");
    }

    @Override
    SearchResult lookup() {
        if (lookup == null) {
            List<Source> sources = recipe.sources();
            lookup =
                    SourceSearch.run(fastPath == null ? sources : fastPath.asSeen(sources), declared, recipe.session());
            recipe.searched(type, declared, lookup);
        }
        return lookup;
    }

    @Override
    @Nullable
    Object seen(DeclaredSecret secret) {
        return fastPath == null ? null : fastPath.value(secret);
    }
}

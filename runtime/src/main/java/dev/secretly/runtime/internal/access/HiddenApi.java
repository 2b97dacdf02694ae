package dev.secretly.runtime.internal.access;

import dev.secretly.runtime.internal.report.LoadFailure;
import dev.secretly.runtime.internal.search.Recipe;
import dev.secretly.runtime.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the public types do for loaders and rotation, but not for programs. The public package implements it; type parameters stand for
 * its types, since it comes after this package.
 *
 * @param <S> {@code Secrets}
 * @param <E> {@code SecretsException}; without a bound, which would load that class at each start
 * @param <V> {@code SecretString}
 */
public abstract class HiddenApi<S, E, V> {

    private static volatile @Nullable HiddenApi<?, ?, ?> provided;

    /** For the class that implements this. */
    protected HiddenApi() {}

    /** Sets the implementation. {@code Secrets} does so when it is initialized. */
    public static void provide(HiddenApi<?, ?, ?> implementation) {
        provided = implementation;
    }

    /**
     * Returns the implementation, to a package that knows the types.
     *
     * @throws NullPointerException if {@code Secrets} is not initialized
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <A extends HiddenApi<?, ?, ?>> A provided() {
        return (A) Objects.requireNonNull(provided);
    }

    /** The recipe of secrets. */
    public abstract Recipe recipe(S secrets);

    /** Secrets with a recipe. */
    public abstract S secrets(Recipe recipe);

    /** Sets what tests use as the standard sources; empty when no test runs that wants others. */
    public abstract void standardInTests(Supplier<Optional<S>> secrets);

    /** An exception about the secrets of a load. */
    public abstract E exception(LoadFailure failure);

    /** An exception about one problem that is not about a secret. */
    public abstract E exception(Problem problem);

    /** What the message of an exception was written from; null for a problem that is not about a secret. */
    public abstract @Nullable LoadFailure failure(E exception);

    /** A secret string that prints its key. */
    public abstract V secretString(String key, String text);
}

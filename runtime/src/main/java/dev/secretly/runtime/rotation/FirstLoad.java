package dev.secretly.runtime.rotation;

import dev.secretly.runtime.internal.report.RotationText;
import dev.secretly.runtime.internal.search.Recipe;
import dev.secretly.runtime.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Loads the first record of a rotation, which must succeed. */
final class FirstLoad {

    private FirstLoad() {}

    /**
     * Loads it.
     *
     * @return a load that ended with a value, which is null if the function returned null
     * @throws X what the function throws
     */
    static <T, X extends Exception> Loading<T> run(Live.Loader<? extends T, ? extends X> load, Recipe recipe) throws X {
        @Nullable
        Loading<T> first = new GenerationLoader<T>(
                        observer -> load.load(Rotation.API.secrets(recipe.unread(observer, null))), () -> true)
                .loadFirst(recipe.knownFiles());
        if (first == null) {
            throw LiveProblem.exception(Problem.Kind.UNREADABLE, "", RotationText.unstable());
        }
        if (first.thrown() != null) {
            FirstLoad.<X>rethrow(first.thrown());
        }
        if (!first.observation().hasSearched()) {
            throw new IllegalArgumentException("the function does not use the secrets that it is given: "
                    + "write Live.of(TrelloSecrets::load) or Live.of(secrets -> TrelloSecrets.load(secrets))");
        }
        return first;
    }

    /** Throws what the program threw: what it declares, or what need not be declared. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> void rethrow(Throwable thrown) throws X {
        throw (X) thrown;
    }
}

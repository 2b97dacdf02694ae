package dev.secretly.runtime;

import dev.secretly.runtime.internal.access.HiddenApi;
import dev.secretly.runtime.internal.report.LoadFailure;
import dev.secretly.runtime.internal.search.Recipe;
import dev.secretly.runtime.problem.Problem;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the package-private parts of the public types to loaders and rotation. */
final class OpenedApi extends HiddenApi<Secrets, SecretsException, SecretString> {

    @Override
    public Recipe recipe(Secrets secrets) {
        return secrets.recipe();
    }

    @Override
    public Secrets secrets(Recipe recipe) {
        return new Secrets(recipe);
    }

    @Override
    public void standardInTests(Supplier<Optional<Secrets>> secrets) {
        Secrets.standardInTests(secrets);
    }

    @Override
    public SecretsException exception(LoadFailure failure) {
        return new SecretsException(failure);
    }

    @Override
    public SecretsException exception(Problem problem) {
        return new SecretsException(problem);
    }

    @Override
    public @Nullable LoadFailure failure(SecretsException exception) {
        return exception.failure();
    }

    @Override
    public SecretString secretString(String key, String text) {
        return SecretString.ofKey(key, text);
    }
}

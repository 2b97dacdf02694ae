package dev.secretly.runtime;

import dev.secretly.runtime.internal.access.HiddenApi;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.deployment.Deployment;
import dev.secretly.runtime.internal.deployment.StandardFile;
import dev.secretly.runtime.internal.search.Recipe;
import dev.secretly.runtime.internal.source.AddressedSource;
import dev.secretly.runtime.internal.source.DirectorySource;
import dev.secretly.runtime.internal.source.EnvironmentSource;
import dev.secretly.runtime.internal.source.MapSource;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.StoreKind;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.source.TomlText;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.StoreSource;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sources of secrets, in order. The first source that has a key provides its value. A blank value or a placeholder
 * counts as absent.
 *
 * <p>TOML is read once, and only if no earlier source has all the keys; if it is absent or cannot be read, the
 * next load tries again. Directories, files named by a variable and custom sources are asked once by each load. An
 * instance is thread-safe. It keeps the TOML that it has read, unless a link to the file has moved since, as in an
 * updated mount, and the logins of stores until it is closed. Only stores need closing.
 */
public final class Secrets implements AutoCloseable {

    static {
        HiddenApi.provide(new OpenedApi());
    }

    /** What {@link #standard} returns in tests; null in every program. */
    private static volatile @Nullable Supplier<Optional<Secrets>> ofTests;

    /** Transient, so that a serializer that reads fields does not reach what its sources have read. */
    private final transient Recipe recipe;

    Secrets(Recipe recipe) {
        this.recipe = recipe;
    }

    /**
     * Returns the standard sources: {@code .streamlit/secrets.toml} and {@code secrets.toml} in the working directory,
     * {@code ~/.streamlit/secrets.toml}, then the environment variables. As in Streamlit, a file beats the environment
     * and the project beats the home folder; unlike in Streamlit, tables are merged key by key.
     *
     * <p>Settings of a deployment apply too: {@code SECRETLY_FILES} or {@code SECRETLY_PROFILE} replaces the three
     * files; {@code SECRETLY_TOML}, {@code $CREDENTIALS_DIRECTORY} and {@code /run/secrets} come between the files and
     * the environment. The system properties {@code secretly.files} and {@code secretly.profile} beat the variables.
     * {@code /run/secrets} is no setting, so it is skipped if it is not a directory or may not be entered.
     *
     * @return a new instance, which has read nothing yet
     */
    public static Secrets standard() {
        Supplier<Optional<Secrets>> tests = ofTests;
        if (tests != null) {
            Optional<Secrets> fakes = tests.get();
            if (fakes.isPresent()) {
                return fakes.get();
            }
        }
        return standard(Surroundings.ofProcess());
    }

    /** Sets what tests use as the standard sources; empty when no test runs that wants others. */
    static void standardInTests(Supplier<Optional<Secrets>> secrets) {
        ofTests = secrets;
    }

    /** The standard sources with other variables and another folder of mounted secrets, for tests. */
    static Secrets standard(Surroundings surroundings) {
        return new Secrets(Recipe.standard(surroundings));
    }

    /**
     * Returns a builder for sources that the program chooses and orders.
     *
     * @return a builder without sources
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns secrets from a map, for tests and tools. No other source is read.
     *
     * @param texts the values by dotted key, such as {@code trello.api_key}; copied
     * @return secrets with this source only
     * @throws NullPointerException if the map, a key or a value is null
     * @throws IllegalArgumentException if a key is not a TOML key, or two keys are spellings of the same one
     */
    public static Secrets of(Map<String, String> texts) {
        return builder().map(texts).build();
    }

    /**
     * Returns secrets from TOML text, for tests and tools. No other source is read. The first load parses the text.
     *
     * @param text TOML 1.0
     * @return secrets with this source only
     * @throws NullPointerException if the text is null
     */
    public static Secrets ofToml(String text) {
        return builder().toml(text).build();
    }

    /**
     * Returns secrets from one TOML file. No other source is read. The first load reads the file; if it does not exist,
     * every secret is missing.
     *
     * @param file a TOML 1.0 file in UTF-8
     * @return secrets with this source only
     * @throws NullPointerException if the file is null
     */
    public static Secrets ofFile(Path file) {
        return builder().file(file).build();
    }

    /**
     * Forgets the logins of stores and closes their connections. It closes nothing else, so that a program without stores need not call
     * it. It may be called several times; a load after it logs in again.
     */
    @Override
    public void close() {
        recipe.close();
    }

    Recipe recipe() {
        return recipe;
    }

    /** Builds {@link Secrets}. Sources are asked in the order in which they are added. */
    public static final class Builder {

        private final List<Source> sources = new ArrayList<>();

        /** The number of TOML texts; their names are numbered from the second one on. */
        private int tomlTexts;

        private Builder() {}

        /**
         * Adds the standard sources, in their order: see {@link Secrets#standard}.
         *
         * @return this builder
         */
        public Builder standard() {
            return standard(Surroundings.ofProcess());
        }

        /** Adds the standard sources in other surroundings. */
        Builder standard(Surroundings surroundings) {
            sources.addAll(Deployment.sources(surroundings, StandardFile.of(surroundings)));
            return this;
        }

        /**
         * Adds a TOML 1.0 file in UTF-8. It need not exist.
         *
         * @param file the file
         * @return this builder
         * @throws NullPointerException if the file is null
         */
        public Builder file(Path file) {
            return add(TomlFile.at(file));
        }

        /**
         * Adds TOML 1.0 text.
         *
         * @param text the text
         * @return this builder
         * @throws NullPointerException if the text is null
         */
        public Builder toml(String text) {
            Objects.requireNonNull(text, "text");
            tomlTexts++;
            String name = tomlTexts == 1 ? "TOML text" : "TOML text " + tomlTexts;
            return add(new TomlText(new Origin(name, Origin.Kind.TEXT), text));
        }

        /**
         * Adds a directory with one file for each secret, named {@code trello.api_key}, {@code TRELLO_API_KEY} or
         * {@code trello/api_key}. The directory must exist.
         *
         * @param directory the directory
         * @return this builder
         * @throws NullPointerException if the directory is null
         */
        public Builder directory(Path directory) {
            return add(new DirectorySource(new Origin(directory.toString(), Origin.Kind.DIRECTORY), directory));
        }

        /**
         * Adds the environment variables of the process. {@code TRELLO_API_KEY_FILE} may hold the path of a file with
         * the secret.
         *
         * @return this builder
         */
        public Builder environment() {
            return add(new EnvironmentSource(Surroundings.ofProcess()));
        }

        /**
         * Adds environment variables from a map, instead of those of the process.
         *
         * @param variables the values by name; copied
         * @return this builder
         * @throws NullPointerException if the map, a name or a value is null
         */
        public Builder environment(Map<String, String> variables) {
            return add(new EnvironmentSource(Surroundings.of(variables, new File(Surroundings.MOUNTED))));
        }

        /**
         * Adds a map of values by dotted key, as in {@link Secrets#of}.
         *
         * @param texts the values; copied
         * @return this builder
         * @throws NullPointerException if the map, a key or a value is null
         * @throws IllegalArgumentException if a key is not a TOML key, or two keys are spellings of the same one
         */
        public Builder map(Map<String, String> texts) {
            return add(new MapSource(texts));
        }

        /**
         * Adds a custom source.
         *
         * @param source the source, which answers for keys, or is one whole document
         * @return this builder
         * @throws NullPointerException if the source or its name is null
         * @throws IllegalArgumentException if it is neither a {@link dev.secretly.runtime.spi.SecretSource} nor a
         *     {@link dev.secretly.runtime.spi.SecretDocumentSource}
         */
        public Builder source(StoreSource source) {
            return add(StoreKind.ofProgram(source));
        }

        /**
         * Adds a store by its address, as {@code SECRETLY_STORES} names it. The library that opens it must be on the class path.
         *
         * @param address the address, such as {@code aws-secretsmanager:boards/prod}
         * @return this builder
         * @throws NullPointerException if the address is null
         */
        public Builder store(String address) {
            return add(new AddressedSource(address, "the address in the program", Surroundings.PROGRAM));
        }

        /**
         * Builds secrets with the sources added so far.
         *
         * @return a new instance, which has read nothing yet
         */
        public Secrets build() {
            List<Source> unread = sources.stream().map(Source::copy).toList();
            return new Secrets(Recipe.of(unread, Surroundings.ofProcess()));
        }

        private Builder add(Source source) {
            sources.add(source);
            return this;
        }
    }
}

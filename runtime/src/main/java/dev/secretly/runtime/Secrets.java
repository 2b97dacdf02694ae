package dev.secretly.runtime;

import dev.secretly.runtime.internal.deployment.Deployment;
import dev.secretly.runtime.internal.deployment.StandardFiles;
import dev.secretly.runtime.internal.lookup.FastPath;
import dev.secretly.runtime.internal.source.CustomSource;
import dev.secretly.runtime.internal.source.DirectorySource;
import dev.secretly.runtime.internal.source.EnvironmentSource;
import dev.secretly.runtime.internal.source.MapSource;
import dev.secretly.runtime.internal.source.Origin;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.source.TomlText;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets are looked for: sources in order. The first that has a key answers for it. A key with a blank text counts
 * as absent.
 *
 * <p>Each TOML text is read at most once, and only when a key is still open as its turn comes; what could not be read is
 * read anew by the next load. Directories, files that a variable names and sources of the program's own are asked anew by
 * each load, once. One instance can be used by many threads. What it read of TOML lives as long as the instance.
 */
public final class Secrets {

    private final Surroundings surroundings;

    /** The files of a start that may take the fast path; null where the program or the user chose sources. */
    private final @Nullable StandardFiles files;

    /** Made when they are first needed. */
    private @Nullable List<Source> sources;

    private Secrets(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.files = new StandardFiles(surroundings, "secrets.toml");
    }

    private Secrets(List<Source> sources) {
        this.surroundings = Surroundings.ofProcess();
        this.files = null;
        this.sources = sources;
    }

    /**
     * The standard sources: {@code .streamlit/secrets.toml} and {@code secrets.toml} in the working directory,
     * {@code ~/.streamlit/secrets.toml}, then the environment variables. As in Streamlit, a file beats the environment and
     * the project beats the home folder; unlike there, tables are merged key by key.
     *
     * <p>What deployments set is looked at as well: {@code SECRETLY_FILES} or {@code SECRETLY_PROFILE} in place of the three
     * files, {@code SECRETLY_TOML}, {@code $CREDENTIALS_DIRECTORY} and {@code /run/secrets} between them and the
     * environment. The system properties {@code secretly.files} and {@code secretly.profile} beat the variables. Nobody names
     * {@code /run/secrets}, so it is skipped where it is no directory, or may not be entered.
     *
     * @return a new view, which has read nothing yet
     */
    public static Secrets standard() {
        return standard(Surroundings.ofProcess());
    }

    /** The standard sources in other surroundings. */
    static Secrets standard(Surroundings surroundings) {
        Secrets secrets = new Secrets(surroundings);
        return surroundings.hasOtherSources() ? new Secrets(secrets.sources()) : secrets;
    }

    /**
     * Sources that a program chooses and orders itself.
     *
     * @return a builder without sources
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Secrets for tests and tools. Nothing else is looked at.
     *
     * @param texts the texts by their dotted keys, {@code trello.api_key}; copied
     * @return secrets that are only those
     * @throws NullPointerException if the map, a key or a text is null
     * @throws IllegalArgumentException if a key is no TOML key, or is given twice in two spellings
     */
    public static Secrets of(Map<String, String> texts) {
        return new Secrets(List.of(new MapSource(texts)));
    }

    /**
     * Secrets for tests and tools. Nothing else is looked at. The text is parsed by the first load.
     *
     * @param text TOML 1.0
     * @return secrets that are only those
     * @throws NullPointerException if the text is null
     */
    public static Secrets ofToml(String text) {
        return builder().toml(text).build();
    }

    /**
     * Secrets of one TOML file. Nothing else is looked at. The file is read by the first load; if it does not exist, every
     * secret is missing.
     *
     * @param file a file of TOML 1.0 in UTF-8
     * @return secrets that are only those
     * @throws NullPointerException if the file is null
     */
    public static Secrets ofFile(Path file) {
        return new Secrets(List.of(TomlFile.at(file)));
    }

    /**
     * The fast path to some secrets; null if there is none. Once there are sources, only they are asked: what they read is not
     * read twice.
     */
    synchronized @Nullable FastPath fastPath(List<DeclaredSecret> declared) {
        return files == null || sources != null ? null : FastPath.at(files, surroundings, declared);
    }

    synchronized List<Source> sources() {
        if (sources == null) {
            sources = Deployment.sources(surroundings, Objects.requireNonNull(files));
        }
        return sources;
    }

    /** Sources in the order in which they are asked: the first that has a key answers for it. */
    public static final class Builder {

        private final List<Source> sources = new ArrayList<>();

        /** How many of them are TOML texts, which are numbered from the second on. */
        private int texts;

        private Builder() {}

        /**
         * The standard sources, in their order: see {@link Secrets#standard}.
         *
         * @return this builder
         */
        public Builder standard() {
            Surroundings surroundings = Surroundings.ofProcess();
            sources.addAll(Deployment.sources(surroundings, new StandardFiles(surroundings, "secrets.toml")));
            return this;
        }

        /**
         * A file of TOML 1.0 in UTF-8. If it does not exist it has no secret.
         *
         * @param file the file
         * @return this builder
         * @throws NullPointerException if the file is null
         */
        public Builder file(Path file) {
            return add(TomlFile.at(file));
        }

        /**
         * A TOML 1.0 text.
         *
         * @param text the text
         * @return this builder
         * @throws NullPointerException if the text is null
         */
        public Builder toml(String text) {
            Objects.requireNonNull(text, "text");
            texts++;
            String name = texts == 1 ? "TOML text" : "TOML text " + texts;
            return add(new TomlText(new Origin(name, Origin.Kind.TEXT), text));
        }

        /**
         * A directory with a file for each secret, named {@code trello.api_key}, {@code TRELLO_API_KEY} or
         * {@code trello/api_key}. It has to exist.
         *
         * @param directory the directory
         * @return this builder
         * @throws NullPointerException if the directory is null
         */
        public Builder directory(Path directory) {
            return add(new DirectorySource(new Origin(directory.toString(), Origin.Kind.DIRECTORY), directory));
        }

        /**
         * The environment variables of the process; {@code TRELLO_API_KEY_FILE} names a file that holds the secret.
         *
         * @return this builder
         */
        public Builder environment() {
            return add(new EnvironmentSource(Surroundings.ofProcess()));
        }

        /**
         * Variables in place of those of the process.
         *
         * @param variables their texts by names; copied
         * @return this builder
         * @throws NullPointerException if the map, a name or a text is null
         */
        public Builder environment(Map<String, String> variables) {
            return add(new EnvironmentSource(Surroundings.of(variables, new File(Surroundings.MOUNTED))));
        }

        /**
         * Texts by dotted keys, as {@link Secrets#of} takes them.
         *
         * @param texts the texts; copied
         * @return this builder
         * @throws NullPointerException if the map, a key or a text is null
         * @throws IllegalArgumentException if a key is no TOML key, or is given twice in two spellings
         */
        public Builder map(Map<String, String> texts) {
            return add(new MapSource(texts));
        }

        /**
         * A custom source.
         *
         * @param source the source
         * @return this builder
         * @throws NullPointerException if the source is null
         */
        public Builder source(SecretSource source) {
            return add(new CustomSource(Objects.requireNonNull(source, "source")));
        }

        /**
         * The secrets of these sources.
         *
         * @return a view, which has read nothing yet
         */
        public Secrets build() {
            return new Secrets(sources.stream().map(Source::unread).toList());
        }

        private Builder add(Source source) {
            sources.add(source);
            return this;
        }
    }
}

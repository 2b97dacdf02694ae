package dev.secretly.runtime;

import dev.secretly.runtime.source.EnvironmentSource;
import dev.secretly.runtime.source.MapSource;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.TomlFile;
import dev.secretly.runtime.source.TomlText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets are looked for: sources in order. The first that has a key answers for it. A key with a blank text counts
 * as absent.
 *
 * <p>Each source is read at most once, and only when a key is still open as its turn comes; what could not be read is read
 * anew by the next load. One instance can be used by many threads. What it read lives as long as the instance.
 */
public final class Secrets {

    private final List<Source> sources;

    private Secrets(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * The standard sources: {@code .streamlit/secrets.toml} and {@code secrets.toml} in the working directory,
     * {@code ~/.streamlit/secrets.toml}, then the environment variables. As in Streamlit, a file beats the environment and
     * the project beats the home folder; unlike there, tables are merged key by key.
     *
     * @return a new view, which has read nothing yet
     */
    public static Secrets standard() {
        String inFolder = ".streamlit/secrets.toml";
        return new Secrets(List.of(
                TomlFile.at(Path.of(".streamlit", "secrets.toml"), inFolder),
                TomlFile.at(Path.of("secrets.toml"), "secrets.toml"),
                TomlFile.inHome(home(), "~/" + inFolder),
                new EnvironmentSource()));
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
        return new Secrets(List.of(new TomlText(Objects.requireNonNull(text, "text"))));
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
        return new Secrets(List.of(TomlFile.at(file, file.toString())));
    }

    List<Source> sources() {
        return sources;
    }

    /** Null where there is no home folder that a path can name. */
    private static @Nullable Path home() {
        try {
            String home = System.getenv("HOME");
            if (home == null || System.getProperty("os.name").startsWith("Windows")) {
                home = System.getProperty("user.home");
            }
            Path folder = Path.of(home);
            return folder.isAbsolute() ? folder.resolve(Path.of(".streamlit", "secrets.toml")) : null;
        } catch (InvalidPathException unusable) {
            return null;
        }
    }
}

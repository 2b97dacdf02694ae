package dev.secretly.runtime;

import dev.secretly.runtime.source.EnvironmentSource;
import dev.secretly.runtime.source.MapSource;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.TomlFile;
import dev.secretly.runtime.source.TomlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        String streamlit = ".streamlit/secrets.toml";
        return new Secrets(List.of(
                TomlFile.inWorkingDirectory(streamlit),
                TomlFile.inWorkingDirectory("secrets.toml"),
                TomlFile.inHome(home(), streamlit),
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
        return new Secrets(List.of(TomlFile.at(file)));
    }

    List<Source> sources() {
        return sources;
    }

    private static String home() {
        String home = System.getenv("HOME");
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        return home == null || isWindows ? System.getProperty("user.home") : home;
    }
}

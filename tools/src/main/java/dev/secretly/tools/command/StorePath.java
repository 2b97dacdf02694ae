package dev.secretly.tools.command;

import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.tools.loading.ProgramSources;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The libraries that open addresses of stores. Their code runs, so they are only those that the user names or has put beside the command,
 * never those of the program that is inspected.
 */
final class StorePath {

    /** The option that names them, as messages show it. */
    static final String OPTION = ProgramSources.STORE_PATH;

    private static final String ALL_JARS = File.separator + "*";
    private static final String SERVICE = "META-INF/services/" + SecretStore.class.getName();

    private final List<Path> libraries;

    private StorePath(List<Path> libraries) {
        this.libraries = libraries;
    }

    /**
     * Parses a path: jars, folders of classes, and all jars of a folder as {@code folder/*}.
     *
     * @throws CallException if an entry does not exist or cannot be read
     */
    static StorePath parse(String text) throws CallException {
        List<Path> libraries = new ArrayList<>();
        for (String entry : text.split(Pattern.quote(File.pathSeparator), -1)) {
            if (entry.endsWith("/*") || entry.endsWith(ALL_JARS)) {
                libraries.addAll(jars(path(entry.substring(0, entry.length() - ALL_JARS.length()))));
            } else if (!entry.isBlank()) {
                libraries.add(existing(path(entry)));
            }
        }
        return new StorePath(List.copyOf(libraries));
    }

    /**
     * The jars of the folder {@code stores} beside the jar of this command, which the user has put there; none if there is no such
     * folder.
     *
     * @throws CallException if the folder cannot be read
     */
    static StorePath besideThisCommand() throws CallException {
        Path folder = folderOfThisCommand().resolve("stores");
        return new StorePath(Files.isDirectory(folder) ? jars(folder) : List.of());
    }

    /** Where this class is: the folder of the jar, or that of the classes in a build. */
    private static Path folderOfThisCommand() {
        try {
            Path own = Path.of(StorePath.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.resolveSibling("");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path path(String entry) throws CallException {
        try {
            return Path.of(entry);
        } catch (InvalidPathException malformed) {
            throw new CallException(OPTION + ": " + entry + " is not a path");
        }
    }

    private static Path existing(Path entry) throws CallException {
        if (!Files.exists(entry)) {
            throw new CallException(OPTION + ": " + entry + " does not exist");
        }
        return entry;
    }

    private static List<Path> jars(Path folder) throws CallException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(existing(folder), "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new CallException(OPTION + ": " + folder + " is not a folder that can be read");
        }
        return jars.stream().sorted().toList();
    }

    /** Has the stores of this path open addresses in this thread, in addition to those on the class path. */
    void use() {
        Thread thread = Thread.currentThread();
        URL[] urls = libraries.stream().map(StorePath::url).toArray(URL[]::new);
        thread.setContextClassLoader(new URLClassLoader(urls, StorePath.class.getClassLoader()));
    }

    /** The names of the jars and folders that contain stores, whose code runs when one of their addresses is read. */
    List<String> names() {
        return libraries.stream()
                .filter(StorePath::hasStore)
                .map(library -> String.valueOf(library.getFileName()))
                .toList();
    }

    private static boolean hasStore(Path library) {
        try (URLClassLoader alone = new URLClassLoader(new URL[] {url(library)}, null)) {
            return alone.getResource(SERVICE) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static URL url(Path library) {
        try {
            return library.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

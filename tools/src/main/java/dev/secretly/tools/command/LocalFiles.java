package dev.secretly.tools.command;

import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.schema.toml.KeyComments;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.toml.TextValue;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files with real secrets whose values must not be in a repository. */
final class LocalFiles {

    private static final List<String> PATTERNS = List.of("secrets.toml", "secrets.*.toml");

    /** What builds copy there is no file of a developer. */
    private static final Set<String> BUILT = Set.of("target", "build", "out", "bin", "node_modules");

    private LocalFiles() {}

    /**
     * The existing files: the nearest ones to the working directory, those of all modules of the repository that git does not
     * track, and the one in the home folder. A linked work tree has none of its own, since git does not copy ignored files, so
     * those of the main work tree count.
     */
    static List<Path> of(Git git) throws GitException {
        Map<Path, Path> files = new LinkedHashMap<>();
        add(ProjectFiles.realFiles(Path.of("")), files);
        add(ofModules(git.root()), files);
        Path main = git.mainRoot();
        if (files.isEmpty() && !main.equals(git.root())) {
            add(ProjectFiles.realFiles(main.resolve(git.folder())), files);
            add(ofModules(main), files);
        }
        Path home = Path.of(Surroundings.ofProcess().home());
        Path ofHome = home.resolve(".streamlit/secrets.toml");
        if (home.isAbsolute() && Files.exists(ofHome)) {
            add(List.of(ofHome), files);
        }
        return List.copyOf(files.values());
    }

    private static List<Path> ofModules(Path root) throws GitException {
        return Git.untracked(root, PATTERNS).stream()
                .filter(file -> KeyComments.isRealFile(file.getFileName().toString()))
                .filter(file -> !isBuilt(root.relativize(file)))
                .toList();
    }

    private static boolean isBuilt(Path file) {
        for (Path part : file) {
            if (BUILT.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Path> found, Map<Path, Path> files) {
        found.forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
    }

    /**
     * The values in some files, and in the files of keys that they name.
     *
     * @param secrets what the program declares
     * @throws FileException if one cannot be read
     * @throws TomlFormatException if one is not TOML
     */
    static List<TextValue> values(List<Path> files, List<SecretSchema> secrets)
            throws FileException, TomlFormatException {
        List<TextValue> values = new ArrayList<>();
        for (Path file : files) {
            for (TextValue value : TextValue.of(
                    TomlEditor.of(TextFiles.read(file), file.toString()).document())) {
                values.add(value);
                boolean mayNameFile =
                        secrets.stream().anyMatch(secret -> secret.key().equals(value.key()) && secret.acceptsPath());
                if (mayNameFile) {
                    namedFile(value, file).ifPresent(values::add);
                }
            }
        }
        return values;
    }

    /** The text of the file that the value of a key such as {@code private_key_file} names: a program reads it as the secret. */
    private static Optional<TextValue> namedFile(TextValue value, Path toml) {
        try {
            String text = TextFile.read(toml.resolveSibling(value.text()), true);
            return text == null ? Optional.empty() : Optional.of(value.withText(text));
        } catch (InvalidPathException | UnreadableException none) {
            return Optional.empty();
        }
    }
}

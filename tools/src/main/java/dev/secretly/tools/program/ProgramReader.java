package dev.secretly.tools.program;

import dev.secretly.tools.index.IndexException;
import dev.secretly.tools.index.IndexParser;
import dev.secretly.tools.index.IndexedType;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the indexes of a program. */
public final class ProgramReader {

    private static final String INDEXES = "META-INF/secretly";

    /** Where class files are: in a folder or plain jar, a Spring Boot jar, and a WAR. */
    private static final List<String> CLASSES = List.of("", "BOOT-INF/classes", "WEB-INF/classes");

    /** Where the libraries of a Spring Boot jar and of a WAR are. */
    private static final List<String> LIBRARIES = List.of("BOOT-INF/lib", "WEB-INF/lib");

    private final Map<String, IndexedType> types = new LinkedHashMap<>();
    private final Map<String, IndexedType> dependencies = new LinkedHashMap<>();

    private ProgramReader() {}

    /**
     * Reads the indexes of class folders and archives.
     *
     * @param paths the folders and archives of the program
     * @param libraries those of its dependencies, as a build tool knows them; others are skipped
     * @throws ProgramException if one of the paths of the program cannot be read
     */
    public static Program read(List<Path> paths, List<Path> libraries) throws ProgramException {
        ProgramReader reader = new ProgramReader();
        for (Path path : paths) {
            reader.read(path, reader.types);
        }
        for (Path library : libraries) {
            if (Files.exists(library)) {
                reader.read(library, reader.dependencies);
            }
        }
        reader.dependencies.keySet().removeAll(reader.types.keySet());
        return new Program(sorted(reader.types), sorted(reader.dependencies));
    }

    private static List<IndexedType> sorted(Map<String, IndexedType> types) {
        return types.values().stream()
                .sorted(Comparator.comparing(IndexedType::name))
                .toList();
    }

    private void read(Path path, Map<String, IndexedType> target) throws ProgramException {
        if (!Files.exists(path)) {
            throw new ProgramException(path + " does not exist");
        }
        try {
            if (Files.isDirectory(path)) {
                readRoot(path, target, path.toString());
            } else {
                readArchive(path, target, path.toString());
            }
        } catch (IOException exception) {
            throw new ProgramException(path + " cannot be read: " + exception.getClass().getName());
        }
    }

    /** The file system of an archive also opens archives inside of it. */
    private void readArchive(Path archive, Map<String, IndexedType> target, String name)
            throws IOException, ProgramException {
        try (FileSystem files = FileSystems.newFileSystem(archive)) {
            readRoot(files.getPath("/"), target, name);
        } catch (ProviderNotFoundException noArchive) {
            throw new ProgramException(name + " is neither a folder nor a jar");
        }
    }

    private void readRoot(Path root, Map<String, IndexedType> target, String name)
            throws IOException, ProgramException {
        for (String classes : CLASSES) {
            readClasses(root.resolve(classes), target, name);
        }
        for (String library : LIBRARIES) {
            for (Path archive : files(root.resolve(library), ".jar")) {
                readArchive(archive, dependencies, name + "!" + archive);
            }
        }
    }

    private void readClasses(Path classes, Map<String, IndexedType> target, String name)
            throws IOException, ProgramException {
        boolean isFolder = classes.getFileSystem() == FileSystems.getDefault();
        for (Path file : files(classes.resolve(INDEXES), ".json")) {
            IndexedType type = parse(file, name);
            // A build tool may leave the index of a class that was deleted.
            if (!isFolder || Files.exists(classes.resolve(type.name().replace('.', '/') + ".class"))) {
                target.putIfAbsent(type.name(), type);
            }
        }
    }

    private static IndexedType parse(Path file, String name) throws IOException, ProgramException {
        try {
            return IndexParser.parse(Files.readString(file));
        } catch (IndexException exception) {
            throw new ProgramException(name + ": " + file.getFileName() + " cannot be used: " + exception.getMessage());
        }
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(suffix)).sorted().forEach(files::add);
            }
        }
        return files;
    }
}

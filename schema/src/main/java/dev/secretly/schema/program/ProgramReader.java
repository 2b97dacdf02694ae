package dev.secretly.schema.program;

import dev.secretly.schema.index.IndexName;
import dev.secretly.schema.type.TypeSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Reads the indexes of a program. */
public final class ProgramReader {

    /** Where class files are: in a folder or plain jar, a Spring Boot jar, and a WAR. */
    private static final List<String> CLASSES = List.of("", "BOOT-INF/classes", "WEB-INF/classes");

    /** Where the libraries of a Spring Boot jar and of a WAR are. */
    private static final List<String> LIBRARIES = List.of("BOOT-INF/lib", "WEB-INF/lib");

    private final Map<String, TypeSchema> types = new LinkedHashMap<>();
    private final Map<String, TypeSchema> dependencies = new LinkedHashMap<>();

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
            reader.read(path, paths, reader.types);
        }
        for (Path library : libraries) {
            if (Files.exists(library)) {
                reader.read(library, libraries, reader.dependencies);
            }
        }
        reader.dependencies.keySet().removeAll(reader.types.keySet());
        return new Program(sorted(reader.types), sorted(reader.dependencies));
    }

    private static List<TypeSchema> sorted(Map<String, TypeSchema> types) {
        return types.values().stream()
                .sorted(Comparator.comparing(TypeSchema::name))
                .toList();
    }

    private void read(Path path, List<Path> together, Map<String, TypeSchema> target) throws ProgramException {
        if (!Files.exists(path)) {
            throw new ProgramException(path + " does not exist");
        }
        try {
            if (Files.isDirectory(path)) {
                readRoot(path, together, target);
            } else {
                readArchive(path, target);
            }
        } catch (ZipException noArchive) {
            throw new ProgramException(path + " is neither a folder nor a jar");
        } catch (IOException exception) {
            throw new ProgramException(
                    path + " cannot be read: " + exception.getClass().getName());
        }
    }

    private void readArchive(Path path, Map<String, TypeSchema> target) throws IOException, ProgramException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                String name = entry.getName();
                if (name.endsWith(".jar") && LIBRARIES.contains(IndexEntry.folder(name))) {
                    readLibrary(archive.getInputStream(entry), path + "!" + name);
                } else if (name.endsWith(IndexName.SUFFIX)
                        && CLASSES.stream()
                                .anyMatch(classes -> IndexEntry.folder(name).equals(index(classes)))) {
                    try (InputStream in = archive.getInputStream(entry)) {
                        add(IndexEntry.read(in, path + "!" + name), target);
                    }
                }
            }
        }
    }

    /** Reads an archive inside another one as a stream, of which only one index at a time is in memory. */
    private void readLibrary(InputStream stream, String name) throws IOException, ProgramException {
        try (ZipInputStream archive = new ZipInputStream(stream)) {
            ZipEntry entry = archive.getNextEntry();
            if (entry == null) {
                throw new ProgramException(name + " is not a jar");
            }
            for (; entry != null; entry = archive.getNextEntry()) {
                if (IndexEntry.isIndex(entry.getName())) {
                    add(IndexEntry.read(archive, name + "!" + entry.getName()), dependencies);
                }
            }
        }
    }

    private static String index(String classes) {
        return classes.isEmpty() ? IndexName.FOLDER : classes + "/" + IndexName.FOLDER;
    }

    private static void add(TypeSchema type, Map<String, TypeSchema> target) {
        target.putIfAbsent(type.name(), type);
    }

    /**
     * Reads the indexes in a folder.
     *
     * @param together the folders that may have its classes: Gradle keeps those of Java and of Kotlin, and what kapt writes, apart
     */
    private void readRoot(Path root, List<Path> together, Map<String, TypeSchema> target)
            throws IOException, ProgramException {
        for (String classes : CLASSES) {
            for (Path file : files(root.resolve(index(classes)), IndexName.SUFFIX)) {
                TypeSchema type = read(file);
                // A build tool may leave the index of a deleted type, or of one that no longer has a loader.
                if (has(together, classes, type.name()) && has(together, classes, type.loader())) {
                    add(type, target);
                }
            }
        }
        readLibraries(root, root.toString());
    }

    private static boolean has(List<Path> roots, String classes, String name) {
        return roots.stream()
                .anyMatch(root -> Files.exists(root.resolve(classes).resolve(IndexEntry.classFile(name))));
    }

    private static TypeSchema read(Path file) throws IOException, ProgramException {
        if (!Files.isRegularFile(file)) {
            throw new ProgramException(file + " is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return IndexEntry.read(in, file.toString());
        }
    }

    private void readLibraries(Path root, String name) throws IOException, ProgramException {
        for (String library : LIBRARIES) {
            for (Path archive : files(root.resolve(library), ".jar")) {
                readLibrary(Files.newInputStream(archive), name + "!" + archive);
            }
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

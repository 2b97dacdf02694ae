package dev.secretly.schema.program;

import dev.secretly.schema.type.TypeSchema;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The types with loaders of this process. */
public final class RunningProgram {

    private RunningProgram() {}

    /**
     * Reads the indexes on the class path and in the modules of this process, also in what is patched into a module, as the classes of
     * tests are.
     *
     * @throws ProgramException if an index cannot be used
     */
    public static List<TypeSchema> types() throws ProgramException {
        Map<String, TypeSchema> types = new TreeMap<>();
        for (TypeSchema type : ProgramReader.read(classPath(), List.of()).types()) {
            types.put(type.name(), type);
        }
        for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
            read(module.reference(), types);
        }
        return List.copyOf(types.values());
    }

    private static List<Path> classPath() {
        List<Path> paths = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (hasClasses(entry)) {
                paths.add(Path.of(entry));
            }
        }
        return paths;
    }

    /** Whether the JVM can find classes at an entry of the class path, which may be anything. */
    private static boolean hasClasses(String entry) {
        try {
            return !entry.isEmpty() && (Files.isDirectory(Path.of(entry)) || isArchive(Path.of(entry)));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private static boolean isArchive(Path path) {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            return archive.size() >= 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static void read(ModuleReference module, Map<String, TypeSchema> types) throws ProgramException {
        if (isOfJava(module)) {
            return;
        }
        String name = module.descriptor().name();
        try (ModuleReader reader = module.open();
                Stream<String> entries = reader.list()) {
            for (String entry : entries.filter(IndexEntry::isIndex).toList()) {
                try (InputStream in = reader.open(entry).orElseThrow()) {
                    TypeSchema type = IndexEntry.read(in, name + "/" + entry);
                    if (reader.find(IndexEntry.classFile(type.name())).isPresent()) {
                        types.putIfAbsent(type.name(), type);
                    }
                }
            }
        } catch (IOException exception) {
            throw new ProgramException("the module " + name + " cannot be read: "
                    + exception.getClass().getName());
        }
    }

    private static boolean isOfJava(ModuleReference module) {
        return module.location()
                .map(location -> "jrt".equals(location.getScheme()))
                .orElse(true);
    }
}

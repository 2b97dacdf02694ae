package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store and a loader that were compiled against these types run on a later version of them that has more in each. */
class SpiEvolutionTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/secretly/runtime/spi");

    /** The types that stores and loaders get or make. */
    private static final List<String> TYPES = List.of(
            "DeclaredSecret",
            "Lease",
            "SecretAnswer",
            "SecretDocument",
            "SecretValue",
            "StoreAddress",
            "StoreContext",
            "StoreException",
            "StoreRequest",
            "Validity");

    @TempDir
    private Path folder;

    @Test
    void theTestKnowsEachTypeThatIsNoInterfaceOrEnum() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> classes = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> contentOf(name).contains("public final class " + name))
                    .filter(name -> !name.equals("StoreLogins"))
                    .sorted()
                    .toList();
            assertEquals(TYPES, classes);
        }
        for (String type : TYPES) {
            assertTrue(!contentOf(type).contains("public record"), type);
            assertTrue(!contentOf(type).contains("public sealed"), type);
        }
    }

    @Test
    void anOldStoreAndAnOldLoaderRunOnTypesWithOneMoreFieldEach() throws Exception {
        Path later = compile();
        Child.Result result = new Child(folder)
                .classPath(later + File.pathSeparator + System.getProperty("java.class.path"))
                .run(OldStoreProgram.class);

        assertEquals("11\nsecret of the old store, version 7\n", result.out(), result.err());
    }

    private Path compile() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("later"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                sources.resolve("classes").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        for (String type : TYPES) {
            String content = contentOf(type)
                    .replaceFirst(
                            "(public final class " + type + "[^{]*\\{)",
                            "$1\n    private final int added = 11;\n\n    /** {@return more} */\n"
                                    + "    public int added() {\n        return added;\n    }\n");
            arguments.add(
                    Files.writeString(sources.resolve(type + ".java"), content).toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, status);
        return sources.resolve("classes");
    }

    private static String contentOf(String type) {
        try {
            return Files.readString(SOURCES.resolve(type + ".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.ClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Looks into the jar of this build. */
class OneJarIT {

    @Test
    void everyClassIsInAPackageOfOursButThoseThatKeepTheirNames() throws Exception {
        try (JarFile jar = jar()) {
            List<String> others = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("dev/secretly/"))
                    .toList();
            assertEquals(
                    List.of(
                            "kotlin/Metadata.class",
                            "kotlin/jvm/JvmInline.class",
                            "kotlin/jvm/internal/DefaultConstructorMarker.class"),
                    others);
        }
    }

    @Test
    void theseTestsHaveTheLibrariesOnlyFromTheJar() {
        for (String name :
                List.of("com.google.gson.Gson", "com.palantir.javapoet.TypeSpec", "kotlin.metadata.KmClass")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
        }
    }

    @Test
    void theNoticeNamesWhatTheJarContains() throws Exception {
        try (JarFile jar = jar()) {
            assertNotNull(jar.getEntry("META-INF/LICENSE"));
            String notice = new String(
                    jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), StandardCharsets.UTF_8);
            for (String work : List.of("Gson 2", "JavaPoet 0", "kotlin-metadata-jvm", "tomlj 2", "ANTLR runtime 4")) {
                assertTrue(notice.contains(work), work);
            }
        }
    }

    @Test
    void gradleAndJavacFindTheProcessor() throws Exception {
        try (JarFile jar = jar()) {
            assertNotNull(jar.getEntry("META-INF/services/javax.annotation.processing.Processor"));
            assertNotNull(jar.getEntry("META-INF/gradle/incremental.annotation.processors"));
            assertEquals(
                    "dev.secretly.processor",
                    jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
    }

    private static JarFile jar() throws IOException {
        return new JarFile(ClassPath.of(SecretProcessor.class).get(0).toFile());
    }
}

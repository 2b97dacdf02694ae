package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs after the tests of the last module and checks that no file of the build or a test contains a test secret. */
class LeakScanIT {

    private static final List<String> MODULES = List.of(
            "annotations",
            "runtime",
            "schema",
            "processor",
            "stores/aws",
            "tools",
            "integrations/junit",
            "integrations/spring-boot",
            "build-tools/maven-plugin",
            "build-tools/gradle-plugin",
            "sample");

    @TempDir
    private Path folder;

    @Test
    void noFileThatTheBuildWroteHoldsTheValueOfATestSecret() {
        LeakScan all = new LeakScan(Canary.marker());
        for (String module : MODULES) {
            LeakScan scan = new LeakScan(Canary.marker());
            scan.read(Path.of("..", module, "target"));
            assertTrue(scan.files() >= 5, () -> "suspiciously few files in " + module + ": " + scan.files());
            all.read(Path.of("..", module, "target"));
        }

        System.out.println("Files scanned for values of test secrets: " + all.files());
        assertTrue(all.files() > 300, () -> "suspiciously few files: " + all.files());
        assertEquals(List.of(), all.hits());
        for (String module : List.of("runtime", "processor", "sample")) {
            assertTrue(
                    Files.isDirectory(Path.of("..", module, "target", "surefire-reports")), module + " was not tested");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aPlantedValueIsFound(String charset) throws IOException {
        Path file = folder.resolve("some/report.xml");
        Files.createDirectories(file.getParent());
        Files.write(file, ("<x>" + Canary.of("planted") + "</x>").getBytes(charset));
        Files.writeString(folder.resolve("harmless.txt"), "fake");

        LeakScan scan = new LeakScan(Canary.marker());
        scan.read(folder);

        assertEquals(List.of(file.toString()), scan.hits());
        assertEquals(2, scan.files());
    }

    @Test
    void aValuePlantedInAJarIsFound() throws IOException {
        Path jar = folder.resolve("some.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inner.txt"));
            zip.write(Canary.of("planted").repeat(9).getBytes(StandardCharsets.UTF_8));
        }

        LeakScan scan = new LeakScan(Canary.marker());
        scan.read(folder);

        assertEquals(List.of(jar + "!inner.txt"), scan.hits());
    }
}

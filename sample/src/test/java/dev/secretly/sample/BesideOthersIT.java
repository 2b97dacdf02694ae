package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds and runs one program with the processors of other libraries, each of them first once. */
class BesideOthersIT {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private static final List<String> PROCESSORS = List.of(
            "dev.secretly:secretly-processor:" + Staged.VERSION,
            "org.projectlombok:lombok:1.18.48",
            "com.google.dagger:dagger-compiler:2.60.1",
            "org.mapstruct:mapstruct-processor:1.6.3",
            "io.soabase.record-builder:record-builder-processor:52",
            "com.google.auto.value:auto-value:1.11.1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void theProgramRunsWhicheverProcessorIsFirst(int first) throws Exception {
        MavenProject project = MavenProject.in(folder, "");
        project.write(
                "pom.xml",
                Files.readString(RESOURCES.resolve("beside-others-pom.xml"))
                        .replace("@version@", Staged.VERSION)
                        .replace("@compiler@", MavenProject.property("compiler-plugin.version"))
                        .replace("@resources@", MavenProject.property("resources-plugin.version"))
                        .replace("@clean@", MavenProject.property("clean-plugin.version"))
                        .replace("@dependency@", MavenProject.property("dependency-plugin.version"))
                        .replace("@processors@", processors(first)));
        project.write(".streamlit/secrets.example.toml", "[trello]\napi_key = \"...\"\noauth_token = \"...\"\n");
        project.write("src/main/java/app/App.java", Files.readString(RESOURCES.resolve("beside-others.java.txt")));
        project.maven(0, "compile");

        assertEquals("builtkttext3\n", run());
    }

    private static String processors(int first) {
        List<String> rotated = new ArrayList<>(PROCESSORS);
        Collections.rotate(rotated, -first);
        return rotated.stream()
                .map(processor -> processor.split(":", -1))
                .map(parts -> "<path><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                        + "</artifactId><version>" + parts[2] + "</version></path>")
                .collect(Collectors.joining());
    }

    private String run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder.resolve("target/classes") + File.pathSeparator + folder.resolve("target/lib") + "/*",
                        "app.App")
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}

package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds and runs the program of docs/kotlin.md, with an old and the newest version of Kotlin. */
class KotlinIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kotlin-old.version", "kotlin.version"})
    void theProgramRunsAndMistakesAreReportedOnTheirLines(String version) throws Exception {
        List<String> blocks = Page.blocks("docs/kotlin.md", "## A complete program", "## What works how");
        MavenProject project = MavenProject.in(folder, "");
        project.write(
                "pom.xml",
                blocks.get(0)
                        .replaceFirst(
                                "<kotlin.version>[^<]+<", "<kotlin.version>" + MavenProject.property(version) + "<"));
        project.write(".streamlit/secrets.example.toml", blocks.get(1));
        Path main = project.write("src/main/kotlin/app/Main.kt", blocks.get(2));

        assertEquals("mvn -q compile\njava -cp 'target/classes:target/lib/*' app.MainKt\n", blocks.get(3));
        project.maven(0, "-q", "compile");
        String missing = project.run(1, java());
        assertTrue(missing.startsWith(blocks.get(4)), missing);
        project.write(".streamlit/secrets.toml", blocks.get(5));
        assertEquals(blocks.get(6), project.run(0, java()));
        String index = Files.readString(folder.resolve("target/classes/META-INF/secretly/app.App.json"));
        assertTrue(index.contains("\"presence\": \"optional\""), index);

        String program = Files.readString(main);
        Files.writeString(main, program.replace("apiKey", "apiKy"));
        String mistyped = project.maven(1, "-q", "compile");
        assertTrue(mistyped.replaceAll("ERROR] \\S+/app/", "ERROR] .../app/").contains(blocks.get(7)), mistyped);

        Files.writeString(main, program.replace("callback: String?", "callback: UInt = 1u"));
        String refused = project.maven(1, "-q", "compile");
        assertTrue(
                refused.contains(
                        "app/Main.kt:16: error: [secretly:value-class] Trello.callback has a value class as its type"),
                refused);
        assertTrue(
                refused.contains(
                        "app/Main.kt:16: error: [secretly:default-argument] Trello.callback has a default argument"),
                refused);
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes" + File.pathSeparator + "target/lib/*",
                "app.MainKt");
    }
}

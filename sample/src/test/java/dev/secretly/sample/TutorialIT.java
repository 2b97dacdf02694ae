package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the tutorial of the README, with its files exactly as printed. */
class TutorialIT {

    @TempDir
    private Path folder;

    @Test
    void theTutorialLeadsToAProgramThatReadsItsSecrets() throws Exception {
        List<String> blocks = Page.blocks("README.md", "## Tutorial", "## Documentation");
        MavenProject project = MavenProject.in(folder, "");
        project.write("pom.xml", blocks.get(0));
        project.write(".streamlit/secrets.example.toml", blocks.get(1));
        project.write(".gitignore", blocks.get(2));
        Path trello = project.write("src/main/java/app/Trello.java", blocks.get(3));
        project.write("src/main/java/app/Main.java", blocks.get(4));

        assertEquals("mvn -q compile\njava -cp 'target/classes:target/lib/*' app.Main\n", blocks.get(5));
        assertEquals("", withoutWarningsOfTheJvm(project.maven(0, "-q", "compile")));
        String missing = program(project, 1);
        assertTrue(missing.startsWith(blocks.get(6)), missing);
        assertTrue(missing.contains("    where to get it: https://trello.com/power-ups/admin\n"), missing);

        project.write(".streamlit/secrets.toml", blocks.get(7));
        assertEquals("java -cp 'target/classes:target/lib/*' app.Main\n", blocks.get(8));
        assertEquals(blocks.get(9), program(project, 0));

        String strict = "<compilerArgs><arg>-Xlint:all,-processing</arg><arg>-Werror</arg></compilerArgs>";
        project.write(
                "pom.xml", blocks.get(0).replace("<annotationProcessorPaths>", strict + "<annotationProcessorPaths>"));
        project.maven(0, "-q", "clean", "compile");

        Files.writeString(trello, Files.readString(trello).replace("apiKey", "apiKy"));
        String mistyped = project.maven(1, "-q", "compile");
        String error = mistyped.lines()
                .filter(line -> line.contains("[secretly:"))
                .findFirst()
                .orElse(mistyped);
        assertEquals(blocks.get(10), error.replaceFirst("ERROR] \\S+/app/", "ERROR] .../app/") + "\n");
    }

    @Test
    void aProgramMayHaveAnOlderVersionOfTheTomlParser() throws Exception {
        MavenProject project = MavenProject.in(folder, "");
        project.write("pom.xml", Tutorial.pom().replace("  <dependencies>\n", """
                  <dependencies>
                    <dependency><groupId>org.tomlj</groupId><artifactId>tomlj</artifactId><version>1.1.1</version></dependency>
                """));
        Tutorial.writeTo(folder);
        Path main = folder.resolve("src/main/java/app/Main.java");
        Files.writeString(
                main,
                Files.readString(main)
                        .replace(
                                "System.out.println(",
                                "System.out.println(org.tomlj.Toml.parse(\"a = [1, 2]\").getArray(\"a\").size() + "));
        // Read by the parser.
        project.write(
                ".streamlit/secrets.toml", "[trello]\napi_key = \"\"\"\nmy-key\"\"\"\noauth_token = \"my-token\"\n");

        project.maven(0, "-q", "compile");
        assertTrue(program(project, 0).startsWith("2Loaded Trello["));
    }

    /** A new JVM warns of what old releases of Maven do. */
    private static String withoutWarningsOfTheJvm(String output) {
        return output.replaceAll("(?m)^WARNING: .*\\R", "");
    }

    private String program(MavenProject project, int status) throws IOException, InterruptedException {
        return project.run(
                status,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes" + File.pathSeparator + "target/lib/*",
                        "app.Main"));
    }
}

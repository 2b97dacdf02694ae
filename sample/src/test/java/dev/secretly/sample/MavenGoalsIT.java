package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the goals of the Maven plugin in a project of two modules, from its folder and from those of its modules. */
class MavenGoalsIT {

    private static final String CONTRACT = ".streamlit/secrets.example.toml";
    private static final String KEYS = "[core]\nkey = \"...\"\n\n[web]\nkey = \"...\"\n";

    @TempDir
    private Path folder;

    private MavenProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = MavenProject.in(folder, "");
        project.write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
                  <modules><module>core</module><module>web</module></modules>
                  <build><pluginManagement><plugins><plugin>
                    <groupId>dev.secretly</groupId><artifactId>secretly-maven-plugin</artifactId><version>%s</version>
                  </plugin></plugins></pluginManagement></build>
                </project>
                """.formatted(Staged.VERSION));
        writeModule("core");
        writeModule("web");
    }

    private void writeModule(String name) throws IOException {
        // As in the docs, apart from the configuration.
        String plugin = Page.blocks("docs/command.md", "## Keep the contract true", "## Keep secrets out of git")
                .get(0)
                .replace("<configuration><check>true</check></configuration>", "@configuration@");
        project.write(
                name + "/pom.xml",
                Files.readString(Path.of("src/test/resources/small-pom.xml"))
                        .replace(
                                "<groupId>app</groupId>",
                                "<parent><groupId>app</groupId><artifactId>parent</artifactId><version>1</version></parent>")
                        .replace("<artifactId>app</artifactId>", "<artifactId>" + name + "</artifactId>")
                        .replace("    </plugins>", plugin + "    </plugins>")
                        .replace("@version@", Staged.VERSION)
                        .replace("@compiler@", MavenProject.property("compiler-plugin.version"))
                        .replace("@resources@", MavenProject.property("resources-plugin.version"))
                        .replace("@configuration@", "<configuration><check>${check}</check></configuration>")
                        .replace("<properties>", "<properties><check>true</check>"));
        project.write(
                name + "/src/main/java/" + name + "/Key.java",
                "package " + name + ";\n@dev.secretly.Secret(\"" + name
                        + "\") public record Key(dev.secretly.runtime.SecretString key) {}\n");
    }

    @Test
    void aModuleBuiltInItsOwnFolderUsesTheContractOfTheProject() throws Exception {
        project.maven(0, "-N", "install");
        for (boolean isCheckout : List.of(true, false)) {
            if (!isCheckout) {
                Files.delete(folder.resolve(".git"));
            }
            project.write(CONTRACT, KEYS);
            String built = project.mavenIn("core", 0, "verify");
            assertTrue(built.contains("secrets.example.toml and the code agree."), built);
            project.maven(0, "-f", "core/pom.xml", "verify");

            Files.delete(folder.resolve(CONTRACT));
            project.mavenIn("core", 0, "verify", "-Dcheck=false");
            assertEquals("[core]\nkey = \"...\"\n", Files.readString(folder.resolve(CONTRACT)));
            assertFalse(Files.exists(folder.resolve("core").resolve(CONTRACT)), "a second contract was made");
        }
    }

    @Test
    void reportsGoToTheLogOfMavenAtTheirLevels() throws Exception {
        project.write(CONTRACT, KEYS);
        String quiet = project.maven(0, "-q", "verify");
        assertEquals("", quiet.replaceAll("(?m)^WARNING: .*\\R", ""));

        project.write(CONTRACT, KEYS.replace("key", "kye"));
        String wrong = project.maven(1, "-q", "verify", "-Dmaven.main.skip");
        assertTrue(wrong.contains("[ERROR] " + folder.resolve(CONTRACT) + ": lacks core.key, read by Key.key"), wrong);
        String terminal = project.maven(1, "verify", "-Dmaven.main.skip", "-l", "build.log");
        assertFalse(terminal.contains("lacks core.key"), terminal);
        assertTrue(
                Files.readString(folder.resolve("build.log"))
                        .contains("ERROR] " + folder.resolve(CONTRACT) + ": lacks core.key"),
                "the report is not in the log");
        String parallel = project.maven(1, "-T2", "--fail-at-end", "verify", "-Dmaven.main.skip");
        assertTrue(parallel.contains("[ERROR] core: " + folder.resolve(CONTRACT) + ": lacks core.key"), parallel);
        assertTrue(parallel.contains("[ERROR] web: " + folder.resolve(CONTRACT) + ": lacks web.key"), parallel);
    }

    @Test
    void checkFindsATypeInWhateverModuleHasIt() throws Exception {
        project.write(CONTRACT, KEYS);
        String missing = project.maven(1, "compile", "secretly:check", "-Dsecretly.check.types=web.Key");
        assertTrue(missing.contains("none of the types in this module"), missing);
        assertTrue(missing.contains("[ERROR]   web.key  WEB_KEY  MISSING"), missing);
        assertFalse(missing.contains("core.key"), missing);

        String unknown = project.maven(1, "compile", "secretly:check", "-Dsecretly.check.types=web.Kye");
        assertTrue(unknown.contains("no module of this build has a type web.Kye with @Secret"), unknown);

        project.write("all.env", "CORE_KEY=a\nWEB_KEY=b\n");
        String fine = project.maven(
                0,
                "compile",
                "secretly:check",
                "-Dsecretly.check.all",
                "-Dsecretly.check.envFile=" + folder.resolve("all.env"));
        assertEquals(2, fine.split("All required secrets of ", -1).length - 1, fine);
    }

    @Test
    void scanSearchesWhenAllModulesAreCompiled() throws Exception {
        Files.delete(folder.resolve(".git"));
        project.run(0, List.of("git", "init", "-q", "."));
        project.write("secrets.toml", "[web]\nkey = \"" + Canary.of("key") + "\"\n");
        project.write("web/notes.txt", Canary.of("key") + "\n");
        project.run(0, List.of("git", "add", "web/notes.txt"));

        for (List<String> how : List.of(List.<String>of(), List.of("-T2"), List.of("-pl", "core"))) {
            List<String> arguments = new ArrayList<>(how);
            arguments.addAll(List.of("clean", "compile", "secretly:scan"));
            String found = project.maven(1, arguments.toArray(String[]::new));
            assertTrue(found.contains("web/notes.txt:1  web.key"), found);
            assertFalse(found.contains(Canary.marker()), found);
        }
    }

    @Test
    void helpListsTheGoals() throws Exception {
        String help = project.maven(0, "-N", "secretly:help");

        for (String goal : List.of("check", "contract", "init", "scan", "schema")) {
            assertTrue(help.contains("secretly:" + goal), help);
        }
    }
}

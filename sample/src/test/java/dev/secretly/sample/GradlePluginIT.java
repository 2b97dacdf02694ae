package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the tutorial with the Gradle plugin, as the page on builds shows it. */
class GradlePluginIT {

    private static final String MISTYPED =
            "[trello]\n# where to get it: https://trello.com/power-ups/admin\napi_kye = \"...\"\noauth_token = \"...\"\n";

    @TempDir
    private Path folder;

    private GradleProject project;
    private String build;

    @BeforeEach
    void writeTheTutorial() throws Exception {
        build = Page.blocks("docs/build.md", "## Gradle", "## Jars").get(0);
        project = GradleProject.in(folder);
        project.write("build.gradle", build);
        Tutorial.writeTo(folder);
    }

    @Test
    void theProgramRunsAndATypoInTheContractAloneFailsTheNextBuild() throws Exception {
        project.write(".streamlit/secrets.toml", "[trello]\napi_key = 'a'\noauth_token = 'b'\n");
        String first = project.gradle(0, "check", "run");
        assertTrue(first.contains("Loaded Trello[apiKey=[secret trello.api_key]"), first);
        assertTrue(first.contains("Configuration cache entry stored"), first);

        String second = project.gradle(0, "check");
        String again = project.gradle(0, "check");
        assertTrue(again.contains("Reusing configuration cache"), again);
        assertTrue(again.contains("> Task :compileJava UP-TO-DATE"), again);
        assertTrue(again.contains("> Task :secretlyContractCheck UP-TO-DATE"), second + again);

        project.gradle(0, "check", "--offline");

        project.write(Tutorial.CONTRACT, MISTYPED);
        String mistyped = project.gradle(1, "check");
        assertTrue(mistyped.contains("Reusing configuration cache"), mistyped);
        assertTrue(
                mistyped.contains("[secretly:unknown-key] no secret 'trello.api_key' in " + Tutorial.CONTRACT
                        + "; did you mean 'trello.api_kye'?"),
                mistyped);
    }

    @Test
    void aContractThatIsMadeOrDeletedCountsInTheNextBuild() throws Exception {
        Files.delete(folder.resolve(Tutorial.CONTRACT));
        String none = project.gradle(0, "check");
        assertTrue(none.contains("There is no contract, so no key was compared. secretlyContract writes one."), none);
        project.write("secrets.example.toml", MISTYPED);

        String made = project.gradle(1, "classes");
        assertTrue(made.contains("no secret 'trello.api_key' in secrets.example.toml"), made);
        Files.delete(folder.resolve("secrets.example.toml"));
        project.gradle(0, "secretlyContract");
        project.gradle(0, "check");
    }

    @Test
    void theCommandsAreTasks() throws Exception {
        String missing = project.gradle(1, "secretlyCheck");
        assertTrue(missing.contains("Cannot load Trello: 2 of 2 secrets are missing."), missing);
        assertTrue(missing.contains("where to get it: https://trello.com/power-ups/admin"), missing);
        assertTrue(missing.contains("secretly check found problems, which are listed above"), missing);

        project.write(".gitignore", "build/\n");
        project.gradle(0, "secretlyInit");
        assertTrue(Files.exists(folder.resolve(".streamlit/secrets.toml")));
        project.write(".streamlit/secrets.toml", "[trello]\napi_key = 'a'\noauth_token = 'b'\n");
        String fine = project.gradle(0, "secretlyCheck");
        assertTrue(fine.contains("(2 keys checked)"), fine);
        String profile = project.gradle(1, "secretlyCheck", "--secrets-profile=production");
        assertTrue(profile.contains("production"), profile);

        project.gradle(0, "secretlySchema");
        assertTrue(Files.exists(folder.resolve(".streamlit/secrets.schema.json")));
        Files.delete(folder.resolve(Tutorial.CONTRACT));
        project.gradle(0, "secretlyContract");
        String written = Files.readString(folder.resolve(Tutorial.CONTRACT));
        assertTrue(written.contains("oauth_token = \"...\""), written);
        project.write(Tutorial.CONTRACT, written.replace("oauth_token", "other"));
        project.gradle(1, "secretlyContract");
        project.gradle(0, "secretlyContract", "-Psecretly.contract=none");
        assertTrue(Files.readString(folder.resolve(Tutorial.CONTRACT)).contains("oauth_token = \"...\""));
    }

    @Test
    void aSecretInGitIsFound() throws Exception {
        Files.delete(folder.resolve(".git"));
        String value = Canary.of("value");
        project.write(".gitignore", "build/\n.gradle/\nbuild-cache/\nsecrets.toml\n!secrets.example.toml\n");
        project.write(".streamlit/secrets.toml", "[trello]\napi_key = '" + value + "'\noauth_token = 'b'\n");
        project.write("notes.txt", "fine\n");
        git("init", "-q", ".");
        git("add", ".");
        git("-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "-q", "-m", "code");
        project.gradle(0, "secretlyScan");

        project.write("notes.txt", "key = " + value + "\n");
        git("add", ".");
        String found = project.gradle(1, "secretlyScan", "--staged");
        assertTrue(found.contains("notes.txt:1  trello.api_key"), found);
        assertFalse(found.contains(value), found);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertEquals(
                0,
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    @Test
    void theComparisonComesFromTheCacheInAnotherFolder() throws Exception {
        project.gradle(0, "check");
        project.gradle(0, "clean");
        String again = project.gradle(0, "secretlyContractCheck");
        assertTrue(again.contains("> Task :secretlyContractCheck FROM-CACHE"), again);

        Path other = folder.resolve("elsewhere/deep");
        GradleProject moved = GradleProject.in(other);
        moved.write("build.gradle", build);
        Tutorial.writeTo(other);
        moved.write(
                "settings.gradle",
                Files.readString(folder.resolve("settings.gradle"))
                        .replace("new File(rootDir, 'build-cache')", "new File('" + folder + "/build-cache')"));
        String elsewhere = moved.gradle(0, "check");
        assertTrue(elsewhere.contains("> Task :secretlyContractCheck FROM-CACHE"), elsewhere);

        moved.write(Tutorial.CONTRACT, Files.readString(other.resolve(Tutorial.CONTRACT)) + "more = \"...\"\n");
        String changed = moved.gradle(0, "check");
        assertTrue(changed.contains("> Task :secretlyContractCheck\n"), changed);
        assertTrue(changed.contains("> Task :compileJava\n"), changed);
        moved.write("src/main/java/app/Other.java", "package app;\n\nclass Other {}\n");
        String otherClass = moved.gradle(0, "check");
        assertTrue(otherClass.contains("> Task :secretlyContractCheck UP-TO-DATE"), otherClass);
        assertFalse(otherClass.contains("> Task :compileJava UP-TO-DATE"), otherClass);
    }
}

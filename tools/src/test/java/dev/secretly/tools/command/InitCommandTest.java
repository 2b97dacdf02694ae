package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final String CONTRACT = "# ours\n[a]\nkey = \"...\"\n";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder);
    }

    @Test
    void theRealFileIsMadeFromTheContractAndIgnored() throws IOException {
        project.file(".streamlit/secrets.example.toml", CONTRACT);
        project.git("init", "-q");

        assertResult(0, """
                Added to .gitignore: secrets.toml, secrets.*.toml, !secrets.example.toml
                Created .streamlit/secrets.toml. Replace the placeholders in it with your secrets.
                """, "", project.secretly("init"));
        assertEquals(CONTRACT, project.read(".streamlit/secrets.toml"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(project.path(".streamlit/secrets.toml"))));
        project.git("add", ".");
        assertFalse(project.git("ls-files").contains(".streamlit/secrets.toml"));
        assertTrue(project.git("ls-files").contains("secrets.example.toml"));

        project.file(".streamlit/secrets.toml", "[a]\nkey = 'mine'\n");
        assertResult(0, ".streamlit/secrets.toml already exists; it was not changed.\n", "", project.secretly("init"));
        assertEquals("[a]\nkey = 'mine'\n", project.read(".streamlit/secrets.toml"));
    }

    @Test
    void withoutAContractTheKeysAreThoseOfTheProgram() throws IOException {
        project.compile("A.java", "package app; record A(@dev.secretly.Secret(\"a.key\") String key) {}");

        assertEquals(0, project.secretly("init").status());
        assertEquals("[a]\nkey = \"...\"\n", project.read(".streamlit/secrets.toml"));
    }

    @Test
    void placeholdersThatAProgramWouldTakeForValuesAreCleared() throws IOException {
        project.compile("A.java", """
                package app;
                import java.util.*;
                @dev.secretly.Secret("a") record A(String key, int port, Optional<java.net.URI> url,
                    @dev.secretly.Secret(defaultValue = "7") int limit, int fixed, List<String> names) {}
                """);
        assertEquals(0, project.secretly("contract").status());
        String contract = project.read(".streamlit/secrets.example.toml");
        assertEquals(
                "[a]\nkey = \"...\"\nport = 5432\nurl = \"https://host.example\"\nlimit = 7\nfixed = 5432\nnames = [\"...\"]\n",
                contract);
        project.file(".streamlit/secrets.example.toml", contract.replace("fixed = 5432", "fixed = 1"));

        assertEquals(0, project.secretly("init").status());
        assertEquals(
                "[a]\nkey = \"...\"\nport = \"\"\n# url = \"https://host.example\"\n# limit = 7\nfixed = 1\nnames = \"\"\n",
                project.read(".streamlit/secrets.toml"));
    }

    @Test
    void aRequiredMapAndListBecomeBlank() throws IOException {
        project.compile("A.java", """
                package app;
                import java.util.*;
                @dev.secretly.Secret("a") record A(Map<String, String> more, List<B> list) { record B(String host) {} }
                """);
        assertEquals(0, project.secretly("contract").status());

        assertEquals(0, project.secretly("init").status());
        assertEquals("[a]\nmore = \"\"\nlist = \"\"\n", project.read(".streamlit/secrets.toml"));
    }

    @Test
    void aValueOfACredentialInTheContractIsNotCopiedAndWarnedAbout() throws IOException {
        String value = Canary.of("contract");
        project.file("secrets.example.toml", """
                        [a]
                        key = 'VALUE' # mine
                        host = 'VALUE.example'
                        tokens = ['...', 'VALUE']
                        b = { password = "VALUE", n = 1 }
                        [[c]]
                        secret = 'VALUE'
                        """.replace("VALUE", value));

        Result result = project.secretly("init");

        assertEquals(0, result.status());
        assertEquals("""
                        [a]
                        key = "" # mine
                        host = 'VALUE.example'
                        tokens = ""
                        b = { password = "", n = 1 }
                        [[c]]
                        secret = ""
                        """.replace("VALUE", value), project.read("secrets.toml"));
        for (String key : List.of("a.key", "a.tokens", "a.b.password", "c.secret")) {
            assertTrue(
                    result.err()
                            .contains("secretly: warning: secrets.example.toml has a value of " + key
                                    + ", which was not copied. Put a placeholder there;"),
                    result.err());
        }
        assertEquals(5, result.err().lines().count(), result.err());
        assertFalse((result.out() + result.err()).contains(Canary.marker()));
    }

    @Test
    void aRealSecretInTheContractIsWarnedAbout() throws IOException {
        project.file("secrets.example.toml", "[a]\nkey = '" + Canary.of("real") + "'\n")
                .file("secrets.toml", "[a]\nkey = '" + Canary.of("real") + "'\n");

        Result result = project.secretly("init");

        assertEquals(0, result.status());
        assertTrue(
                result.err()
                        .contains(
                                "secretly: warning: secrets.example.toml:2 has the real value of a.key."
                                        + " Put a placeholder there; if git has it already, replace the secret with a new one.\n"),
                result.err());
    }

    @Test
    void withoutACompiledProgramInventedValuesAreCleared() throws IOException {
        project.file("secrets.example.toml", """
                [a]
                i = 5432
                uri = "https://host.example"
                ports = [5432]
                more = { name = "30s" }
                key = "..."
                fixed = 5433
                host = "db.internal"
                """);

        assertEquals(0, project.secretly("init").status());
        assertEquals("""
                [a]
                i = ""
                uri = ""
                ports = ""
                more = { name = "" }
                key = "..."
                fixed = 5433
                host = "db.internal"
                """, project.read("secrets.toml"));
    }

    @Test
    void withNeitherThereIsNothingToMakeItFrom() throws IOException {
        assertResult(
                2,
                "",
                "secretly: there is neither a contract nor a compiled program here; write"
                        + " .streamlit/secrets.example.toml, or compile the program\n",
                project.secretly("init"));
    }

    @Test
    void aFileThatGitTracksIsReported() throws IOException {
        project.file("secrets.example.toml", CONTRACT).file("secrets.toml", "[a]\n");
        project.git("init", "-q");
        project.git("add", "secrets.toml");

        assertResult(1, """
                git tracks secrets.toml. Its secrets are in the history: replace them with new ones, and run: git rm --cached secrets.toml
                secrets.toml already exists; it was not changed.
                """, "", project.secretly("init"));
    }

    @Test
    void theLinesAreAddedToWhatIsInGitignore() throws IOException {
        project.file("secrets.example.toml", CONTRACT).file(".gitignore", "target/");
        project.git("init", "-q");

        assertEquals(0, project.secretly("init").status());
        assertEquals("target/\nsecrets.toml\nsecrets.*.toml\n!secrets.example.toml\n", project.read(".gitignore"));
    }

    @Test
    void aWorkTreeAndASubfolderAreHandled() throws IOException {
        project.file("main/a.txt", "");
        project.git("-C", "main", "init", "-q");
        project.git("-C", "main", "add", ".");
        project.git("-C", "main", "commit", "-q", "-m", "first");
        project.git("-C", "main", "worktree", "add", "-q", project.path("tree").toString());
        Project tree = new Project(project.path("tree")).file("secrets.example.toml", CONTRACT);
        Project sub = new Project(project.path("main/sub")).file("secrets.example.toml", CONTRACT);

        assertEquals(0, tree.secretly("init").status());
        assertEquals(0, sub.secretly("init").status());
        assertTrue(tree.git("status", "--short").contains(".gitignore"));
        assertFalse(tree.git("status", "--short", "-uall").contains("secrets.toml"));
        assertFalse(sub.git("status", "--short", "-uall").contains("secrets.toml"));
    }

    @Test
    void inABareRepositoryNothingIsIgnored() throws IOException {
        project.git("init", "-q", "--bare", ".");
        project.file("secrets.example.toml", CONTRACT);

        assertResult(
                0,
                "Created secrets.toml. Replace the placeholders in it with your secrets.\n",
                "secretly: there is no git repository here, so nothing was ignored.\n",
                project.secretly("init"));
    }

    @Test
    void withoutGitNothingIsIgnored() throws IOException {
        project.file("secrets.example.toml", CONTRACT)
                .with("PATH", project.path("home").toString());

        assertResult(
                0,
                "Created secrets.toml. Replace the placeholders in it with your secrets.\n",
                "secretly: there is no git repository here, so nothing was ignored.\n",
                project.secretly("init"));
    }
}

package dev.secretly.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.tools.Project;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores are code, so the command runs only those that the user names. */
class StorePathTest {

    private static final String STORE = """
            package vault;
            import dev.secretly.runtime.spi.*;
            import java.time.Instant;
            import java.util.*;
            public final class VaultStore implements SecretStore {
                public Set<String> schemes() { return Set.of("vault"); }
                public StoreSource open(StoreAddress address, StoreContext context) {
                    return new SecretDocumentSource() {
                        public String name() { return address.text(); }
                        public SecretDocument read(StoreRequest request) {
                            return SecretDocument.ofToml("[trello]\\napi_key = 'x'")
                                .withValidity(Validity.unknown().withVersion("7").withCreated(Instant.now().minusSeconds(864_000)));
                        }
                        public void close() {}
                    };
                }
            }
            """;

    private static final String TRELLO = """
            package app;
            @dev.secretly.Secret("trello")
            record Trello(dev.secretly.runtime.SecretString apiKey) {}
            """;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void compile() throws IOException {
        project = new Project(folder)
                .with("SECRETLY_STORES", "vault:boards")
                .file(".streamlit/secrets.example.toml", "[trello]\napi_key = \"...\"\n")
                .file("stores/vault/META-INF/services/dev.secretly.runtime.spi.SecretStore", "vault.VaultStore\n")
                .compile("vault/VaultStore.java", STORE, "stores/vault")
                .compile("app/Trello.java", TRELLO);
    }

    @Test
    void aStoreOnTheStorePathIsAskedAndNamed() throws IOException {
        for (String path : new String[] {"stores/vault", "home" + File.pathSeparator + "stores/vault"}) {
            Project.Result check = project.secretly("check", "--store-path", path);
            assertEquals("All required secrets of Trello are set (1 key checked).\n", check.out());
            assertTrue(check.err().contains("secretly: runs the code of vault\n"), check.err());
        }
        Project.Result explain = project.secretly("explain", "--store-path", "stores/vault");
        assertTrue(explain.out().contains("vault:boards:2 (version 7, written 10 days ago)"), explain.out());
        String json = project.secretly("explain", "--json", "--store-path", "stores/vault")
                .out();
        assertTrue(json.replaceAll("\\s+", "").contains("\"validity\":{\"version\":\"7\",\"created\":\"20"), json);
        assertEquals(
                1,
                explain.err()
                        .lines()
                        .filter(line -> line.contains("runs the code of"))
                        .count());
    }

    @Test
    void withoutAnAddressNoCodeRuns() throws IOException {
        Project.Result check = project.with("SECRETLY_STORES", "")
                .with("TRELLO_API_KEY", "x")
                .secretly("check", "--store-path", "stores/vault");
        assertEquals(0, check.status(), check.out());
        assertFalse(check.err().contains("runs the code of"), check.err());
    }

    /** The program that is inspected has the store among its classes. */
    @Test
    void aStoreOfTheProgramIsNotRun() throws IOException {
        project.compile("app/Trello.java", TRELLO, "program");
        for (String file : List.of(
                "META-INF/services/dev.secretly.runtime.spi.SecretStore",
                "vault/VaultStore.class",
                "vault/VaultStore$1.class")) {
            Path copy = project.path("program/" + file);
            Files.createDirectories(copy.getParent());
            Files.copy(project.path("stores/vault/" + file), copy);
        }
        Project.Result check = project.secretly("check", "--program", "program");
        assertEquals(1, check.status(), check.out());
        assertTrue(
                check.out().replaceAll("\\s+", " ").contains("add the library that opens this address to --store-path"),
                check.out());
    }

    @Test
    void anEntryThatDoesNotExistIsNamed() throws IOException {
        Project.Result check = project.secretly("check", "--store-path", "lib" + File.separator + "*");
        assertEquals(2, check.status());
        assertTrue(check.err().contains("--store-path: lib does not exist"), check.err());
    }
}

package dev.secretly.schema.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFoldersTest {

    @TempDir
    private Path root;

    private Path home;
    private Path project;
    private Path classes;

    @BeforeEach
    void createFolders() throws IOException {
        home = Files.createDirectory(root.resolve("home"));
        project = Files.createDirectory(home.resolve("project"));
        classes = Files.createDirectories(project.resolve("target/classes"));
    }

    private List<Path> folders(Path start, Path working) {
        return ProjectFolders.above(start, Optional.of(home), Optional.of(working))
                .folders();
    }

    @Test
    void theWalkEndsBelowTheHomeFolder() {
        assertEquals(List.of(classes, project.resolve("target"), project), folders(classes, project));
    }

    @Test
    void theHomeFolderCountsIfTheWalkStartsThere() {
        assertEquals(List.of(home), folders(home, project));
    }

    @Test
    void theHomeFolderCountsIfTheProcessRunsThere() throws IOException {
        Path ofHome = Files.createDirectories(home.resolve("target/classes"));

        assertEquals(List.of(ofHome, home.resolve("target"), home), folders(ofHome, home));
    }

    @Test
    void theWalkEndsAtTheRootOfACheckout() throws IOException {
        Files.createDirectory(project.resolve("target/.git"));

        assertEquals(List.of(classes, project.resolve("target")), folders(classes, project));
    }

    @Test
    void aLinkToNothingIsFoundAsTheContract() throws IOException {
        Files.writeString(project.resolve("secrets.example.toml"), "");
        Files.createDirectory(project.resolve(".streamlit"));
        Path link = project.resolve(".streamlit/secrets.example.toml");
        Files.createSymbolicLink(link, Path.of("gone.toml"));

        assertEquals(
                Optional.of(new ContractFile(link, ".streamlit/secrets.example.toml")),
                ProjectFolders.above(classes, Optional.of(home), Optional.empty())
                        .contract());
    }
}

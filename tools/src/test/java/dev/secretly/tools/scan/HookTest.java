package dev.secretly.tools.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookTest {

    @TempDir
    private Path folder;

    /** A stand-in for Java says where it runs, and with which arguments. */
    @Test
    void onABranchWithoutTheFolderTheRepositoryIsSearched() throws IOException {
        Project project = new Project(folder)
                .file("home/bin/java", "#!/bin/sh\necho \"$PWD $*\"\n")
                .file("it's/secretly.jar", "")
                .file("hook", Hook.script("it's/secretly.jar", "my service"));
        project.file("home/bin/java", "#!/bin/sh\necho \"$(basename \"$PWD\") $*\"\n")
                .with("PATH", project.path("home/bin") + ":" + System.getenv("PATH"));
        project.path("home/bin/java").toFile().setExecutable(true);
        String arguments = " -jar it's/secretly.jar scan --staged --hook\n";

        Result without = project.run("", List.of("sh", "hook"));
        Files.createDirectory(project.path("my service"));
        Result with = project.run("", List.of("sh", "hook"));

        assertEquals(0, without.status(), without.err());
        assertEquals(project.path("").getFileName() + arguments, without.out());
        assertEquals("my service" + arguments, with.out());
    }
}

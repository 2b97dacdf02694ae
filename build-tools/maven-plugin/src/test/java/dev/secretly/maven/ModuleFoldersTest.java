package dev.secretly.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ModuleFoldersTest {

    private static final Path ROOT = Path.of("/src/project");
    private static final Path CORE = ROOT.resolve("core");
    private static final List<Path> ABOVE = List.of(CORE, ROOT, Path.of("/src"));

    @Test
    void aModuleBelongsToTheFolderOfItsParentAlsoIfMavenIsStartedInItsOwn() {
        MavenProject core = Builds.module(CORE, "jar");
        core.setParent(Builds.module(ROOT, "pom"));

        assertEquals(ROOT, ModuleFolders.outermost(Builds.of(CORE, List.of(core)), core, ABOVE));
        assertEquals(ROOT, ModuleFolders.outermost(Builds.of(ROOT, List.of(core)), core, ABOVE));
    }

    @Test
    void aModuleWhoseParentIsInARepositoryBelongsToTheFolderOfTheBuild() {
        MavenProject core = Builds.module(CORE, "jar");
        core.setParent(new MavenProject());

        assertEquals(CORE, ModuleFolders.outermost(Builds.of(CORE, List.of(core)), core, ABOVE));
        assertEquals(ROOT, ModuleFolders.outermost(Builds.of(ROOT, List.of(core)), core, ABOVE));
    }

    @Test
    void aFolderAboveTheCheckoutDoesNotCount() {
        MavenProject core = Builds.module(CORE, "jar");
        core.setParent(Builds.module(ROOT, "pom"));

        assertEquals(CORE, ModuleFolders.outermost(Builds.of(ROOT, List.of(core)), core, List.of(CORE)));
    }
}

package dev.secretly.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The folders of a module and of the projects that it belongs to. */
final class ModuleFolders {

    private ModuleFolders() {}

    /**
     * The outermost folder of a project that a module belongs to: of one of its parents, or of the build. It is the same whether Maven
     * is started there or in the folder of the module, so that all modules get one contract.
     *
     * @param above the folder of the module and those above it that count, nearest first
     */
    static Path outermost(MavenSession session, MavenProject module, List<Path> above) {
        Set<Path> projects = new HashSet<>();
        projects.add(normal(new File(session.getExecutionRootDirectory())));
        projects.add(normal(session.getRequest().getMultiModuleProjectDirectory()));
        for (MavenProject parent = module.getParent();
                parent != null && parent.getBasedir() != null;
                parent = parent.getParent()) {
            projects.add(normal(parent.getBasedir()));
        }
        Path outermost = normal(module.getBasedir());
        for (Path folder : above) {
            if (projects.contains(folder)) {
                outermost = folder;
            }
        }
        return outermost;
    }

    private static Path normal(File folder) {
        return folder.toPath().toAbsolutePath().normalize();
    }
}

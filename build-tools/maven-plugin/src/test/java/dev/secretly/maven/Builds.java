package dev.secretly.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Builds of some modules, without Maven. */
final class Builds {

    private Builds() {}

    static MavenProject module(Path folder, String packaging) {
        MavenProject module = new MavenProject();
        module.setFile(folder.resolve("pom.xml").toFile());
        module.setGroupId("app");
        module.setArtifactId(String.valueOf(folder.getFileName()));
        module.setVersion("1");
        module.setPackaging(packaging);
        return module;
    }

    /** A build that was started in a folder. */
    @SuppressWarnings("deprecation")
    static MavenSession of(Path folder, List<MavenProject> modules) {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        request.setMultiModuleProjectDirectory(folder.toFile());
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        session.setProjects(modules);
        return session;
    }
}

package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A project that Maven builds with the staged release and an empty local repository. What else it needs comes from the local repository
 * of this build, so that nothing is downloaded for each project.
 */
final class MavenProject {

    private final Path folder;
    private final Path module;

    private MavenProject(Path folder, Path module) {
        this.folder = folder;
        this.module = module;
    }

    /**
     * Creates a project in a folder that looks like a git checkout.
     *
     * @param folderOfPom the subfolder of its POM; empty for the folder itself
     */
    static MavenProject in(Path folder, String folderOfPom) throws IOException {
        MavenProject project = new MavenProject(folder, folder.resolve(folderOfPom));
        Files.createDirectories(folder.resolve(".git"));
        project.write("settings.xml", """
                <settings>
                  <profiles>
                    <profile>
                      <id>here</id>
                      <repositories>
                        <repository><id>staged</id><url>%1$s</url></repository>
                        <repository><id>here</id><url>%2$s</url></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>staged</id><url>%1$s</url></pluginRepository>
                        <pluginRepository><id>here</id><url>%2$s</url></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                Staged.FOLDER.toUri(), Path.of(property("local.repository")).toUri()));
        return project;
    }

    /** Writes a file in the folder. */
    Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Runs Maven on the module, from the project folder, and returns its output. */
    String maven(int status, String... arguments) throws IOException, InterruptedException {
        List<String> ofModule =
                new ArrayList<>(List.of("-f", module.resolve("pom.xml").toString()));
        ofModule.addAll(List.of(arguments));
        return run(status, prepared(maven("maven.home", ofModule)));
    }

    /** Runs Maven in a subfolder. */
    String mavenIn(String subfolder, int status, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = prepared(maven("maven.home", List.of(arguments)));
        return run(status, builder.directory(folder.resolve(subfolder).toFile()));
    }

    /** Runs Maven 3.9 in the project folder. */
    String maven39(int status, String... arguments) throws IOException, InterruptedException {
        return run(status, prepared(maven("maven39.home", List.of(arguments))));
    }

    /** A script that runs Maven on this project. */
    String mavenAsScript() throws IOException {
        ProcessBuilder builder = maven("maven.home", List.of());
        return """
                #!/bin/sh
                export JAVA_HOME='%s' MAVEN_OPTS='%s'
                exec '%s' "$@"
                """.formatted(
                        builder.environment().get("JAVA_HOME"),
                        String.valueOf(builder.environment().get("MAVEN_OPTS")).replace('\n', ' '),
                        String.join("' '", builder.command()));
    }

    private ProcessBuilder maven(String home, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(property(home), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + folder.resolve("repository")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put(
                        "MAVEN_OPTS",
                        // Each run is short, so the second compiler of the JVM would cost more than it gains.
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC "
                                + Files.readString(Path.of("../.mvn/jvm.config"))
                                        .replace('\n', ' '));
        return builder;
    }

    /** Starts a program in the folder, with its own home folder and some variables, and returns it. */
    Process start(List<String> command, Map<String, String> variables, Path log) throws IOException {
        ProcessBuilder builder = prepared(new ProcessBuilder(command));
        builder.environment().putAll(variables);
        return builder.redirectOutput(log.toFile()).start();
    }

    /** Runs a program in the folder, with its own home folder, and returns its output. */
    String run(int status, List<String> command) throws IOException, InterruptedException {
        return run(status, prepared(new ProcessBuilder(command)));
    }

    private String run(int status, ProcessBuilder builder) throws IOException, InterruptedException {
        Path log = folder.resolve("output.log");
        Process process = builder.redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the command hangs");
        String output = Files.readString(log).replaceAll("\u001B\\[[;\\d]*m", "");
        assertEquals(status, process.exitValue(), output);
        return output;
    }

    static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** Removes the developer's secrets and settings from the environment of a process, and sets its folders. */
    private ProcessBuilder prepared(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.matches("(SECRETLY|TRELLO|DB|SPRING)_.*"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        return builder.directory(folder.toFile()).redirectErrorStream(true);
    }
}

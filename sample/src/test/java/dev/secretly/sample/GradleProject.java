package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project that Gradle 8.8 builds with the staged release. Gradle is in Maven Central only as the jar of its API, so it is started from that
 * jar, which lacks the incremental Java compiler: builds fork javac, which Gradle then does not cache.
 */
final class GradleProject {

    private static final Path FOLDER = Path.of(MavenProject.property("gradle.folder"));
    private static final Path LIBRARIES = FOLDER.resolve("libraries");
    private static final Path MODULES = FOLDER.resolve("modules");
    private static final String RESOURCES = "/build/resources/main";
    private static final Path LAUNCHER = FOLDER.resolve("launcher" + RESOURCES);

    /** Libraries that would be on the class path twice. */
    private static final Pattern NOT_LOADED =
            Pattern.compile("(junit|testng|jline|gradle-test-kit|opentest|jcommander|jquery).*");

    private static final Pattern RUNTIME = Pattern.compile(
            ".*(gradle-api|groovy-|javax\\.inject|asm-|kotlin-stdlib|kotlin-reflect|ant-|annotations|javaparser|qdox).*");

    private static final Pattern NOT_RUNTIME = Pattern.compile(".*(groovysh|testng|test-junit5|console|swing).*");
    private static final Pattern MISSING = Pattern.compile("Cannot locate (?:manifest|JAR) for module '([^']+)'");

    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.util",
            "java.base/java.lang.invoke",
            "java.base/java.nio.charset",
            "java.base/java.net",
            "java.base/java.util.concurrent.atomic",
            "java.prefs/java.util.prefs");

    private final Path folder;

    private GradleProject(Path folder) {
        this.folder = folder;
    }

    /** Creates a project in a folder that looks like a git checkout. */
    static GradleProject in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        GradleProject project = new GradleProject(folder);
        project.write("gradle.properties", "org.gradle.caching=true\norg.gradle.configuration-cache=true\n");
        project.write("settings.gradle", settings("boards"));
        return project;
    }

    /** The lines that the docs print, with the staged repository, and what this Gradle needs. */
    static String settings(String name, String... projects) throws IOException {
        String printed = Page.blocks("docs/build.md", "## Gradle", "## Jars")
                .get(1)
                .replace("file:///path/to/repository", Staged.FOLDER.toUri().toString());
        return printed
                + """
                buildCache { local { directory = new File(rootDir, 'build-cache') } }
                gradle.beforeProject { project ->
                    project.tasks.withType(JavaCompile).configureEach {
                        options.incremental = false
                        options.fork = true
                        options.forkOptions.executable = '%s'
                    }
                }
                rootProject.name = '%s'
                %s
                """.formatted(
                                Path.of(System.getProperty("java.home"), "bin", "javac"),
                                name,
                                Stream.of(projects)
                                        .map(project -> "include('" + project + "')")
                                        .collect(Collectors.joining("\n")));
    }

    Path folder() {
        return folder;
    }

    /** Writes a file in the folder. */
    Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Runs Gradle in the folder, and returns its output. */
    String gradle(int status, String... arguments) throws IOException, InterruptedException {
        String last = "";
        addModules(List.of());
        while (true) {
            String output = run(arguments);
            Matcher missing = MISSING.matcher(output);
            if (!missing.find() || missing.group(1).equals(last)) {
                assertEquals(status, statusOf(output), output);
                return output;
            }
            // Gradle looks for a manifest of each of its modules. Missing ones are created empty.
            last = missing.group(1);
            addModules(List.of(last));
        }
    }

    private static int statusOf(String output) {
        return Integer.parseInt(output.substring(output.lastIndexOf('\n') + 1));
    }

    /** Several processes of tests run Gradle from the same folder. */
    private static void addModules(List<String> names) throws IOException {
        Files.createDirectories(FOLDER);
        try (FileChannel lock =
                        FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            assertTrue(held.isValid());
            for (String name : names) {
                Path module = MODULES.resolve(name.replaceFirst("^gradle-", "") + RESOURCES);
                Files.createDirectories(module);
                Files.writeString(module.resolve(name + "-classpath.properties"), "projects=\nruntime=\n");
            }
            writeLauncher();
        }
    }

    /** What Gradle reads of itself: its modules and libraries. */
    private static void writeLauncher() throws IOException {
        Files.createDirectories(LAUNCHER);
        Path written = Files.createTempFile(LAUNCHER, "launcher", ".tmp");
        Files.writeString(
                written,
                "projects="
                        + modules().stream()
                                .map(module -> "gradle-" + module.getFileName())
                                .collect(Collectors.joining(","))
                        + "\nruntime="
                        + jars().stream()
                                .map(jar -> jar.getFileName().toString())
                                .filter(name -> RUNTIME.matcher(name).matches()
                                        && !NOT_RUNTIME.matcher(name).matches())
                                .collect(Collectors.joining(","))
                        + "\n");
        Files.move(
                written,
                LAUNCHER.resolve("gradle-launcher-classpath.properties"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-Dorg.gradle.internal.instrumentation.agent=false");
        OPENED.forEach(opened -> command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED")));
        command.addAll(List.of("-cp", classPath(), GradleStart.class.getName()));
        command.addAll(List.of("--no-daemon", "-g", FOLDER.resolve("home").toString(), "--console=plain"));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SECRETLY|TRELLO|GRADLE)_.*"));
        builder.environment().put("HOME", folder.resolve("user").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), "Gradle hangs");
        return Files.readString(log) + "\n" + process.exitValue();
    }

    private static String classPath() throws IOException {
        return Stream.of(
                        Stream.of(Path.of("target/test-classes")),
                        jars().stream(),
                        Stream.of(LAUNCHER),
                        modules().stream().map(module -> module.resolve(RESOURCES.substring(1))))
                .flatMap(paths -> paths)
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars() throws IOException {
        return list(LIBRARIES).stream()
                .filter(jar -> !NOT_LOADED.matcher(jar.getFileName().toString()).matches())
                .toList();
    }

    private static List<Path> modules() throws IOException {
        return Files.isDirectory(MODULES) ? list(MODULES) : List.of();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

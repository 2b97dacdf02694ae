package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a page of the documentation says, section by section, each in the project of the tutorial: writes the files that
 * it names, compiles its Java code, and runs its commands. A section that says "Not tested" is left out.
 */
final class PageRun {

    static final String NOT_TESTED = "**Not tested";

    /** A block, with the file that the line before it names. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?:^`([^`\n]+)`(?:, in `(<\\w+>)`)?:\n\n)?^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile(
            "^(?:@\\w+.*)?(?:public |final |abstract )*(?:record|class|interface|enum) (\\w+)", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final String LIBRARIES = "target/lib";
    private static final String COMMAND = "secretly.jar";
    private static final String COMPILE = "mvn -q compile";
    private static final String SHOWN_FOLDER = "/home/me/boards";

    private final Path folder;

    private PageRun(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns a page with what its commands print now. Each section has a project of its own, and a quick
     * stand-in for Maven; one that shows a contract starts without the files of the tutorial.
     */
    static String ofSections(String page, Path root) throws IOException, InterruptedException {
        StringBuilder run = new StringBuilder();
        String[] sections = page.split("(?m)^(?=## )", -1);
        for (int index = 0; index < sections.length; index++) {
            Path folder = Files.createDirectories(root.resolve("section" + index));
            PageRun section = new PageRun(folder);
            if (sections[index].contains(NOT_TESTED)
                    || !BLOCK.matcher(sections[index]).find()) {
                run.append(sections[index]);
                continue;
            }
            Files.createDirectories(folder.resolve(".git"));
            if (!sections[index].contains("`" + Tutorial.CONTRACT + "`:")) {
                section.writeTutorial();
            }
            section.writeStandIn("target/lib/*");
            run.append(section.text(sections[index]));
            section.deleteLinks();
        }
        return run.toString();
    }

    /** Returns a page with what its commands print now, all in one project that Maven builds. */
    static String ofProject(String page, Path folder) throws IOException, InterruptedException {
        MavenProject project = MavenProject.in(folder, "");
        PageRun run = new PageRun(folder);
        run.writeTutorial();
        run.writeCommand(project.mavenAsScript());
        return run.text(page);
    }

    /** Compiles the Java code of a page with that of the tutorial, without a contract. */
    static String compile(String page, Path folder) throws IOException, InterruptedException {
        PageRun run = new PageRun(folder);
        run.writeTutorial();
        Files.delete(folder.resolve(Tutorial.CONTRACT));
        Files.createDirectories(folder.resolve(".git"));
        run.writeStandIn(classPathOfTests());
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(3).equals("java") && PACKAGE.matcher(block.group(4)).find()) {
                run.write(block.group(1) == null ? fileOf(block.group(4)) : block.group(1), block.group(4));
            }
        }
        String output = run.bash(COMPILE);
        run.deleteLinks();
        return output;
    }

    private String text(String text) throws IOException, InterruptedException {
        StringBuilder run = new StringBuilder();
        Matcher block = BLOCK.matcher(text);
        boolean isCompiled = true;
        while (block.find()) {
            String file = block.group(1);
            String content = block.group(4);
            if (block.group(3).equals("console")) {
                isCompiled |= content.contains("$ mvn");
                block.appendReplacement(run, Matcher.quoteReplacement("```console\n" + console(content) + "```"));
            } else if (block.group(2) != null) {
                insert(file, block.group(2), content);
            } else if (block.group(3).equals("java")) {
                write(file == null ? fileOf(content) : file, content);
                isCompiled = false;
            } else {
                assertTrue(file != null, () -> "no file is named for " + content);
                write(file, content);
            }
        }
        block.appendTail(run);
        if (!isCompiled) {
            assertTrue(bash(COMPILE).isEmpty(), () -> "does not compile: " + text);
        }
        return run.toString();
    }

    private void writeTutorial() throws IOException {
        write("pom.xml", Tutorial.pom());
        Tutorial.writeTo(folder);
    }

    /** Compiles as the build of the tutorial does, and has its libraries and the command where the page expects them. */
    private void writeStandIn(String classPath) throws IOException {
        Files.createDirectories(folder.resolve("target"));
        Files.createSymbolicLink(
                folder.resolve(LIBRARIES), Path.of("target/lib").toAbsolutePath());
        Files.createSymbolicLink(folder.resolve(COMMAND), Staged.command());
        writeCommand("""
                #!/bin/sh
                rm -rf target/classes
                exec '%s/bin/javac' -J-XX:TieredStopAtLevel=1 --release 17 -nowarn -d target/classes -cp '%s' \\
                  --processor-path '%s' $(find src/main/java -name '*.java')
                """.formatted(System.getProperty("java.home"), classPath, classPathOfTests()));
    }

    /** So that the cleaning of the folder does not warn of what is outside. */
    private void deleteLinks() throws IOException {
        Files.delete(folder.resolve(LIBRARIES));
        Files.delete(folder.resolve(COMMAND));
    }

    private static String classPathOfTests() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void writeCommand(String script) throws IOException {
        assertTrue(write("bin/mvn", script).toFile().setExecutable(true));
    }

    /** Inserts lines into a file before the end of an element. */
    private void insert(String file, String element, String lines) throws IOException {
        String content = Files.readString(folder.resolve(file));
        int end = content.indexOf(element.replace("<", "</"));
        assertTrue(end > 0, () -> "no " + element + " in " + file);
        write(file, content.substring(0, end) + lines + content.substring(end));
    }

    private static String fileOf(String code) {
        Matcher type = TYPE.matcher(code);
        Matcher inPackage = PACKAGE.matcher(code);
        assertTrue(type.find() && inPackage.find(), () -> "no package or no type in " + code);
        return "src/main/java/" + inPackage.group(1).replace('.', '/') + "/" + type.group(1) + ".java";
    }

    /** The commands of a block with what they print; printed lines that are {@code ...} stand for any lines. */
    private String console(String block) throws IOException, InterruptedException {
        StringBuilder console = new StringBuilder();
        List<MatchResult> commands = Pattern.compile("^\\$ (.*(?:\\\\\n.*)*)\n((?:(?!\\$ ).*\n)*)", Pattern.MULTILINE)
                .matcher(block)
                .results()
                .toList();
        for (MatchResult command : commands) {
            String printed = bash(command.group(1));
            assertFalse(printed.contains("error: "), printed);
            String expected = command.group(2);
            console.append("$ ")
                    .append(command.group(1))
                    .append('\n')
                    .append(stands(expected).matcher(printed).matches() ? expected : printed);
        }
        return console.toString();
    }

    private static Pattern stands(String expected) {
        List<String> parts = new ArrayList<>();
        for (String part : expected.split("(?m)^\\.\\.\\.\n", -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join("(?:.*\n)*", parts));
    }

    private String bash(String command) throws IOException, InterruptedException {
        Path log = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SECRETLY|TRELLO|DB|SPRING|JAVA)_.*"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment()
                .merge(
                        "PATH",
                        "",
                        (path, none) -> folder.resolve("bin") + ":" + System.getProperty("java.home") + "/bin:" + path);
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> "hangs: " + command);
        return Files.readString(log)
                .replaceAll("\u001B\\[[;\\d]*m", "")
                .replaceAll("(?m)^WARNING: .*\\R", "") // A new JVM warns of what old releases of Maven do.
                .replace(folder.toRealPath().toString(), SHOWN_FOLDER);
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}

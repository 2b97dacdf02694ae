package dev.secretly.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of both pages on the command in order and compares what they print; with {@code -Ddocs.write=true} it
 * writes the output into the pages.
 */
class CommandPageTest {

    private static final Path TASKS = Path.of("..", "docs", "command.md");
    private static final Path REFERENCE = Path.of("..", "docs", "command-reference.md");
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String SECRETLY = "java -jar secretly.jar ";

    @TempDir
    private Path folder;

    private int commands;

    @Test
    void thePagesShowWhatTheCommandsPrint() throws IOException {
        Matcher program = PROGRAM.matcher(Files.readString(TASKS));
        assertTrue(program.find());
        Project project = new Project(folder)
                .with("LC_ALL", "C.UTF-8")
                .file(".gitignore", "target/\nhome/\nsrc/\n")
                .file("production.env", "TRELLO_LIMIT=100\n");
        for (Path page : List.of(TASKS, REFERENCE)) {
            String expected = withOutput(Files.readString(page), project, program.group(1));
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(page, expected);
            }
            assertEquals(expected, Files.readString(page));
        }
        assertEquals(22, commands);
    }

    private String withOutput(String page, Project project, String program) throws IOException {
        StringBuilder expected = new StringBuilder();
        Matcher console = CONSOLE.matcher(page);
        while (console.find()) {
            StringBuilder block = new StringBuilder("```console\n");
            for (String line : console.group(1)
                    .lines()
                    .filter(line -> line.startsWith("$ "))
                    .toList()) {
                commands++;
                String printed = run(project, line.substring(2), program);
                block.append(line)
                        .append('\n')
                        .append(printed.replace(project.path("").toString(), "/home/me/boards"));
            }
            console.appendReplacement(
                    expected, Matcher.quoteReplacement(block.append("```").toString()));
        }
        return console.appendTail(expected).toString();
    }

    private static String run(Project project, String command, String program) throws IOException {
        if (command.equals("mvn -q compile")) {
            project.compile("app/Main.java", program);
            return "";
        }
        if (command.startsWith(SECRETLY)) {
            String input = command.contains(" set ") ? "my-trello-key\n" : "";
            return shown(project.secretlyWithInput(input, words(command.substring(SECRETLY.length()))));
        }
        Matcher piped =
                Pattern.compile("printf (\\S+) \\| " + SECRETLY + "(.*)").matcher(command);
        return piped.matches()
                ? shown(project.secretlyWithInput(piped.group(1), words(piped.group(2))))
                : shown(project.run("", List.of("sh", "-c", command)));
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        return words.toArray(String[]::new);
    }

    /** As a terminal shows it. */
    private static String shown(Project.Result result) {
        return result.out() + result.err();
    }
}

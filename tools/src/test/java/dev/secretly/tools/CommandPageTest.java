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
 * Runs the commands of {@code docs/command.md} in order and compares what they print; with {@code -Ddocs.write=true} it
 * writes the output into the page.
 */
class CommandPageTest {

    private static final Path PAGE = Path.of("..", "docs", "command.md");
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String SECRETLY = "java -jar secretly.jar ";

    @TempDir
    private Path folder;

    @Test
    void thePageShowsWhatTheCommandsPrint() throws IOException {
        String page = Files.readString(PAGE);
        Matcher program = PROGRAM.matcher(page);
        assertTrue(program.find());
        Project project = new Project(folder)
                .with("LC_ALL", "C.UTF-8")
                .file(".gitignore", "target/\nhome/\nsrc/\n")
                .file("production.env", "TRELLO_LIMIT=100\n");
        StringBuilder expected = new StringBuilder();
        Matcher console = CONSOLE.matcher(page);
        int commands = 0;
        while (console.find()) {
            StringBuilder block = new StringBuilder("```console\n");
            for (String line : console.group(1)
                    .lines()
                    .filter(line -> line.startsWith("$ "))
                    .toList()) {
                commands++;
                String printed = run(project, line.substring(2), program.group(1));
                block.append(line)
                        .append('\n')
                        .append(printed.replace(project.path("").toString(), "/home/me/boards"));
            }
            console.appendReplacement(
                    expected, Matcher.quoteReplacement(block.append("```").toString()));
        }
        console.appendTail(expected);
        assertEquals(22, commands);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected.toString(), Files.readString(PAGE));
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

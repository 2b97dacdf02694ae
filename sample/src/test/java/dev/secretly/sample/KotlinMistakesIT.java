package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.secretly.testing.Mistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles the mistakes of users in Kotlin under kapt, all in one run, each in a package of its own. Run with
 * {@code -Dmistakes.write=true}, it writes the messages into their files.
 */
class KotlinMistakesIT {

    private static final Pattern MESSAGE = Pattern.compile(
            "^\\[(?:ERROR|WARNING|INFO)] \\S*/mistakes/(\\w+)/(\\w+\\.kt):(\\d+): \\w+: (.*)$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void eachMistakeGivesItsMessage() throws Exception {
        List<String> blocks = Page.blocks("docs/kotlin.md", "## A complete program", "## What works how");
        MavenProject project = MavenProject.in(folder, "");
        project.write("pom.xml", blocks.get(0));
        List<Mistake> mistakes = Mistake.in(".kt");
        for (Mistake mistake : mistakes) {
            for (Map.Entry<String, String> file : mistake.files().entrySet()) {
                String name = packageOf(mistake);
                project.write(
                        "src/main/kotlin/mistakes/" + name + "/" + file.getKey(),
                        "package mistakes." + name + "\n" + file.getValue());
            }
        }
        String output = project.maven(1, "compile");

        Map<String, List<String>> messages = messages(output);
        for (Mistake mistake : mistakes) {
            List<String> ofMistake = messages.getOrDefault(packageOf(mistake), List.of());
            if (Boolean.getBoolean("mistakes.write")) {
                mistake.write(ofMistake);
            } else {
                assertFalse(ofMistake.isEmpty(), () -> mistake + " has no message:\n" + output);
                assertEquals(mistake.messages(), ofMistake, output);
            }
        }
    }

    private static String packageOf(Mistake mistake) {
        return mistake.name().replace("-", "");
    }

    /** The messages of each package, with lines as in the file of the mistake, which lacks the line of the package. */
    private static Map<String, List<String>> messages(String output) {
        Map<String, List<String>> messages = new LinkedHashMap<>();
        Matcher matcher = MESSAGE.matcher(output);
        while (matcher.find()) {
            String message =
                    matcher.group(2) + ":" + (Integer.parseInt(matcher.group(3)) - 1) + ": " + matcher.group(4);
            List<String> ofPackage = messages.computeIfAbsent(matcher.group(1), name -> new ArrayList<>());
            if (!ofPackage.contains(message)) {
                ofPackage.add(message);
            }
        }
        return messages;
    }
}

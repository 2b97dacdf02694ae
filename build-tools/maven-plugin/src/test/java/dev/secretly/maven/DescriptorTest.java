package dev.secretly.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    private static final Pattern GOAL = Pattern.compile("<goal>([a-z]+)</goal>");

    private static List<String> goals(String file) throws Exception {
        return GOAL.matcher(Files.readString(Path.of("target/classes/META-INF", file)))
                .results()
                .map(goal -> goal.group(1))
                .sorted()
                .toList();
    }

    @Test
    void eclipseKnowsWhatToDoWithEachGoal() throws Exception {
        assertEquals(List.of("check", "contract", "help", "init", "scan", "schema"), goals("maven/plugin.xml"));
        assertEquals(goals("maven/plugin.xml"), goals("m2e/lifecycle-mapping-metadata.xml"));
    }
}

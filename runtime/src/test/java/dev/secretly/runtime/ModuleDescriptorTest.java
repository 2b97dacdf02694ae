package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The descriptor that is compiled and the one that is published are written twice, since only one of them may require the parser. */
class ModuleDescriptorTest {

    private static final String PARSER = "    requires org.tomlj;";

    private static List<String> body(String folder) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main", folder, "module-info.java"));
        return lines.subList(lines.indexOf("module dev.secretly.runtime {"), lines.size());
    }

    @Test
    void theTwoDescriptorsDifferOnlyInTheParser() throws IOException {
        List<String> compiled = body("java");

        assertTrue(compiled.contains(PARSER));
        assertEquals(compiled.stream().filter(line -> !line.equals(PARSER)).toList(), body("module"));
    }
}

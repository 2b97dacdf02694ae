package dev.secretly.sample;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds and runs the program of each page on a framework, with its files and commands exactly as printed; with
 * {@code -Ddocs.write=true} it writes what the commands print into the pages. Only with the profile frameworks.
 */
class FrameworksIT {

    private static final Path PAGES = Path.of("..", "docs", "frameworks");

    private static final int JAVA_OF_HELIDON = 21;

    @TempDir
    private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.filter(page -> !page.endsWith("README.md"))
                    .filter(page -> page.toString().contains(System.getProperty("frameworks.page", "")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageOnAFrameworkIsTrue(Path page) throws Exception {
        assumeTrue(
                !page.endsWith("helidon.md") || Runtime.version().feature() >= JAVA_OF_HELIDON,
                "Helidon needs Java 21");
        String text = Files.readString(page);
        String run = PageRun.ofProject(text, folder);

        Page.assertIs(run, page);
    }
}

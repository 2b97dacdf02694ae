package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows the answers to single questions, with their files and commands exactly as printed; with {@code -Ddocs.write=true} it
 * writes what the commands print into the pages.
 */
class PagesIT {

    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("how-to"))) {
            return pages.filter(page -> !page.endsWith("README.md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageShowsWhatItsCommandsPrint(Path page) throws Exception {
        String text = Files.readString(page);
        assumeTrue(!text.contains("\n$ openssl ") || isInstalled("openssl"), "openssl is not installed");
        String run = PageRun.ofSections(text, folder);

        Page.assertIs(run, page);
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide.md", "sources.md", "coming-from.md", "rotation.md", "testing.md", "deploy/aws.md"})
    void theJavaCodeOfAPageCompiles(String page) throws Exception {
        String output = PageRun.compile(Files.readString(DOCS.resolve(page)), folder);

        assertFalse(output.contains("error:"), output);
        assertTrue(Files.exists(folder.resolve("target/classes/app/TrelloSecrets.class")), output);
    }

    /** Maven copies the libraries and builds the jar, so the stand-in does not do. */
    @ParameterizedTest
    @CsvSource({"javac.md, '## Get the jars', '## Ant'", "build.md, '## Jars', '## Java modules'"})
    void aPartOfAPageIsTrueForMaven(String name, String from, String to) throws Exception {
        Path page = DOCS.resolve(name);
        String text = Files.readString(page);
        int start = text.indexOf(from);
        int end = text.indexOf(to);
        String run =
                text.substring(0, start) + PageRun.ofProject(text.substring(start, end), folder) + text.substring(end);

        Page.assertIs(run, page);
    }
}

package dev.secretly.runtime.internal.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.source.Links;
import dev.secretly.runtime.internal.source.Reply;
import dev.secretly.runtime.internal.source.SearchContext;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardFilesTest {

    private static final int OF_HOME = 2;

    private static final List<DeclaredSecret> OPEN = List.of(DeclaredSecret.text("key", "", "Any.key"));

    @TempDir
    private Path home;

    private StandardFiles files;

    private Path write(String text) throws IOException {
        files = new StandardFiles(surroundings(home.toString()), "standard-files-test.toml");
        Path file = home.resolve(".streamlit/standard-files-test.toml");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aPlainFileIsReadOnce() throws IOException {
        Path file = write("key = 'a'\n");

        assertNotNull(files.plain(OF_HOME));
        Files.delete(file);

        assertEquals("a", value());
        assertEquals(false, files.isMissing(OF_HOME));
    }

    @Test
    void aFileThatIsNotPlainIsReadOnce() throws IOException {
        Path file = write("key = 'a'\nlist = [1]\n");

        assertNull(files.plain(OF_HOME));
        Files.delete(file);
        assertNull(files.plain(OF_HOME));

        assertEquals("a", value());
    }

    @Test
    void aBrokenFileIsReadAgainByTheNextLoad() throws IOException {
        Path file = write("broken\n");

        assertNull(files.plain(OF_HOME));
        TomlFile source = files.sources().get(OF_HOME);
        assertEquals(
                Reply.State.UNREADABLE,
                source.answer(OPEN, new SearchContext(new Links(), false)).state());
        Files.writeString(file, "key = 'fixed'\n");

        assertEquals(
                Reply.State.READ,
                source.answer(OPEN, new SearchContext(new Links(), false)).state());
    }

    @Test
    void withoutAHomeFolderThereAreTwoFiles() {
        StandardFiles two = new StandardFiles(surroundings("~"), "standard-files-test.toml");

        assertEquals(2, two.count());
        assertEquals(
                Reply.State.NO_SUCH_FILE,
                two.sources()
                        .get(OF_HOME)
                        .answer(OPEN, new SearchContext(new Links(), false))
                        .state());
        assertTrue(two.isMissing(0) && two.isMissing(1));
    }

    private Surroundings surroundings(String home) {
        return Surroundings.of(Map.of("HOME", home), new File("none"));
    }

    private Object value() {
        Answer answer = files.sources()
                .get(OF_HOME)
                .answer(OPEN, new SearchContext(new Links(), false))
                .answers()
                .get(0);
        return ((Answer.Present) answer).value();
    }
}

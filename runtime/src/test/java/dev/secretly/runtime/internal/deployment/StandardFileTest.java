package dev.secretly.runtime.internal.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.source.SearchContext;
import dev.secretly.runtime.internal.source.SourceReply;
import dev.secretly.runtime.internal.source.StoreSession;
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

class StandardFileTest {

    private static final int OF_HOME = 2;

    private static final List<DeclaredSecret> OPEN = List.of(DeclaredSecret.text("key", "", "Any.key"));

    @TempDir
    private Path home;

    private List<StandardFile> files;

    private Path write(String text) throws IOException {
        files = StandardFile.of(surroundings(home.toString()), "standard-file-test.toml");
        Path file = home.resolve(".streamlit/standard-file-test.toml");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aPlainFileIsReadOnce() throws IOException {
        Path file = write("key = 'a'\n");

        assertNotNull(files.get(OF_HOME).plain());
        Files.delete(file);

        assertEquals("a", value());
        assertEquals(false, files.get(OF_HOME).isMissing());
    }

    @Test
    void aFileThatIsNotPlainIsReadOnce() throws IOException {
        Path file = write("key = 'a'\nlist = [1]\n");

        assertNull(files.get(OF_HOME).plain());
        Files.delete(file);
        assertNull(files.get(OF_HOME).plain());

        assertEquals("a", value());
    }

    @Test
    void aBrokenFileIsReadAgainByTheNextLoad() throws IOException {
        Path file = write("broken\n");

        assertNull(files.get(OF_HOME).plain());
        TomlFile source = StandardFile.sources(files).get(OF_HOME);
        assertEquals(
                SourceReply.State.UNREADABLE,
                source.answer(OPEN, new SearchContext(new Links(), new StoreSession(Surroundings.ofProcess())))
                        .state());
        Files.writeString(file, "key = 'fixed'\n");

        assertEquals(
                SourceReply.State.READ,
                source.answer(OPEN, new SearchContext(new Links(), new StoreSession(Surroundings.ofProcess())))
                        .state());
    }

    @Test
    void withoutAHomeFolderTheFileInItIsMissing() {
        List<StandardFile> homeless = StandardFile.of(surroundings("~"), "standard-file-test.toml");

        assertEquals(
                SourceReply.State.NO_SUCH_FILE,
                StandardFile.sources(homeless)
                        .get(OF_HOME)
                        .answer(OPEN, new SearchContext(new Links(), new StoreSession(Surroundings.ofProcess())))
                        .state());
        assertTrue(homeless.stream().allMatch(StandardFile::isMissing));
    }

    private Surroundings surroundings(String home) {
        return Surroundings.of(Map.of("HOME", home), new File("none"));
    }

    private Object value() {
        Answer answer = StandardFile.sources(files)
                .get(OF_HOME)
                .answer(OPEN, new SearchContext(new Links(), new StoreSession(Surroundings.ofProcess())))
                .answers()
                .get(0);
        return ((Answer.Present) answer).value();
    }
}

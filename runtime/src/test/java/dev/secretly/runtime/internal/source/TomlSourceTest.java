package dev.secretly.runtime.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TomlSourceTest {

    private static final DeclaredSecret KEY = DeclaredSecret.other("a", "A", "Test.a");

    @Test
    void aSourceIsReadOnceIfManyThreadsQueryItAtOnce() throws InterruptedException {
        AtomicInteger readings = new AtomicInteger();
        TomlSource slow = new TomlSource(new Origin("slow", Origin.Kind.TEXT)) {
            @Override
            TomlDocument readDocument(Links links) throws UnreadableException {
                readings.incrementAndGet();
                pause();
                return TomlDocument.parse("a = 'x'");
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 16; i++) {
            threads.execute(() -> slow.answer(
                    List.of(KEY), new SearchContext(new Links(), new StoreSession(Surroundings.ofProcess()))));
        }
        threads.shutdown();

        assertEquals(true, threads.awaitTermination(30, TimeUnit.SECONDS));
        assertEquals(1, readings.get());
    }

    @Test
    void whatTheFastPathReadThroughALinkIsReadAgain(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("target.toml"), "a = 'new'");
        Path link = folder.resolve("link.toml");
        Files.createSymbolicLink(link, folder.resolve("target.toml"));
        TomlFile document = TomlFile.required(link.toString(), "SECRETLY_FILES");
        document.startWith(TomlDocument.parse("a = 'old'"), null);
        TomlFile text = TomlFile.required(link.toString(), "SECRETLY_FILES");
        text.startWith(null, "a = 'old'");

        assertEquals("new", value(document));
        assertEquals("new", value(text));
    }

    @Test
    void whatTheFastPathReadWithoutALinkIsNotReadAgain(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.toRealPath().resolve("plain.toml"), "a = 'new'");
        TomlFile source = TomlFile.required(file.toString(), "SECRETLY_FILES");
        source.startWith(null, "a = 'old'");

        assertEquals("old", value(source));
    }

    private static Object value(TomlSource source) {
        SourceReply reply =
                source.answer(List.of(KEY), new SearchContext(new Links(), new StoreSession(Surroundings.ofProcess())));
        return ((Answer.Present) reply.answers().get(0)).value();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }
}

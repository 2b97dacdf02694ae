package dev.secretly.runtime.rotation;

import static dev.secretly.runtime.rotation.LiveFixture.await;
import static dev.secretly.runtime.rotation.LiveFixture.often;
import static dev.secretly.runtime.rotation.LiveFixture.replace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.rotation.LiveFixture.Trello;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a bad edit keeps the last good record, and that the log says so once, without a value. */
class LiveProblemTest {

    private static final String FOLDER = "a folder instead of a file";
    private static final String SECRET = Canary.of("key");
    private static final String GOOD = "[trello]\napi_key = '" + SECRET + "'\ntoken = '" + SECRET + "'\nport = 1\n";

    @TempDir
    private Path folder;

    private Path file;
    /** Read while a thread of a rotation adds to it. */
    private final List<LogRecord> log = new CopyOnWriteArrayList<>();

    private final Logger logger = Logger.getLogger(Live.class.getName());

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            log.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() throws IOException {
        file = Files.writeString(folder.resolve("secrets.toml"), GOOD);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private interface Edit {
        void apply() throws IOException;
    }

    private Map<String, Edit> badEdits() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("an empty file", "");
        texts.put("a required key that is gone", "[trello]\ntoken = '" + SECRET + "'\n");
        texts.put("a blank key", "trello.api_key = '  '\n");
        texts.put("a placeholder", "trello.api_key = '<your key>'\n");
        texts.put("a well-known placeholder", "trello.api_key = 'changeme'\n");
        texts.put("a key of another type", "trello.api_key = [1, 2]\n");
        texts.put("a table instead of a key", "[trello.api_key]\na = '" + SECRET + "'\n");
        texts.put("no table", "trello = '" + SECRET + "'\n");
        texts.put("a port that is no number", GOOD.replace("port = 1", "port = '" + SECRET + "'"));
        texts.put("a port that is too large", GOOD.replace("port = 1", "port = 99999999999"));
        texts.put("an optional key of another type", GOOD.replace("token = '" + SECRET + "'", "token = 1979-05-27"));
        texts.put("an unclosed quote", "[trello]\napi_key = '" + SECRET + "\n");
        texts.put("no equals sign", "[trello]\napi_key '" + SECRET + "'\n");
        texts.put("a key that is defined twice", GOOD + "port = 2\n");
        texts.put("an unclosed header", "[trello\napi_key = '" + SECRET + "'\n");
        texts.put("an unknown escape", "trello.api_key = \"\\q" + SECRET + "\"\n");
        texts.put("a record whose constructor throws", GOOD.replace("api_key = '", "api_key = 'refused "));
        texts.put("a file that is too large", GOOD + "#".repeat(600_000));
        texts.forEach((name, text) -> edits.put(name, () -> replace(file, text)));
        edits.put("a file that is gone", () -> Files.delete(file));
        edits.put("a file that is not UTF-8", () -> {
            Path other = file.resolveSibling("other");
            Files.write(other, GOOD.replace("port", "größe").getBytes(StandardCharsets.ISO_8859_1));
            Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        });
        edits.put(FOLDER, () -> {
            Files.delete(file);
            Files.createDirectory(file);
        });
        edits.put("a link that leads nowhere", () -> {
            Path link = Files.createSymbolicLink(file.resolveSibling("link"), Path.of("nowhere"));
            Files.move(link, file, StandardCopyOption.ATOMIC_MOVE);
        });
        return edits;
    }

    @Test
    void eachBadEditIsLoggedOnceTheRecoveryOnceAndTheRecordStays() throws Exception {
        Map<String, Edit> edits = badEdits();
        assertTrue(edits.size() >= 20, "fewer than 20 kinds of bad edits");
        try (Live<Trello> live = often(file).start()) {
            Trello good = live.get();
            for (Map.Entry<String, Edit> edit : edits.entrySet()) {
                log.clear();
                edit.getValue().apply();
                await(() -> !log.isEmpty());
                Thread.sleep(100);
                assertEquals(List.of(Level.WARNING), levels(edit.getKey()), edit.getKey());
                assertTrue(
                        log.get(0).getMessage().startsWith("Trello: a refresh failed, so the record loaded "),
                        edit.getKey());
                assertTrue(log.get(0).getMessage().contains(" s ago stays in use.\nCannot load"), edit.getKey());

                if (Files.isDirectory(file)) {
                    Files.delete(file);
                }
                replace(file, GOOD);
                await(() -> levels(edit.getKey()).contains(Level.INFO));
                Thread.sleep(50);
                assertEquals(List.of(Level.WARNING, Level.INFO), levels(edit.getKey()), edit.getKey());
                assertEquals(
                        "Trello can be refreshed again.",
                        log.get(log.size() - 1).getMessage());
                assertSame(good, live.get(), edit.getKey());
                assertNoValueIsLogged(edit.getKey());
            }
        }
    }

    /** The levels of what was logged. A folder cannot take the place of a file at once, so the gap may be reported, too. */
    private List<Level> levels(String edit) {
        Stream<Level> levels = log.stream().map(LogRecord::getLevel);
        return edit.equals(FOLDER) ? levels.distinct().toList() : levels.toList();
    }

    private void assertNoValueIsLogged(String edit) {
        for (LogRecord logged : log) {
            assertFalse(logged.getMessage().contains(SECRET), edit);
            assertEquals(null, logged.getThrown(), edit);
        }
    }

    @Test
    void aChangeIsLoggedWithTheNamesOfItsKeys() throws Exception {
        try (Live<Trello> live = often(file).start()) {
            replace(file, GOOD.replace(SECRET, Canary.of("other")).replace("port = 1\n", ""));
            await(() -> !log.isEmpty());
            assertEquals(List.of(Level.INFO), levels(""));
            assertEquals(
                    "Trello has a new record. Changed: trello.api_key, trello.token, trello.port.",
                    log.get(0).getMessage());
            assertEquals(443, live.get().port());
        }
    }

    @Test
    void aBadEditOfAnotherKindIsLoggedTooAndEachKindOnce() throws Exception {
        try (Live<Trello> live = often(file).start()) {
            replace(file, "");
            await(() -> log.size() == 1);
            replace(file, "trello.api_key = 'changeme'\n");
            await(() -> log.size() == 2);
            replace(file, "");
            live.refresh();
            assertEquals(2, log.size());
            assertEquals(SECRET, live.get().key());
        }
    }
}

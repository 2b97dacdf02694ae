package dev.secretly.runtime.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.secretly.runtime.Declared;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.recipe.Webhooks.Webhook;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the recipes of docs/rotation.md. */
class RecipeTest {

    private static final int THREADS = 8;
    private static final int ROTATIONS = 10;
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private void write(String text) throws IOException {
        Path temporary = Files.writeString(folder.resolve("new"), text);
        Files.move(temporary, folder.resolve("secrets.toml"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void noQueryFailsWhileThePasswordOfAPoolRotates() throws Exception {
        String url = "jdbc:h2:mem:rotation;DB_CLOSE_DELAY=-1";
        try (Connection admin = DriverManager.getConnection(url, "admin", "admin");
                Statement statement = admin.createStatement()) {
            statement.execute("create user app password 'p0' admin");
            write(database(url, "p0"));
            try (Live<Database> live = Live.<Database, RuntimeException>builder(DatabaseSecrets::load)
                            .secrets(Secrets.ofFile(folder.resolve("secrets.toml")))
                            .every(OFTEN)
                            .start();
                    HikariDataSource pool = Pool.of(live)) {
                List<String> failures = Collections.synchronizedList(new ArrayList<>());
                AtomicLong queries = new AtomicLong();
                AtomicBoolean isOver = new AtomicBoolean();
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    Thread thread = new Thread(() -> {
                        while (!isOver.get()) {
                            query(pool, queries, failures);
                        }
                    });
                    thread.start();
                    threads.add(thread);
                }
                for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
                    statement.execute("alter user app set password 'p" + rotation + "'");
                    // The hardest moment: new connections are needed before the file has the new password.
                    pool.getHikariPoolMXBean().softEvictConnections();
                    Thread.sleep(50);
                    write(database(url, "p" + rotation));
                    String expected = "p" + rotation;
                    while (!live.get().password().reveal().equals(expected)) {
                        Thread.sleep(5);
                    }
                    long before = queries.get();
                    while (queries.get() < before + 1_000) {
                        Thread.sleep(5);
                    }
                }
                isOver.set(true);
                for (Thread thread : threads) {
                    thread.join();
                }
                System.out.println(
                        queries + " queries over " + ROTATIONS + " rotations, " + failures.size() + " failed");
                assertEquals(List.of(), failures);
            }
        }
    }

    private static String database(String url, String password) {
        return "[database]\nurl = '%s'\nuser = 'app'\npassword = '%s'\n".formatted(url, password);
    }

    private static void query(HikariDataSource pool, AtomicLong queries, List<String> failures) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select 1").close();
            queries.incrementAndGet();
        } catch (SQLException exception) {
            failures.add(exception.getClass().getName());
        }
    }

    private static Webhook loadWebhook(Secrets secrets) {
        DeclaredSecret secret = DeclaredSecret.credential("webhook.secret", "WEBHOOK_SECRET", "Webhook.secret");
        SecretReading reading = SecretReading.of(secrets, "Webhook", secret);
        SecretString value = reading.required(secret, SecretType.secretString());
        return reading.finish(value == null ? null : new Webhook(value));
    }

    @Test
    void aWebhookAcceptsTheOldSecretForSomeTimeAfterARotation() throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        write("webhook.secret = 'one'\n");
        try (Live<Webhook> live = Live.<Webhook, RuntimeException>builder(RecipeTest::loadWebhook)
                .secrets(Secrets.ofFile(folder.resolve("secrets.toml")))
                .every(Duration.ofHours(1))
                .start()) {
            Webhooks webhooks = new Webhooks(live, Duration.ofSeconds(2));
            byte[] byOne = Webhooks.sign(body, live.get().secret());
            assertTrue(webhooks.isSigned(body, byOne));
            write("webhook.secret = 'two'\n");
            assertEquals(Live.Outcome.CHANGED, live.refresh());
            byte[] byTwo = Webhooks.sign(body, live.get().secret());

            assertTrue(webhooks.isSigned(body, byOne), "the old secret is refused at once");
            assertTrue(webhooks.isSigned(body, byTwo));
            Thread.sleep(2_100);
            assertFalse(webhooks.isSigned(body, byOne), "the old secret is accepted forever");
            assertTrue(webhooks.isSigned(body, byTwo));
        }
    }

    /** The log of a rotation, a bad edit and its end, as the docs show it. */
    @Test
    void theLogInTheDocsIsWhatIsLogged() throws Exception {
        Declared trello = Declared.keys("trello.api_key", "trello.api_secret", "trello.oauth_token");
        record Trello(List<String> values) {}
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Logger logger = Logger.getLogger(Live.class.getName());
        Handler handler = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord logged) {
                log.add(logged.getLevel() + ": " + logged.getMessage());
            }
        };
        logger.addHandler(handler);
        String toml = "[trello]\napi_key = 'a'\napi_secret = 'b'\n";
        write(toml + "oauth_token = 'c'\n");
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(secrets -> new Trello(trello.load(secrets)))
                .secrets(Secrets.ofFile(folder.resolve("secrets.toml")))
                .start()) {
            write(toml + "oauth_token = 'd'\n");
            live.refresh();
            write(toml);
            live.refresh();
            write(toml + "oauth_token = 'd'\n");
            live.refresh();
        } finally {
            logger.removeHandler(handler);
        }
        String page = Files.readString(Path.of("../docs/rotation.md"));
        String block = page.substring(page.indexOf("```\nINFO") + 4, page.indexOf("```\n\nThe warning continues"));
        String logged = log.stream()
                .map(text -> text.lines().limit(2).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n", "", "\n"))
                .replace("Cannot load Test:", "Cannot load Trello:");
        assertEquals(withoutAge(block), withoutAge(logged));
    }

    private static String withoutAge(String log) {
        return log.replaceAll("loaded \\d+ s ago", "loaded N s ago");
    }

    /** The documented recipes are those that run here. */
    @Test
    void theRecipesInTheDocsAreInTheseClasses() throws IOException {
        String sources = "";
        for (String name : List.of("Pool", "Webhooks")) {
            sources += withoutIndent(
                    Files.readString(Path.of("src/test/java/dev/secretly/runtime/recipe", name + ".java")));
        }
        String page = Files.readString(Path.of("../docs/rotation.md"));
        String recipes = page.substring(page.indexOf("## Recipes"), page.indexOf("**Spring"));
        List<String> blocks = JAVA.matcher(recipes)
                .results()
                .map(RecipeTest::code)
                .filter(block -> block.contains("/** The recipe"))
                .toList();
        assertEquals(2, blocks.size());
        for (String block : blocks) {
            String tested = block.replace("package app;", "package dev.secretly.runtime.recipe;");
            assertTrue(sources.contains(tested), "not in the recipes that are tested:\n" + block);
        }
    }

    private static String code(MatchResult block) {
        return withoutIndent(block.group(1));
    }

    private static String withoutIndent(String text) {
        return Arrays.stream(text.split("\n")).map(String::strip).collect(Collectors.joining("\n"));
    }
}

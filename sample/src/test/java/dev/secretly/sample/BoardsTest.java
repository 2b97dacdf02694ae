package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program as users do: in its own process. */
class BoardsTest {

    private static final String TABLE = """
            BOARD         STATE   ADDRESS
            Groceries     open    https://trello.example/b/groceries
            Holidays      open    https://trello.example/b/holidays
            Moving house  closed  https://trello.example/b/moving
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void setHome() {
        environment.put("HOME", folder.resolve("home").toString());
    }

    @Test
    void theExampleFileIsGoodForTheStandIn() throws Exception {
        useExample();

        assertEquals(new Run(0, TABLE, ""), run());
    }

    @Test
    void theEnvironmentIsGoodToo() throws Exception {
        environment.put("TRELLO_API_KEY", "demo-key-of-the-stand-in");
        environment.put("TRELLO_API_SECRET", "demo-secret-of-the-stand-in");
        environment.put("TRELLO_OAUTH_TOKEN", "demo-token-of-the-stand-in");

        assertEquals(new Run(0, TABLE, ""), run());
    }

    @Test
    void aMissingSecretStopsTheProgramWithOneMessageAndTheEnvironmentMendsIt() throws Exception {
        Path file = useExample();
        List<String> lines = Files.readAllLines(file);
        lines.removeIf(line -> line.startsWith("api_key"));
        Files.write(file, lines);

        Run missing = run();

        assertEquals(1, missing.status());
        assertEquals("", missing.out());
        assertTrue(
                missing.err()
                        .startsWith("Exception in thread \"main\" Cannot load Trello: 1 of 3 secrets is missing.\n\n"
                                + "  trello.api_key  TRELLO_API_KEY  MISSING  not in any source\n"),
                missing.err());
        environment.put("TRELLO_API_KEY", "demo-key-of-the-stand-in");
        assertEquals(new Run(0, TABLE, ""), run());
    }

    @Test
    void aWrongKeyEndsInOneLine() throws Exception {
        useCanaries();

        assertOneLine(
                " refuses the key or the token (401). Are trello.api_key and trello.oauth_token those of one account,"
                        + " and still valid?");
    }

    @Test
    void whileItWatchesItListsTheBoardsAgainWhenTheTokenChangesAndKeepsTheLastGoodOne() throws Exception {
        Path file = useExample();
        String example = Files.readString(file);
        Process process = start("--watch");
        try {
            await(() -> out().equals(TABLE));
            Files.writeString(file, example.replace("demo-token-of-the-stand-in", "demo-token-of-the-stand-in-2"));
            await(() -> out().equals(TABLE + TABLE));
            Files.writeString(file, example.replace("demo-token-of-the-stand-in", ""));
            await(() -> err().contains("trello.oauth_token  TRELLO_OAUTH_TOKEN  MISSING  blank at"));
            Files.writeString(file, example);
            await(() -> out().equals(TABLE + TABLE + TABLE));
            assertFalse((out() + err()).contains("demo-token"), err());
        } finally {
            process.destroy();
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program does not stop");
    }

    private interface Condition {
        boolean isTrue() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.isTrue()) {
            assertTrue(System.nanoTime() < deadline, "it did not happen within a minute");
            Thread.sleep(20);
        }
    }

    @Test
    void credentialsGoIntoAHeaderAndNotIntoTheAddress() throws Exception {
        useCanaries();
        AtomicReference<String> header = new AtomicReference<>();
        AtomicReference<URI> address = new AtomicReference<>();
        HttpServer server = server(exchange -> {
            header.set(exchange.getRequestHeaders().getFirst("Authorization"));
            address.set(exchange.getRequestURI());
            answer(exchange, 200, "[]");
        });

        assertEquals(new Run(0, "No boards.\n", ""), run());
        server.stop(0);
        assertEquals(
                "OAuth oauth_consumer_key=\"" + Canary.of("key") + "\", oauth_token=\"" + Canary.of("token") + "\"",
                header.get());
        assertEquals(
                "/1/members/me/boards?fields=name,shortUrl,closed",
                address.get().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "[null]", "[{}]", "[1]", ""})
    void aReplyThatIsNoListOfBoardsEndsInOneLine(String body) throws Exception {
        useCanaries();
        HttpServer server = server(exchange -> answer(exchange, 200, body));

        assertOneLine(" answered with something that is no list of boards.");
        server.stop(0);
    }

    @Test
    void anotherStatusEndsInOneLine() throws Exception {
        useCanaries();
        HttpServer server = server(exchange -> answer(exchange, 503, Canary.of("echo")));

        assertOneLine(" answered with status 503.");
        server.stop(0);
    }

    @Test
    void aRefusedConnectionEndsInOneLine() throws Exception {
        useCanaries();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("TRELLO_URL", "http://127.0.0.1:" + socket.getLocalPort());
        }

        assertOneLine("There is no connection to http://127.0.0.1:");
    }

    @Test
    void aServerThatDoesNotAnswerEndsInOneLine() throws Exception {
        useCanaries();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            environment.put("TRELLO_URL", "http://127.0.0.1:" + silent.getLocalPort());

            assertOneLine(" did not answer within 5 seconds.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.trello.com", "ftp://api.trello.com", "http://", "http://a b", "https://user@host"})
    void anAddressThatIsNoneEndsInOneLine(String url) throws Exception {
        useCanaries();
        environment.put("TRELLO_URL", url);

        assertOneLine("TRELLO_URL is not the address of a server; set it to https://api.trello.com");
    }

    @Test
    void aValueThatNoHeaderCanHoldDoesNotShow() throws Exception {
        write("'''\n" + Canary.of("first") + "\n" + Canary.of("second") + "'''");

        assertOneLine(" refuses the key or the token (401).");
    }

    private Path useExample() throws IOException {
        return Files.copy(Path.of(".streamlit/secrets.example.toml"), file());
    }

    private void useCanaries() throws IOException {
        write("'" + Canary.of("key") + "'");
    }

    private void write(String key) throws IOException {
        Files.writeString(
                file(),
                "[trello]\napi_key = " + key + "\napi_secret = '" + Canary.of("secret") + "'\noauth_token = '"
                        + Canary.of("token") + "'\n");
    }

    private Path file() throws IOException {
        return Files.createDirectories(folder.resolve(".streamlit")).resolve("secrets.toml");
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private HttpServer server(Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler::handle);
        server.start();
        environment.put("TRELLO_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void assertOneLine(String part) throws Exception {
        Run run = run();
        assertEquals(1, run.status(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertFalse(run.err().contains(Canary.marker()), run.err());
    }

    private Run run() throws Exception {
        Process process = start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program hangs");
        return new Run(process.exitValue(), out(), err());
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Boards.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("LANG") && !name.startsWith("LC_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }
}

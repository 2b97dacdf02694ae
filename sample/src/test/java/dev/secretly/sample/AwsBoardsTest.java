package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program as it is, with its secrets in AWS: only one variable is set. A small server stands in for AWS. */
class AwsBoardsTest {

    private static final String TABLE =
            "{\"api_key\":\"demo-key-of-the-stand-in\",\"api_secret\":\"demo-secret-of-the-stand-in\","
                    + "\"oauth_token\":\"demo-token-of-the-stand-in\"}";
    private static final String TOML = """
            [trello]
            api_key = "demo-key-of-the-stand-in"
            api_secret = "demo-secret-of-the-stand-in"
            oauth_token = "demo-token-of-the-stand-in"
            """;

    @TempDir
    private Path folder;

    private HttpServer server;
    private boolean isDenied;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        String question =
                exchange.getRequestURI() + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text = isDenied
                ? "{\"__type\":\"AccessDeniedException\",\"message\":\"denied\"}"
                : target.endsWith("GetParameters") ? parameters(question) : secret(question);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isDenied ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String secret(String question) {
        boolean isTable = question.contains("prod/trello") || question.contains("prod%2Ftrello");
        return "{\"Name\":\"boards\",\"SecretString\":" + quoted(isTable ? TABLE : TOML) + "}";
    }

    private static String parameters(String question) {
        return question.contains("/api_key")
                ? "{\"Parameters\":[" + parameter("/boards/prod/trello/api_key", "demo-key-of-the-stand-in") + ","
                        + parameter("/boards/prod/trello/api_secret", "demo-secret-of-the-stand-in") + ","
                        + parameter("/boards/prod/trello/oauth_token", "demo-token-of-the-stand-in") + "]}"
                : "{\"Parameters\":[" + parameter("/boards/prod", TOML) + "]}";
    }

    private static String parameter(String name, String value) {
        return "{\"Name\":\"" + name + "\",\"Type\":\"SecureString\",\"Value\":" + quoted(value) + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-secretsmanager:boards/prod",
                "aws-secretsmanager:boards/prod/",
                "aws-parameterstore:/boards/prod",
                "aws-parameterstore:/boards/prod/",
                "aws-local:boards/prod",
                "aws-local:boards/prod/"
            })
    void itRunsFromEachAddress(String address) throws Exception {
        String out = run(address, 0);
        assertTrue(out.startsWith("BOARD         STATE   ADDRESS\nGroceries     open "), out);
    }

    @Test
    void aMissingPermissionIsReportedAsTheDocsShowIt() throws Exception {
        isDenied = true;
        String out = run("aws-secretsmanager:boards/prod", 1);
        String page = Files.readString(Path.of("../docs/deploy/aws.md"));
        String documented =
                page.substring(page.indexOf("Cannot load Trello"), page.indexOf("```\n\nThere are such messages"));

        assertEquals(
                documented,
                out.replace("Exception in thread \"main\" ", "")
                        .replace(folder.toRealPath().toString(), "/srv/boards"));
    }

    private String run(String address, int status) throws Exception {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Boards.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("LANG") && !name.startsWith("LC_"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("AWS_REGION", "eu-central-1");
        builder.environment().put("AWS_ACCESS_KEY_ID", "fake-id");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", Canary.of("access"));
        builder.environment()
                .put(
                        "AWS_ENDPOINT_URL",
                        "http://localhost:" + server.getAddress().getPort());
        builder.environment()
                .put(
                        "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
                        String.valueOf(server.getAddress().getPort()));
        builder.environment().put("SECRETLY_STORES", address);
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program hangs");
        String text = Files.readString(out).replaceAll("(?m)^SLF4J.*\n", "");
        assertEquals(status, process.exitValue(), text);
        return text;
    }
}

package dev.secretly.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small server that answers as AWS does, with the secrets of Trello. */
final class AwsStandIn implements AutoCloseable {

    private static final String TABLE =
            "{\"api_key\":\"demo-key-of-the-stand-in\",\"api_secret\":\"demo-secret-of-the-stand-in\","
                    + "\"oauth_token\":\"demo-token-of-the-stand-in\"}";
    private static final String TOML = """
            [trello]
            api_key = "demo-key-of-the-stand-in"
            api_secret = "demo-secret-of-the-stand-in"
            oauth_token = "demo-token-of-the-stand-in"
            """;

    private final HttpServer server;
    private volatile boolean isDenied;

    AwsStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** From now on, every question is denied. */
    void deny() {
        isDenied = true;
    }

    /** The variables by which a program asks this server for secrets at an address. */
    Map<String, String> variables(String address) {
        String port = String.valueOf(server.getAddress().getPort());
        return Map.of(
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                "fake-id",
                "AWS_SECRET_ACCESS_KEY",
                Canary.of("access"),
                "AWS_ENDPOINT_URL",
                "http://localhost:" + port,
                "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
                port,
                "SECRETLY_STORES",
                address);
    }

    @Override
    public void close() {
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
}

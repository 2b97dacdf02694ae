package dev.secretly.store.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Answers as Vault does for the paths that stores need: mounts, and key-value secrets of both versions. */
final class FakeVault implements AutoCloseable {

    /** The only token that it accepts. */
    static final String TOKEN = "fake-token";

    final List<String> requests = new CopyOnWriteArrayList<>();
    final Map<String, String> dataByPath = new HashMap<>();

    /** What to answer instead: a status and a body; null for the usual answer. */
    Function<String, String[]> answers = path -> null;

    private final HttpServer server;

    FakeVault() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path);
        String[] other = answers.apply(path);
        if (other != null) {
            send(exchange, Integer.parseInt(other[0]), other[1]);
        } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
        } else if (path.startsWith("/v1/sys/internal/ui/mounts/secret/")) {
            send(exchange, 200, "{\"data\":{\"path\":\"secret/\",\"type\":\"kv\",\"options\":{\"version\":\"2\"}}}");
        } else if (path.startsWith("/v1/sys/internal/ui/mounts/old/")) {
            send(exchange, 200, "{\"data\":{\"path\":\"old/\",\"type\":\"kv\",\"options\":null}}");
        } else if (path.startsWith("/v1/sys/")) {
            send(exchange, 403, "{\"errors\":[\"preflight capability check returned 403\"]}");
        } else {
            secret(exchange, path);
        }
    }

    private void secret(HttpExchange exchange, String path) throws IOException {
        String data = dataByPath.get(path);
        boolean hasVersions = path.startsWith("/v1/secret/");
        if (data == null) {
            send(exchange, 404, "{\"errors\":[]}");
        } else if (hasVersions) {
            send(
                    exchange,
                    200,
                    "{\"data\":{\"data\":" + data
                            + ",\"metadata\":{\"created_time\":\"2026-01-02T03:04:05.678Z\",\"version\":3}}}");
        } else {
            send(exchange, 200, "{\"data\":" + data + "}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

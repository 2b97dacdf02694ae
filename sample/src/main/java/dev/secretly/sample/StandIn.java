package dev.secretly.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A local stand-in for Trello's API. It accepts the values of {@code secrets.example.toml}, and tokens that start with the one there,
 * so that a token can be rotated.
 */
final class StandIn implements AutoCloseable {

    private static final String AUTHORIZATION =
            "OAuth oauth_consumer_key=\"demo-key-of-the-stand-in\", oauth_token=\"demo-token-of-the-stand-in";

    private static final String BOARDS = """
            [
              {"name": "Groceries", "shortUrl": "https://trello.example/b/groceries", "closed": false},
              {"name": "Holidays", "shortUrl": "https://trello.example/b/holidays", "closed": false},
              {"name": "Moving house", "shortUrl": "https://trello.example/b/moving", "closed": true}
            ]
            """;

    private final HttpServer server;

    private StandIn(HttpServer server) {
        this.server = server;
    }

    static StandIn start() throws TrelloException {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/1/members/me/boards", StandIn::answer);
            server.start();
            return new StandIn(server);
        } catch (IOException exception) {
            throw new TrelloException("The stand-in for Trello finds no free port on this machine.");
        }
    }

    URI url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean isKnown = authorization != null && authorization.startsWith(AUTHORIZATION);
        byte[] body = (isKnown ? BOARDS : "invalid key").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", isKnown ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(isKnown ? 200 : 401, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}

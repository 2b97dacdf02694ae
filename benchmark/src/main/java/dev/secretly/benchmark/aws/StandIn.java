package dev.secretly.benchmark.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers like Secrets Manager and the local port, with fake secrets, and counts the requests. */
final class StandIn implements AutoCloseable {

    private static final String FLAT =
            "{\\\"api_key\\\":\\\"fake-key\\\",\\\"api_secret\\\":\\\"fake-secret\\\",\\\"oauth_token\\\":\\\"fake-token\\\"}";

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The number of requests since the last call of this method. */
    int takeRequests() {
        return requests.getAndSet(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String question =
                exchange.getRequestURI() + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isFlat = question.contains("flat");
        String document = isFlat ? FLAT : "{\\\"trello\\\":" + FLAT + "}";
        String answer = "{\"Name\":\"boards\",\"ARN\":\"arn\",\"SecretString\":\"" + document + "\"}";
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

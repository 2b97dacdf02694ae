package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.secretly.junit.FakeSecret;
import dev.secretly.junit.FakeSecrets;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Its secrets are fake, and a test that prints or logs one fails. */
@FakeSecrets
@FakeSecret(key = "trello.api_secret", value = "key")
@FakeSecret(key = "trello.callback_url", value = "https://boards.example/webhook")
class WebhookTest {

    private static final String URL = "https://boards.example/webhook";

    /** The signature of the body {@code {"a":1}} and the URL with the key {@code key}; computed with openssl. */
    private static final String SIGNATURE = "mcz9oAZV9PP97fG928gxmj0wWI4=";

    @Test
    void aConstructorTakesTheSecret(
            Secrets secrets, @FakeSecret(key = "trello.api_secret", value = "other") Secrets others) {
        WebhookSignature signature = WebhookSignatureSecrets.load(secrets);

        assertTrue(signature.isOf(body(), URL, SIGNATURE));
        assertFalse(signature.isOf(body(), URL + "/", SIGNATURE));
        assertFalse(WebhookSignatureSecrets.load(others).isOf(body(), URL, SIGNATURE));
    }

    @Test
    void aFieldTakesTheSecret(Secrets secrets) throws Exception {
        WebhookHandler handler = new WebhookHandler(WebhookSignatureSecrets.load(secrets));
        WebhookHandlerSecrets.inject(handler, secrets);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhook", handler);
        server.start();
        try {
            assertEquals(200, call(server, SIGNATURE));
            assertEquals(401, call(server, "forged"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothingIsAssignedWhenSomethingIsMissing(Secrets secrets) {
        WebhookHandler handler = new WebhookHandler(WebhookSignatureSecrets.load(secrets));
        handler.callbackUrl = "before";

        SecretsException exception =
                assertThrows(SecretsException.class, () -> WebhookHandlerSecrets.inject(handler, Secrets.of(Map.of())));

        assertEquals("before", handler.callbackUrl);
        assertEquals("WebhookHandler.callbackUrl", exception.problems().get(0).element());
    }

    private static byte[] body() {
        return "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    }

    private static int call(HttpServer server, String signature) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("X-Trello-Webhook", signature)
                .POST(BodyPublishers.ofByteArray(body()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}

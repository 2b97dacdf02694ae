package dev.secretly.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.secretly.Secret;
import java.io.IOException;

/**
 * Accepts webhook calls from Trello and rejects others. An example of a class with a secret in a field:
 * {@code WebhookHandlerSecrets.load()} creates an instance, and {@code WebhookHandlerSecrets.inject(handler)} fills one
 * that a server has created.
 */
final class WebhookHandler implements HttpHandler {

    private final WebhookSignature signature;

    @Secret("trello.callback_url")
    String callbackUrl = "";

    WebhookHandler() {
        this(WebhookSignatureSecrets.load());
    }

    WebhookHandler(WebhookSignature signature) {
        this.signature = signature;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String header = exchange.getRequestHeaders().getFirst("X-Trello-Webhook");
        boolean isFromTrello = header != null && signature.isOf(body, callbackUrl, header);
        exchange.sendResponseHeaders(isFromTrello ? 200 : 401, -1);
        exchange.close();
    }
}

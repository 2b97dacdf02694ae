package dev.secretly.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.secretly.Secret;
import java.io.IOException;

/**
 * Takes the calls of Trello's webhooks and refuses those of others. A class that takes what it needs in a field, for
 * servers that make their handlers themselves: they call {@code WebhookHandlerSecrets.inject(this)}, and others
 * {@code WebhookHandlerSecrets.load()}.
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

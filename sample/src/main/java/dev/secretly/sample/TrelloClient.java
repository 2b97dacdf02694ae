package dev.secretly.sample;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.secretly.runtime.SecretString;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls Trello's API. The credentials are sent in a header, since URLs end up in logs. */
final class TrelloClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI server;
    private final Trello trello;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TrelloClient(URI server, Trello trello) {
        this.server = server;
        this.trello = trello;
    }

    List<Board> boards() throws TrelloException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/1/members/me/boards?fields=name,shortUrl,closed"))
                .header("Accept", "application/json")
                .header("Authorization", authorization())
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() == 401) {
            throw new TrelloException(name() + " refuses the key or the token (401). Are trello.api_key and"
                    + " trello.oauth_token those of one account, and still valid?");
        }
        if (response.statusCode() != 200) {
            throw new TrelloException(name() + " answered with status " + response.statusCode() + ".");
        }
        return parse(response.body());
    }

    private String authorization() {
        return "OAuth oauth_consumer_key=\"" + encoded(trello.apiKey()) + "\", oauth_token=\""
                + encoded(trello.oauthToken()) + "\"";
    }

    /** OAuth requires the encoding. Without it, the HTTP client may reject the header and quote it in its message. */
    private static String encoded(SecretString secret) {
        return URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The timeout of a request covers only the response headers; this one covers the whole response. */
    private HttpResponse<String> send(HttpRequest request) throws TrelloException {
        try {
            return http.sendAsync(request, BodyHandlers.ofString()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException exception) {
            throw tooSlow();
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof HttpTimeoutException) {
                throw tooSlow();
            }
            boolean isRefused = exception.getCause() instanceof ConnectException;
            throw new TrelloException(
                    isRefused
                            ? "There is no connection to " + name() + "."
                            : "The connection to " + name() + " broke off.");
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new TrelloException("Interrupted while waiting for " + name() + ".");
        }
    }

    private TrelloException tooSlow() {
        return new TrelloException(name() + " did not answer within " + PATIENCE.toSeconds() + " seconds.");
    }

    private List<Board> parse(String json) throws TrelloException {
        try {
            Board[] boards = new Gson().fromJson(json, Board[].class);
            if (boards != null && Arrays.stream(boards).allMatch(TrelloClient::isWhole)) {
                return List.of(boards);
            }
        } catch (JsonParseException malformed) {
            // Reported below.
        }
        throw new TrelloException(name() + " answered with something that is no list of boards.");
    }

    private static boolean isWhole(@Nullable Board board) {
        return board != null && board.name() != null && board.shortUrl() != null;
    }

    private String name() {
        return server.getScheme() + "://" + server.getAuthority();
    }
}

package dev.secretly.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server that answers like Secrets Manager, Parameter Store and the local port, as far as their documentation says. */
final class StandIn implements AutoCloseable {

    /** One request as it arrived. */
    record Request(String method, String path, String target, Map<String, String> headers, String body) {}

    /** Answers a request instead of the stand-in itself; null to let it answer. */
    interface Answerer {
        Answer answer(Request request) throws IOException;
    }

    /** An answer. */
    record Answer(int status, String body, Map<String, String> headers) {

        static Answer of(int status, String body) {
            return new Answer(status, body, Map.of());
        }

        static Answer error(int status, String code, String message) {
            return of(
                    status,
                    "{\"__type\":\"com.amazonaws.secretsmanager#" + code + "\",\"message\":\"" + message + "\"}");
        }
    }

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** The content of each secret, written as JSON: {@code "SecretString":"..."}. */
    final Map<String, String> secrets = new HashMap<>();

    /** Error codes of secrets in the answer for several. */
    final Map<String, String> errors = new HashMap<>();

    /** The value and type of each parameter. */
    final Map<String, String> parameters = new HashMap<>();

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    volatile Answerer answerer = request -> null;

    private final HttpServer server;

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    void text(String name, String text) {
        secrets.put(name, "\"SecretString\":" + quoted(text));
    }

    void parameter(String name, String type, String value) {
        parameters.put(name, "\"Type\":\"" + type + "\",\"Value\":" + quoted(value));
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    List<String> targets() {
        return requests.stream().map(Request::target).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        Request request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getOrDefault("x-amz-target", ""),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        Answer special = answerer.answer(request);
        Answer answer = special == null ? answer(request) : special;
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private Answer answer(Request request) {
        return switch (request.target()) {
            case "secretsmanager.GetSecretValue" -> secret(texts(request.body()).get(1));
            case "secretsmanager.BatchGetSecretValue" -> secretsOf(request);
            case "AmazonSSM.GetParameters" -> parametersOf(request);
            default -> local(request);
        };
    }

    private static List<String> texts(String json) {
        Matcher matcher = TEXT.matcher(json);
        List<String> texts = new ArrayList<>();
        while (matcher.find()) {
            texts.add(matcher.group(1));
        }
        return texts;
    }

    private Answer secret(String name) {
        String content = secrets.get(name);
        return content == null
                ? Answer.error(400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
                : Answer.of(200, "{\"ARN\":\"arn:" + name + "\",\"Name\":\"" + name + "\"," + content + "}");
    }

    private Answer secretsOf(Request request) {
        List<String> values = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (String name : names(request, "SecretIdList")) {
            String content = secrets.get(name);
            String code = errors.getOrDefault(name, content == null ? "ResourceNotFoundException" : "");
            if (code.isEmpty()) {
                values.add("{\"ARN\":\"arn:" + name + "\",\"Name\":\"" + name + "\"," + content + "}");
            } else if (!code.equals("nothing")) {
                failures.add("{\"SecretId\":\"" + name + "\",\"ErrorCode\":\"" + code + "\",\"Message\":\"m\"}");
            }
        }
        return Answer.of(
                200,
                "{\"SecretValues\":[" + String.join(",", values) + "],\"Errors\":[" + String.join(",", failures)
                        + "],\"NextToken\":null}");
    }

    private static List<String> names(Request request, String list) {
        return texts(request.body()).stream()
                .filter(text -> !text.equals(list) && !text.equals("WithDecryption"))
                .toList();
    }

    private Answer parametersOf(Request request) {
        List<String> names = names(request, "Names");
        String found = names.stream()
                .filter(parameters::containsKey)
                .map(name -> "{\"Name\":\"" + name + "\"," + parameters.get(name) + "}")
                .collect(Collectors.joining(","));
        String invalid = names.stream()
                .filter(name -> !parameters.containsKey(name))
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(","));
        return Answer.of(200, "{\"Parameters\":[" + found + "],\"InvalidParameters\":[" + invalid + "]}");
    }

    private Answer local(Request request) {
        String id = java.net.URLDecoder.decode(
                request.path().substring(request.path().indexOf("secretId=") + 9), StandardCharsets.UTF_8);
        return secret(id);
    }
}

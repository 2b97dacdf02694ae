package dev.secretly.store.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A request to a server. It prints neither its headers, which may hold a token, nor its body. Immutable. */
public final class HttpRequest {

    private final String method;
    private final URI uri;
    private final transient List<Map.Entry<String, String>> headers;
    private final transient byte[] body;

    private HttpRequest(String method, URI uri, List<Map.Entry<String, String>> headers, byte[] body) {
        this.method = method;
        this.uri = Objects.requireNonNull(uri, "uri");
        this.headers = headers;
        this.body = body;
    }

    /**
     * Returns a GET request without headers.
     *
     * @param uri the whole address
     * @return the request
     * @throws NullPointerException if it is null
     */
    public static HttpRequest get(URI uri) {
        return new HttpRequest("GET", uri, List.of(), new byte[0]);
    }

    /**
     * Returns a POST request without headers.
     *
     * @param uri the whole address
     * @param body the body, which is sent as UTF-8
     * @return the request
     * @throws NullPointerException if an argument is null
     */
    public static HttpRequest post(URI uri, String body) {
        return new HttpRequest("POST", uri, List.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the same request with one more header.
     *
     * @param name its name
     * @param value its value; white space around it, such as the line break after a token in a file, is dropped
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is a line break in the value
     */
    public HttpRequest withHeader(String name, String value) {
        String stripped = value.strip();
        if (stripped.indexOf('\n') >= 0 || stripped.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the value of the header " + name + " has a line break");
        }
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, stripped));
        return new HttpRequest(method, uri, List.copyOf(more), body);
    }

    /** {@return the whole address} */
    public URI uri() {
        return uri;
    }

    String method() {
        return method;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    boolean hasBody() {
        return method.equals("POST");
    }

    byte[] body() {
        return body;
    }
}

package dev.secretly.store.http;

import java.util.List;
import java.util.Map;

/** The answer of a server. It does not print its body, which may hold a secret. Immutable. */
public final class HttpReply {

    private static final int OK = 200;

    private final int status;
    private final transient String body;
    private final transient Map<String, List<String>> headers;

    HttpReply(int status, String body, Map<String, List<String>> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    /** {@return the status, such as 200} */
    public int status() {
        return status;
    }

    /** {@return whether the status is 200} */
    public boolean isOk() {
        return status == OK;
    }

    /** {@return the body as UTF-8 text; empty if there is none} */
    public String body() {
        return body;
    }

    /**
     * Returns a header.
     *
     * @param name its name; case does not matter
     * @return its last value; empty if the server sent no such header
     */
    public String header(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return header.getValue().get(header.getValue().size() - 1);
            }
        }
        return "";
    }
}

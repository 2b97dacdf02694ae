package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The reply of a server. Not a record, which would print a secret. */
public final class HttpReply {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int CHUNK = 8 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final int status;
    private final String body;
    private final boolean isTooLarge;
    private final String errorType;
    private final long date;

    private HttpReply(int status, String body, boolean isTooLarge, String errorType, long date) {
        this.status = status;
        this.body = body;
        this.isTooLarge = isTooLarge;
        this.errorType = errorType;
        this.date = date;
    }

    /** Prepares a connection for which this reads the reply: its time is bounded, and nothing is followed or kept. */
    public static void prepare(HttpURLConnection connection, TimeLimit limit) {
        LeakingLoggers.warnOfJdk();
        connection.setConnectTimeout((int) Math.min(CONNECT.toMillis(), limit.milliseconds()));
        connection.setReadTimeout(limit.milliseconds());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
    }

    /** The time for a connection, in words. */
    static String connectWords() {
        return CONNECT.toSeconds() + " s";
    }

    /** Reads the reply to a request that was sent. */
    public static HttpReply read(HttpURLConnection connection, TimeLimit limit) throws IOException {
        int status = connection.getResponseCode();
        InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
        byte[] bytes = in == null ? new byte[0] : bytes(in, limit);
        String errorType = text(connection.getHeaderField("x-amzn-ErrorType"));
        boolean isTooLarge = bytes.length > MAX_BYTES;
        String body = isTooLarge ? "" : new String(bytes, StandardCharsets.UTF_8);
        long expected = connection.getContentLengthLong();
        if (expected > bytes.length && !isTooLarge) {
            throw new IOException();
        }
        return new HttpReply(status, body, isTooLarge, errorType, connection.getHeaderFieldDate("Date", 0));
    }

    /** A read waits as long as the rest of the limit, and many reads may be needed, so it is checked after each one. */
    private static byte[] bytes(InputStream in, TimeLimit limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (in) {
            for (int count = in.read(chunk); count >= 0 && bytes.size() <= MAX_BYTES; count = in.read(chunk)) {
                bytes.write(chunk, 0, count);
                if (limit.isOver()) {
                    throw new SocketTimeoutException();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }

    public int status() {
        return status;
    }

    /**
     * The body.
     *
     * @throws FailureException if it is larger than any secret can be
     */
    public String body() throws FailureException {
        if (isTooLarge) {
            throw new FailureException(new CallFailure(CallFailure.Kind.TOO_LARGE, "2 MiB"));
        }
        return body;
    }

    /** The header with the code of an error; empty if the server sent no such header. */
    public String errorType() {
        return errorType;
    }

    /** The time of the server in milliseconds since 1970; 0 if unknown. */
    public long date() {
        return date;
    }
}

package dev.secretly.store.http;

import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StorePhase;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.store.http.TransportFault.Kind;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with the JDK: answers of at most 2 MiB, redirects are not followed, proxies by the JDK's settings or by
 * {@code HTTPS_PROXY} and {@code NO_PROXY}. It tells a {@link StoreRequest} what it waits for. Immutable and thread-safe.
 */
public final class StoreHttp {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final String RETRY_AFTER = "Retry-After";
    private static final int CHUNK = 8 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PROXY_LOGIN = 407;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** The runtime ends the request at its deadline, with a better message, so the timeout of the JDK is a little later. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Pattern STATUS_OF_PROXY = Pattern.compile("Proxy returns \"HTTP/1\\.[01] ([0-9]{3})");

    private final boolean usesProxy;
    private final int attempts;
    private final @Nullable SSLSocketFactory trust;
    private final Function<TransportFault, StoreException> words;
    private final Function<HttpReply, Retry> retry;

    private StoreHttp(
            boolean usesProxy,
            int attempts,
            @Nullable SSLSocketFactory trust,
            Function<TransportFault, StoreException> words,
            Function<HttpReply, Retry> retry) {
        this.usesProxy = usesProxy;
        this.attempts = attempts;
        this.trust = trust;
        this.words = words;
        this.retry = retry;
    }

    /**
     * Returns a client with three attempts, which tries again after the statuses 408, 429 and 500 to 599.
     *
     * @return the client
     */
    public static StoreHttp client() {
        return new StoreHttp(true, 3, null, TransportFault::words, StoreHttp::afterStatus);
    }

    private static Retry afterStatus(HttpReply reply) {
        if (reply.status() == TOO_MANY_REQUESTS) {
            return Retry.LATER;
        }
        return reply.status() == HttpURLConnection.HTTP_CLIENT_TIMEOUT
                        || reply.status() >= HttpURLConnection.HTTP_INTERNAL_ERROR
                ? Retry.SOON
                : Retry.NO;
    }

    /** {@return a client that uses no proxy, for a server on this machine} */
    public StoreHttp withoutProxy() {
        return new StoreHttp(false, attempts, trust, words, retry);
    }

    /**
     * Returns a client with another number of attempts.
     *
     * @param count how often a request is sent at most, from 1
     * @return a copy
     */
    public StoreHttp withAttempts(int count) {
        return new StoreHttp(usesProxy, count, trust, words, retry);
    }

    /**
     * Returns a client that trusts other certificates than Java does.
     *
     * @param certificates the certificates of the authorities, from {@link TrustedCertificates}
     * @return a copy
     */
    public StoreHttp withTrust(SSLSocketFactory certificates) {
        return new StoreHttp(usesProxy, attempts, certificates, words, retry);
    }

    /**
     * Returns a client that reports a wait that takes too long in other words than {@link TransportFault#words}.
     *
     * @param chosen the words of the store
     * @return a copy
     */
    public StoreHttp withWords(Function<TransportFault, StoreException> chosen) {
        return new StoreHttp(usesProxy, attempts, trust, chosen, retry);
    }

    /**
     * Returns a client that tries again after other answers.
     *
     * @param chosen whether another attempt may get another answer
     * @return a copy
     */
    public StoreHttp withRetriesAfter(Function<HttpReply, Retry> chosen) {
        return new StoreHttp(usesProxy, attempts, trust, words, chosen);
    }

    /**
     * Sends a request, again after failures that may pass, with growing pauses or after the time that the header {@code Retry-After} says.
     *
     * @param request the request
     * @param store what the store was asked, for its time
     * @return the last answer, also one with an error status, except a demand for a login, which is a failure
     * @throws TransportException if there is no answer
     */
    public HttpReply send(HttpRequest request, StoreRequest store) throws TransportException {
        HttpLogging.warn();
        for (int attempt = 1; ; attempt++) {
            boolean isLast = attempt >= attempts;
            try {
                HttpReply reply = sendOnce(request, store);
                if (isLast || !RetryPause.after(attempt, retry.apply(reply), reply.header(RETRY_AFTER), store)) {
                    return reply;
                }
            } catch (TransportException failed) {
                Retry advice = failed.fault().isTransient() ? Retry.SOON : Retry.NO;
                if (isLast || !RetryPause.after(attempt, advice, "", store)) {
                    throw failed;
                }
            }
        }
    }

    private HttpReply sendOnce(HttpRequest request, StoreRequest store) throws TransportException {
        URI uri = request.uri();
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("(?i)https?")) {
            throw new TransportException(TransportFault.of(Kind.BAD_ADDRESS, ""));
        }
        ProxyChoice choice = usesProxy ? ProxyChoice.of(uri, store::variable) : ProxyChoice.none();
        // To create the JDK's own takes long, and is no waiting for the server.
        @Nullable SSLSocketFactory sockets = "https".equalsIgnoreCase(uri.getScheme()) ? sockets() : null;
        store.begin(StorePhase.CONNECTION, time -> words.apply(tooSlow(host, time)));
        try {
            HttpURLConnection connection = open(request, store, choice.resolved(host));
            if (sockets != null) {
                ((HttpsURLConnection) connection).setSSLSocketFactory(sockets);
            }
            connection.connect();
            store.begin(StorePhase.ANSWER, time -> words.apply(tooSlow(host, time)));
            if (request.hasBody()) {
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(request.body());
                }
            }
            return reply(connection, host, store);
        } catch (IOException failed) {
            throw new TransportException(fault(failed, host, choice, store));
        }
    }

    private SSLSocketFactory sockets() {
        return trust == null ? HttpsURLConnection.getDefaultSSLSocketFactory() : trust;
    }

    private static HttpURLConnection open(HttpRequest request, StoreRequest store, Proxy proxy)
            throws TransportException {
        try {
            URL url = request.uri().toURL();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection(proxy);
            int left = (int) Math.max(1, store.timeLeft().plus(GRACE).toMillis());
            connection.setConnectTimeout((int) Math.min(CONNECT.toMillis(), left));
            connection.setReadTimeout(left);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setRequestMethod(request.method());
            request.headers().forEach(header -> connection.addRequestProperty(header.getKey(), header.getValue()));
            connection.setDoOutput(request.hasBody());
            return connection;
        } catch (IOException | IllegalArgumentException notAnAddress) {
            throw new TransportException(TransportFault.of(Kind.BAD_ADDRESS, ""));
        }
    }

    private static HttpReply reply(HttpURLConnection connection, String host, StoreRequest store)
            throws IOException, TransportException {
        int status = connection.getResponseCode();
        if (status == PROXY_LOGIN) {
            throw new HttpRetryException("", status);
        }
        InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
        byte[] bytes = in == null ? new byte[0] : bytes(in, store);
        if (bytes.length > MAX_BYTES) {
            throw new TransportException(TransportFault.of(Kind.TOO_LARGE, host).withDetail("2 MiB"));
        }
        if (connection.getContentLengthLong() > bytes.length) {
            throw new IOException();
        }
        return new HttpReply(status, new String(bytes, StandardCharsets.UTF_8), connection.getHeaderFields());
    }

    /** A read waits as long as the rest of the time, and many reads may be needed, so it is checked after each one. */
    private static byte[] bytes(InputStream in, StoreRequest store) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (in) {
            for (int count = in.read(chunk); count >= 0 && bytes.size() <= MAX_BYTES; count = in.read(chunk)) {
                bytes.write(chunk, 0, count);
                if (store.timeLeft().isNegative()) {
                    throw new SocketTimeoutException();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static TransportFault tooSlow(String host, Duration time) {
        return TransportFault.of(Kind.TOO_SLOW, host).withDetail(time.toSeconds() + " s");
    }

    private static TransportFault fault(IOException failed, String host, ProxyChoice choice, StoreRequest store) {
        boolean isProxied = choice.proxy() != null;
        if (failed instanceof UnknownHostException) {
            return isProxied
                    ? ofProxy(Kind.UNKNOWN_PROXY, host, choice)
                    : TransportFault.of(Kind.UNKNOWN_HOST, host.replaceFirst(":[0-9]+$", ""));
        }
        if (failed instanceof SocketTimeoutException) {
            boolean isConnecting = !store.timeLeft().isNegative();
            if (isConnecting && isProxied) {
                return ofProxy(Kind.NO_PROXY_CONNECTION, host, choice);
            }
            return tooSlow(host, isConnecting ? CONNECT : Duration.ofSeconds(10));
        }
        // Without a route, the JDK throws it with this word; it is the same class if a connection ends.
        boolean isUnreachable = failed instanceof SocketException
                && String.valueOf(failed.getMessage()).contains("unreachable");
        if (failed instanceof ConnectException || failed instanceof NoRouteToHostException || isUnreachable) {
            return isProxied
                    ? ofProxy(Kind.NO_PROXY_CONNECTION, host, choice)
                    : TransportFault.of(Kind.NO_CONNECTION, host);
        }
        if (failed instanceof HttpRetryException wanted) {
            return wanted.responseCode() == PROXY_LOGIN && isProxied
                    ? ofProxy(Kind.PROXY_LOGIN, host, choice)
                    : TransportFault.of(Kind.LOGIN_WANTED, host).withDetail("status " + wanted.responseCode());
        }
        if (failed instanceof SSLException
                && !(failed.getCause() instanceof EOFException)
                && !(failed.getCause() instanceof SocketException)) {
            return TransportFault.of(Kind.NOT_SECURE, host)
                    .withDetail(failed.getClass().getSimpleName());
        }
        Matcher status = STATUS_OF_PROXY.matcher(String.valueOf(failed.getMessage()));
        if (isProxied && status.find()) {
            return status.group(1).equals(String.valueOf(PROXY_LOGIN))
                    ? ofProxy(Kind.PROXY_LOGIN, host, choice)
                    : ofProxy(Kind.PROXY_REFUSAL, host, choice).withDetail("status " + status.group(1));
        }
        return TransportFault.of(Kind.BROKEN_OFF, host);
    }

    private static TransportFault ofProxy(Kind kind, String host, ProxyChoice choice) {
        return TransportFault.of(kind, host).withProxy(choice.server(), choice.setting());
    }
}

package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.json.Responses;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Calls operations. Credentials, signatures, endpoints of regions and the times of retries are the SDK's; the requests
 * are sent by the JDK, whose proxy settings apply.
 */
public final class AwsClient {

    private final AwsAccess access;
    /** How far the clock of this machine is behind that of AWS. */
    private volatile Duration skew = Duration.ZERO;

    /** What the last call found out, for messages: to find it out again can take long. */
    private volatile String regionId = "";

    private volatile String host = "";

    /** Created for the first failure, so that a call that succeeds at once loads no class of it. */
    private @Nullable RetryStrategy strategy;

    public AwsClient(AwsAccess access) {
        this.access = access;
    }

    /**
     * Calls an operation.
     *
     * @return the body of the answer
     */
    public String call(Operation operation, String body, TimeLimit limit) throws FailureException {
        // Credentials are of another server, which the message must name.
        AtomicBoolean isLoggingIn = new AtomicBoolean();
        try {
            return limit.run(() -> callNow(operation, body, limit, isLoggingIn));
        } catch (FailureException failed) {
            boolean isLate = failed.failure().kind() == CallFailure.Kind.TOO_SLOW;
            throw isLate && isLoggingIn.get() ? access.tooSlow(limit) : failed;
        }
    }

    private String callNow(Operation operation, String body, TimeLimit limit, AtomicBoolean isLoggingIn)
            throws FailureException {
        LeakingLoggers.warnOfSdk();
        LeakingLoggers.warnOfJdk();
        SharedConfiguration configuration = new SharedConfiguration();
        Region region = access.findRegion();
        regionId = region.id();
        URI endpoint = Endpoint.of(operation.service(), region, configuration);
        host = endpoint.getHost();
        @Nullable Retries retries = null;
        boolean hasCorrectedClock = false;
        while (true) {
            try {
                String answer = attempt(operation, body, region, endpoint, limit, isLoggingIn);
                if (retries != null) {
                    retries.succeeded();
                }
                return answer;
            } catch (FailureException failed) {
                if (failed.failure().kind() == CallFailure.Kind.WRONG_CLOCK && !hasCorrectedClock) {
                    hasCorrectedClock = true;
                } else if (failed.failure().isTransient()) {
                    retries = retries == null ? new Retries(operation, strategy(configuration)) : retries;
                    retries.waitAfter(failed, limit);
                } else {
                    throw failed;
                }
            }
        }
    }

    private synchronized RetryStrategy strategy(SharedConfiguration configuration) {
        if (strategy == null) {
            strategy = Retries.strategy(configuration.maxAttempts());
        }
        return strategy;
    }

    /** The server that was asked last; empty if there was none. */
    public String host() {
        return host;
    }

    /** The region that was asked last; empty if there was none. */
    public String region() {
        return regionId;
    }

    private String attempt(
            Operation operation, String body, Region region, URI endpoint, TimeLimit limit, AtomicBoolean isLoggingIn)
            throws FailureException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        isLoggingIn.set(true);
        AwsCredentials credentials = access.findCredentials(limit);
        isLoggingIn.set(false);
        SdkHttpRequest signed = sign(operation, bytes, region, endpoint, credentials);
        HttpReply reply = send(signed, bytes, limit);
        String answer = reply.body();
        if (reply.status() == HttpURLConnection.HTTP_OK) {
            return answer;
        }
        CallFailure failure = Responses.error(reply.status(), reply.errorType(), answer);
        if (failure.kind() == CallFailure.Kind.WRONG_CLOCK && reply.date() > 0) {
            skew = Duration.ofMillis(reply.date() - System.currentTimeMillis());
        }
        throw new FailureException(failure);
    }

    private SdkHttpRequest sign(
            Operation operation, byte[] body, Region region, URI endpoint, AwsCredentials credentials) {
        String path = endpoint.getRawPath() == null || endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath(path)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", operation.target())
                .build();
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials)
                        .request(request)
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(
                                AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                operation.service().id())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id())
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.offset(Clock.systemUTC(), skew)));
        return signed.request();
    }

    private static HttpReply send(SdkHttpRequest request, byte[] body, TimeLimit limit) throws FailureException {
        String host = request.host();
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) request.getUri().toURL().openConnection();
            HttpReply.prepare(connection, limit);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            request.forEachHeader(
                    (name, values) -> values.forEach(value -> connection.addRequestProperty(name, value)));
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return HttpReply.read(connection, limit);
        } catch (UnknownHostException unknown) {
            throw new FailureException(new CallFailure(CallFailure.Kind.UNKNOWN_HOST, host));
        } catch (SocketTimeoutException slow) {
            boolean isConnecting = !limit.isOver();
            throw new FailureException(new CallFailure(
                    CallFailure.Kind.TOO_SLOW, isConnecting ? HttpReply.connectWords() : limit.words()));
        } catch (ConnectException | NoRouteToHostException refused) {
            throw new FailureException(CallFailure.Kind.NO_CONNECTION);
        } catch (HttpRetryException login) {
            throw new FailureException(
                    new CallFailure(CallFailure.Kind.LOGIN_WANTED, "status " + login.responseCode()));
        } catch (SSLException closed) {
            if (closed.getCause() instanceof EOFException || closed.getCause() instanceof SocketException) {
                throw new FailureException(CallFailure.Kind.BROKEN_OFF);
            }
            throw new FailureException(new CallFailure(
                    CallFailure.Kind.NOT_SECURE, closed.getClass().getSimpleName()));
        } catch (SocketException broken) {
            // Without a route, the JDK throws it with this word; it is the same class if a connection ends.
            boolean isUnreachable = String.valueOf(broken.getMessage()).contains("unreachable");
            throw new FailureException(isUnreachable ? CallFailure.Kind.NO_CONNECTION : CallFailure.Kind.BROKEN_OFF);
        } catch (IOException broken) {
            throw new FailureException(CallFailure.Kind.BROKEN_OFF);
        }
    }
}

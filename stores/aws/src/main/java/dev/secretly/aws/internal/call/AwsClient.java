package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.failure.FailureWords;
import dev.secretly.aws.internal.json.Responses;
import dev.secretly.runtime.spi.StorePhase;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.store.http.HttpReply;
import dev.secretly.store.http.HttpRequest;
import dev.secretly.store.http.Retry;
import dev.secretly.store.http.StoreHttp;
import dev.secretly.store.http.TransportException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;

/** Calls operations. Credentials, signatures and the endpoints of regions are the SDK's; the requests are sent by the JDK. */
public final class AwsClient {

    private final AwsAccess access;

    /** How far the clock of this machine is behind that of AWS. */
    private volatile Duration skew = Duration.ZERO;

    /** What the last call found out, for messages: to find it out again can take long. */
    private volatile String regionId = "";

    private volatile String host = "";
    private volatile boolean isPrepared;

    public AwsClient(AwsAccess access) {
        this.access = access;
    }

    private record Call(Operation operation, String body, FailureWords.Source words, StoreRequest request) {}

    /**
     * Calls an operation.
     *
     * @param words the words for a wait that takes too long, from the server that is waited for
     * @return the body of the answer
     */
    public String call(Operation operation, String body, FailureWords.Source words, StoreRequest request)
            throws FailureException {
        try {
            LeakingLoggers.warnOfSdk();
            SharedConfiguration configuration = new SharedConfiguration();
            Region region = access.findRegion();
            regionId = region.id();
            URI endpoint = Endpoint.of(operation.service(), region, configuration);
            host = endpoint.getHost();
            StoreHttp http = StoreHttp.client()
                    .withAttempts(configuration.maxAttempts())
                    .withRetriesAfter(AwsClient::retry)
                    .withWords(fault -> words.now().of(CallFailure.of(fault)));
            prepare(operation, region, endpoint);
            return call(new Call(operation, body, words, request), http, region, endpoint);
        } catch (LinkageError mismatch) {
            throw new FailureException(new CallFailure(
                    CallFailure.Kind.OLD_LIBRARY, mismatch.getClass().getSimpleName()));
        } catch (RuntimeException ofSdk) {
            throw new FailureException(new CallFailure(
                    CallFailure.Kind.BAD_CONFIGURATION, ofSdk.getClass().getSimpleName()));
        }
    }

    /** Loads the libraries, so that this is not counted as waiting for a server. */
    private void prepare(Operation operation, Region region, URI endpoint) {
        if (!isPrepared) {
            isPrepared = true;
            sign(operation, new byte[0], region, endpoint, AwsBasicCredentials.create("none", "none"));
        }
    }

    private String call(Call call, StoreHttp http, Region region, URI endpoint) throws FailureException {
        HttpReply reply = send(call, http, region, endpoint);
        CallFailure failure = failure(reply);
        if (failure != null && failure.kind() == CallFailure.Kind.WRONG_CLOCK && correctClock(reply)) {
            reply = send(call, http, region, endpoint);
            failure = failure(reply);
        }
        if (failure != null) {
            throw new FailureException(failure);
        }
        return reply.body();
    }

    private HttpReply send(Call call, StoreHttp http, Region region, URI endpoint) throws FailureException {
        call.request().begin(StorePhase.LOGIN, time -> call.words().now().of(access.tooSlow(time)));
        AwsCredentials credentials = access.findCredentials(call.request());
        byte[] bytes = call.body().getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest signed = sign(call.operation(), bytes, region, endpoint, credentials);
        HttpRequest sent = HttpRequest.post(signed.getUri(), call.body());
        for (Map.Entry<String, List<String>> header : signed.headers().entrySet()) {
            for (String value : header.getValue()) {
                sent = sent.withHeader(header.getKey(), value);
            }
        }
        try {
            return http.send(sent, call.request());
        } catch (TransportException failed) {
            throw new FailureException(CallFailure.of(failed.fault()));
        }
    }

    /** Why an answer is none; null if it is one. */
    private static @Nullable CallFailure failure(HttpReply reply) {
        return reply.isOk() ? null : Responses.error(reply.status(), reply.header("x-amzn-ErrorType"), reply.body());
    }

    private static Retry retry(HttpReply reply) {
        CallFailure failure = failure(reply);
        if (failure == null || !failure.isTransient()) {
            return Retry.NO;
        }
        return failure.kind() == CallFailure.Kind.THROTTLED ? Retry.LATER : Retry.SOON;
    }

    /** Whether the server says what time it is. */
    private boolean correctClock(HttpReply reply) {
        try {
            Instant time = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(reply.header("Date")));
            skew = Duration.between(Instant.now(), time);
            return true;
        } catch (DateTimeParseException unknown) {
            return false;
        }
    }

    /** The server that was asked last; empty if there was none. */
    public String host() {
        return host;
    }

    /** The region that was asked last; empty if there was none. */
    public String region() {
        return regionId;
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
}

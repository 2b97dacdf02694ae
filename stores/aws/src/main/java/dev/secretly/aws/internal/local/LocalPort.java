package dev.secretly.aws.internal.local;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.failure.FailureWords;
import dev.secretly.aws.internal.failure.FailureWords.Asked;
import dev.secretly.aws.internal.failure.FailureWords.Way;
import dev.secretly.aws.internal.json.JsonText;
import dev.secretly.aws.internal.json.Responses;
import dev.secretly.aws.internal.json.Responses.Content;
import dev.secretly.aws.internal.store.Items;
import dev.secretly.aws.internal.store.StoreReader;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.store.OneByOne;
import dev.secretly.store.StoreItem;
import dev.secretly.store.http.HttpReply;
import dev.secretly.store.http.HttpRequest;
import dev.secretly.store.http.Retry;
import dev.secretly.store.http.StoreHttp;
import dev.secretly.store.http.TransportException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads secrets of Secrets Manager from the local port: from the Lambda extension for parameters and secrets, or the Workload
 * Credentials Provider. No class of the SDK is loaded.
 */
public final class LocalPort implements StoreReader {

    private static final String DEFAULT_PORT = "2773";
    private static final String TOKEN_HEADER = "X-Aws-Parameters-Secrets-Token";
    private static final String FILE = "file://";
    private static final String PORT =
            "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]";

    /** While a function starts, the extension is not ready at first. */
    private static final Duration START = Duration.ofSeconds(1);

    private static final int ATTEMPTS = 3;
    private static final int ATTEMPTS_AT_START = 50;

    @Override
    public StoreItem read(String name, String version, StoreRequest request) throws StoreException {
        return Items.one(() -> secret(name, version, request), () -> words(name, request));
    }

    @Override
    public Map<String, StoreItem> read(List<String> names, StoreRequest request) throws StoreException {
        return new OneByOne((name, of) -> Items.one(() -> secret(name, "", of), () -> words(name, of)))
                .read(names, request);
    }

    private Content secret(String name, String version, StoreRequest request) throws FailureException {
        String port = port(request);
        if (!port.matches(PORT)) {
            throw new FailureException(CallFailure.Kind.BAD_ENDPOINT);
        }
        HttpRequest asked = HttpRequest.get(URI.create("http://localhost:" + port + "/secretsmanager/get?secretId="
                + encoded(name) + (version.isEmpty() ? "" : "&" + parameter(version) + "=" + encoded(version))));
        String token = token(request);
        StoreHttp http = StoreHttp.client()
                .withoutProxy()
                .withAttempts(isInLambda(request) ? ATTEMPTS_AT_START : ATTEMPTS)
                .withRetriesAfter(retries(request))
                .withWords(fault -> words(name, request).of(CallFailure.of(fault)));
        try {
            HttpReply reply = http.send(token.isEmpty() ? asked : asked.withHeader(TOKEN_HEADER, token), request);
            if (reply.isOk()) {
                return Responses.secret(reply.body());
            }
            throw new FailureException(failure(reply));
        } catch (TransportException failed) {
            throw new FailureException(CallFailure.of(failed.fault()));
        }
    }

    /** The names of the API of Secrets Manager, with a small first letter. */
    private static String parameter(String version) {
        return JsonText.versionField(version).equals("VersionId") ? "versionId" : "versionStage";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Function<HttpReply, Retry> retries(StoreRequest request) {
        long end = System.nanoTime() + START.toNanos();
        boolean isInLambda = isInLambda(request);
        return reply -> retry(reply, isInLambda && System.nanoTime() < end);
    }

    private static Retry retry(HttpReply reply, boolean isStarting) {
        if (reply.isOk()) {
            return Retry.NO;
        }
        CallFailure failure = failure(reply);
        if (failure.kind() == CallFailure.Kind.NOT_READY) {
            return isStarting ? Retry.AT_ONCE : Retry.NO;
        }
        return failure.isTransient() ? Retry.SOON : Retry.NO;
    }

    private static CallFailure failure(HttpReply reply) {
        if (reply.body().contains("not ready to serve traffic")) {
            return CallFailure.of(CallFailure.Kind.NOT_READY);
        }
        CallFailure failure = Responses.error(reply.status(), reply.header("x-amzn-ErrorType"), reply.body());
        boolean isForbidden =
                reply.status() == HttpURLConnection.HTTP_FORBIDDEN && failure.kind() == CallFailure.Kind.OTHER_ERROR;
        return isForbidden ? CallFailure.of(CallFailure.Kind.BAD_TOKEN) : failure;
    }

    @Override
    public FailureWords words(String name, StoreRequest request) {
        return new FailureWords(new Asked(
                "secret",
                name,
                "secretsmanager:GetSecretValue",
                name.startsWith("arn:") ? name : "arn:aws:secretsmanager:*:*:secret:" + name + "-??????",
                "",
                "",
                "localhost:" + port(request),
                isInLambda(request) ? Way.LAMBDA_EXTENSION : Way.LOCAL_PORT));
    }

    private static boolean isInLambda(StoreRequest request) {
        return !variable("AWS_LAMBDA_FUNCTION_NAME", request).isEmpty();
    }

    private static String port(StoreRequest request) {
        String port = variable("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", request);
        return port.isEmpty() ? DEFAULT_PORT : port;
    }

    /**
     * In Lambda the session token, with SnapStart that of the container's credentials; elsewhere the token of the
     * provider, or the file that holds it.
     */
    private static String token(StoreRequest request) throws FailureException {
        if (isInLambda(request)) {
            String session = variable("AWS_SESSION_TOKEN", request);
            return session.isEmpty() ? variable("AWS_CONTAINER_AUTHORIZATION_TOKEN", request) : session;
        }
        String token = variable("AWS_TOKEN", request);
        if (!token.startsWith(FILE)) {
            return token;
        }
        try {
            return Files.readString(Path.of(token.substring(FILE.length()))).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new FailureException(CallFailure.Kind.NO_TOKEN_FILE);
        }
    }

    private static String variable(String name, StoreRequest request) {
        return request.variable(name).orElse("").strip();
    }
}

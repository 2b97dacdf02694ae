package dev.secretly.aws.internal.local;

import dev.secretly.aws.internal.call.HttpReply;
import dev.secretly.aws.internal.call.TimeLimit;
import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.failure.FailureWords;
import dev.secretly.aws.internal.failure.FailureWords.Asked;
import dev.secretly.aws.internal.failure.FailureWords.Way;
import dev.secretly.aws.internal.json.Responses;
import dev.secretly.aws.internal.json.Responses.Item;
import dev.secretly.aws.internal.store.OneByOne;
import dev.secretly.aws.internal.store.StoreReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads secrets of Secrets Manager from the local port, one after another: from the Lambda extension for parameters and
 * secrets, or the Workload Credentials Provider. No class of the SDK is loaded.
 */
public final class LocalPort implements StoreReader {

    private static final String DEFAULT_PORT = "2773";
    private static final String TOKEN_HEADER = "X-Aws-Parameters-Secrets-Token";
    private static final String FILE = "file://";
    private static final String PORT =
            "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]";

    /** While a function starts, the extension is not ready at first. */
    private static final Duration START = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final UnaryOperator<@Nullable String> environment;

    public LocalPort() {
        this(System::getenv);
    }

    /** The port in another environment, for tests. */
    public LocalPort(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public String read(String name) throws FailureException {
        return read(name, TimeLimit.ofQuestion());
    }

    private String read(String name, TimeLimit limit) throws FailureException {
        TimeLimit starting = new TimeLimit(START);
        while (true) {
            try {
                return Responses.secret(limit.run(() -> request(name, limit)));
            } catch (FailureException failed) {
                boolean isStarting = failed.failure().kind() == CallFailure.Kind.NOT_READY && isInLambda();
                if (!isStarting || !starting.allows(PAUSE)) {
                    throw failed;
                }
                pause(failed);
            }
        }
    }

    private static void pause(FailureException failed) throws FailureException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    @Override
    public Map<String, Item> readAll(List<String> names) throws FailureException {
        TimeLimit limit = TimeLimit.ofQuestion();
        return OneByOne.read(names, name -> read(name, limit));
    }

    @Override
    public FailureWords words(String name) {
        return new FailureWords(new Asked(
                "secret",
                name,
                "secretsmanager:GetSecretValue",
                name.startsWith("arn:") ? name : "arn:aws:secretsmanager:*:*:secret:" + name + "-??????",
                "",
                "",
                "localhost:" + port(),
                isInLambda() ? Way.LAMBDA_EXTENSION : Way.LOCAL_PORT));
    }

    private String request(String name, TimeLimit limit) throws FailureException {
        String query = URLEncoder.encode(name, StandardCharsets.UTF_8);
        try {
            if (!port().matches(PORT)) {
                throw new FailureException(CallFailure.Kind.BAD_ENDPOINT);
            }
            URL url = new URL("http://localhost:" + port() + "/secretsmanager/get?secretId=" + query);
            HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
            HttpReply.prepare(connection, limit);
            String token = token();
            if (!token.isEmpty()) {
                connection.setRequestProperty(TOKEN_HEADER, token);
            }
            HttpReply reply = HttpReply.read(connection, limit);
            String answer = reply.body();
            if (reply.status() == HttpURLConnection.HTTP_OK) {
                return answer;
            }
            throw new FailureException(failure(reply, answer));
        } catch (SocketTimeoutException slow) {
            throw new FailureException(new CallFailure(CallFailure.Kind.TOO_SLOW, limit.words()));
        } catch (ConnectException refused) {
            throw new FailureException(CallFailure.Kind.NO_CONNECTION);
        } catch (MalformedURLException | IllegalArgumentException noPort) {
            throw new FailureException(CallFailure.Kind.BAD_ENDPOINT);
        } catch (IOException broken) {
            throw new FailureException(CallFailure.Kind.BROKEN_OFF);
        }
    }

    private static CallFailure failure(HttpReply reply, String answer) {
        if (answer.contains("not ready to serve traffic")) {
            return CallFailure.of(CallFailure.Kind.NOT_READY);
        }
        CallFailure failure = Responses.error(reply.status(), reply.errorType(), answer);
        boolean isForbidden =
                reply.status() == HttpURLConnection.HTTP_FORBIDDEN && failure.kind() == CallFailure.Kind.OTHER_ERROR;
        return isForbidden ? CallFailure.of(CallFailure.Kind.BAD_TOKEN) : failure;
    }

    private boolean isInLambda() {
        return !variable("AWS_LAMBDA_FUNCTION_NAME").isEmpty();
    }

    private String port() {
        String port = variable("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT");
        return port.isEmpty() ? DEFAULT_PORT : port;
    }

    /**
     * In Lambda the session token, with SnapStart that of the container's credentials; elsewhere the token of the
     * provider, or the file that holds it.
     */
    private String token() throws FailureException {
        if (isInLambda()) {
            String session = variable("AWS_SESSION_TOKEN");
            return session.isEmpty() ? variable("AWS_CONTAINER_AUTHORIZATION_TOKEN") : session;
        }
        String token = variable("AWS_TOKEN");
        if (!token.startsWith(FILE)) {
            return token;
        }
        try {
            return Files.readString(Path.of(token.substring(FILE.length()))).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new FailureException(CallFailure.Kind.NO_TOKEN_FILE);
        }
    }

    private String variable(String name) {
        String value = environment.apply(name);
        return value == null ? "" : value.strip();
    }
}

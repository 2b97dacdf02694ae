package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads from moto's server, where it is installed: an emulation of AWS that others have written. */
class MotoIT extends AwsFixture {

    private static final String TOML = "[trello]\napi_key = 'k'\ntoken = 't'\n";

    private Process moto;
    private int port;

    @BeforeEach
    void startMoto() throws Exception {
        boolean isInstalled = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "moto_server")));
        if (!isInstalled) {
            System.out.println("moto_server is not on the PATH, so MotoIT is skipped");
        }
        assumeTrue(isInstalled, "moto_server is not on the PATH");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        moto = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("moto.log").toFile())
                .start();
        set("aws.endpointUrl", "http://127.0.0.1:" + port);
        waitUntilItAnswers();
    }

    private void waitUntilItAnswers() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            try {
                call("secretsmanager.ListSecrets", "{}");
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("moto_server does not answer:\n" + Files.readString(folder.resolve("moto.log")));
    }

    @AfterEach
    void stopMoto() throws InterruptedException {
        if (moto != null) {
            moto.destroy();
            moto.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void call(String target, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("X-Amz-Target", target);
        connection.setRequestProperty("Content-Type", "application/x-amz-json-1.1");
        String service = target.startsWith("AmazonSSM") ? "ssm" : "secretsmanager";
        connection.setRequestProperty(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=fake-id/20260101/eu-central-1/" + service
                        + "/aws4_request, SignedHeaders=host, Signature=0");
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != 200) {
            throw new IOException("status " + connection.getResponseCode());
        }
    }

    private void createSecret(String name, String text) throws IOException {
        call(
                "secretsmanager.CreateSecret",
                "{\"Name\":\"" + name + "\",\"SecretString\":" + StandIn.quoted(text) + "}");
    }

    private void createParameter(String name, String text) throws IOException {
        call(
                "AmazonSSM.PutParameter",
                "{\"Name\":\"" + name + "\",\"Type\":\"SecureString\",\"Value\":" + StandIn.quoted(text) + "}");
    }

    @Test
    void eachKindOfAddressIsRead() throws IOException {
        createSecret("boards/toml", TOML);
        createSecret("boards/json", "{\"trello\": {\"api_key\": \"k\", \"token\": \"t\"}}");
        createSecret("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        createSecret("boards/prod/app", "{\"debug\": \"d\"}");
        createParameter("/boards/toml", TOML);
        createParameter("/boards/prod/trello/api_key", "k");
        createParameter("/boards/prod/trello/token", "t");

        assertEquals(
                "k t none", Trello.load(store("aws-secretsmanager:boards/toml")).values());
        assertEquals(
                "k t none", Trello.load(store("aws-secretsmanager:boards/json")).values());
        assertEquals(
                "k t d", Trello.load(store("aws-secretsmanager:boards/prod/")).values());
        assertEquals(
                "k t none",
                Trello.load(store("aws-parameterstore:/boards/toml")).values());
        assertEquals(
                "k t none",
                Trello.load(store("aws-parameterstore:/boards/prod/")).values());
    }

    @Test
    void whatDoesNotExistIsReported() throws IOException {
        createSecret("boards/prod/trello", "{\"api_key\": \"k\"}");

        assertTrue(
                failure("aws-secretsmanager:boards/none").contains("there is no secret boards/none in eu-central-1"));
        assertTrue(failure("aws-secretsmanager:boards/prod/").contains("add the key token to the JSON object"));
        assertTrue(
                failure("aws-parameterstore:/boards/none/").contains("create the parameter /boards/none/trello/token"));
    }
}

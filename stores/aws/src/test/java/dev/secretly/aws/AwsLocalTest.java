package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.aws.StandIn.Answer;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.source.AddressedSource;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.support.RuntimeAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads through the local port of the Lambda extension and the Workload Credentials Provider. */
class AwsLocalTest extends AwsFixture {

    private static final String TOML = "[trello]\napi_key = 'k'\ntoken = 't'\n";
    private static final String TOKEN = "x-aws-parameters-secrets-token";

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setPort() {
        environment.put("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", String.valueOf(standIn.port()));
    }

    private Secrets local(String name) {
        return RuntimeAccess.secrets(
                List.of(new AddressedSource("aws-local:" + name, "the address in the program", Surroundings.PROGRAM)),
                Surroundings.of(environment, folder.toFile()));
    }

    @Test
    void aDocumentIsReadByOneGet() throws Exception {
        standIn.text("boards/prod", TOML);
        environment.put("AWS_TOKEN", "the-token");

        assertEquals("k t none", Trello.load(local("boards/prod")).values());
        assertEquals("GET", standIn.requests.get(0).method());
        assertEquals(
                "/secretsmanager/get?secretId=boards%2Fprod",
                standIn.requests.get(0).path());
        assertEquals("the-token", standIn.requests.get(0).headers().get(TOKEN));
    }

    @Test
    void tablesAreReadOneAfterAnother() throws Exception {
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");

        assertEquals("k t none", Trello.load(local("boards/prod/")).values());
        assertEquals(2, standIn.requests.size());
    }

    @Test
    void theTokenIsThatOfTheSessionOrTheContainerOrAFile() throws Exception {
        standIn.text("boards/prod", TOML);
        Path file = Files.writeString(folder.resolve("token"), "of-the-file\n");
        environment.put("AWS_TOKEN", "file://" + file);
        Trello.load(local("boards/prod"));
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "boards");
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "of-the-container");
        Trello.load(local("boards/prod"));
        environment.put("AWS_SESSION_TOKEN", "of-the-session");
        Trello.load(local("boards/prod"));

        assertEquals(
                List.of("of-the-file", "of-the-container", "of-the-session"),
                standIn.requests.stream()
                        .map(request -> request.headers().get(TOKEN))
                        .toList());
    }

    @Test
    void whileAFunctionStartsItWaitsForTheExtension() throws Exception {
        standIn.text("boards/prod", TOML);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "boards");
        AtomicInteger requests = new AtomicInteger();
        standIn.answerer = request ->
                requests.incrementAndGet() < 5 ? Answer.of(400, "not ready to serve traffic, please wait") : null;

        assertEquals("k t none", Trello.load(local("boards/prod")).values());
        assertEquals(5, requests.get());
    }

    @Test
    void anExtensionThatIsNotReadyWithinASecondIsOneProblem() throws Exception {
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "boards");
        standIn.answerer = request -> Answer.of(400, "not ready to serve traffic, please wait");
        long start = System.nanoTime();
        String message = failure(local("boards/prod"));

        assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < 3_000);
        assertTrue(
                message.contains("the local port is not ready yet, because the function is still starting"), message);
        assertTrue(
                message.contains("load the secrets in the first invocation, not in a static field or constructor"),
                message);
    }

    @Test
    void outsideOfLambdaItDoesNotWait() throws Exception {
        standIn.answerer = request -> Answer.of(400, "not ready to serve traffic, please wait");
        failure(local("boards/prod"));
        assertEquals(1, standIn.requests.size());
    }

    @Test
    void aTokenThatIsNotAcceptedNamesItsVariable() throws Exception {
        standIn.answerer = request -> Answer.of(403, "Bad Token");
        String message = failure(local("boards/prod"));
        assertTrue(message.contains("the local port does not accept the token"), message);
        assertTrue(message.contains("set AWS_TOKEN to the token of the Workload Credentials Provider"), message);
    }

    @Test
    void whatOnlyTheLocalPortNeedsIsNamed() throws Exception {
        standIn.answerer = request -> Answer.of(403, "Bad Token");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "boards");
        assertTrue(failure(local("boards/prod")).contains("keep AWS_SESSION_TOKEN as Lambda sets it"));

        environment.put("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", "none");
        assertTrue(failure(local("boards/prod"))
                .contains("set PARAMETERS_SECRETS_EXTENSION_HTTP_PORT to the number of a port"));
    }

    @Test
    void errorsAreThoseOfSecretsManager() throws Exception {
        assertTrue(failure(local("boards/prod")).contains("there is no secret boards/prod"));
        standIn.answerer = request -> Answer.error(400, "AccessDeniedException", CANARY);
        assertTrue(failure(local("boards/prod")).contains("allow secretsmanager:GetSecretValue on"));
        standIn.close();
        assertTrue(failure(local("boards/prod"))
                .contains("add the Lambda extension, or start the Workload Credentials Provider"));
    }

    @Test
    void aPortThatIsNoneAndATokenFileThatIsAbsentAreNamed() throws Exception {
        environment.put("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", "99999");
        assertTrue(failure(local("boards/prod"))
                .contains("set PARAMETERS_SECRETS_EXTENSION_HTTP_PORT to the number of a port"));
        environment.put("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", String.valueOf(standIn.port()));
        environment.put("AWS_TOKEN", "file://" + folder.resolve("none"));
        assertTrue(failure(local("boards/prod")).contains("the file that AWS_TOKEN names cannot be read"));
    }

    @Test
    void noClassOfTheSdkIsLoaded() throws Exception {
        standIn.text("boards/prod", TOML);
        Path log = folder.resolve("classes.log");
        environment.put("SECRETLY_STORES", "aws-local:boards/prod");
        environment.put("HOME", folder.toString());
        String out = program(List.of("-Xlog:class+load:file=" + log), environment);

        assertEquals("k t none\n", out);
        List<String> classes = Files.readAllLines(log);
        assertTrue(classes.stream().anyMatch(line -> line.contains("LocalPort")));
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(line -> line.contains("software.amazon."))
                        .toList());
    }
}

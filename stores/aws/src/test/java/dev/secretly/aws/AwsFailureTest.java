package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.aws.StandIn.Answer;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each way in which a load from AWS can fail, and what the message says to do about it. */
class AwsFailureTest extends AwsFixture {

    private static final String DOCUMENT = "aws-secretsmanager:boards/prod";
    private static final String TABLES = "aws-secretsmanager:boards/prod/";
    private static final String TOML = "[trello]\napi_key = 'k'\ntoken = 't'\n";

    private void answer(int status, String code, String message) {
        standIn.answerer = request -> Answer.error(status, code, message + " " + CANARY);
    }

    private static void assertSays(String message, String problem, String remedy) {
        assertTrue(message.contains(problem), message);
        assertTrue(message.contains(remedy), message);
    }

    @Test
    void aDocumentThatDoesNotExistNamesAddressRegionAndAccount() {
        assertSays(
                failure(DOCUMENT),
                "aws-secretsmanager:boards/prod  FAILED  there is no secret boards/prod in eu-central-1, with the credentials"
                        + " of AWS_ACCESS_KEY_ID",
                "create the secret boards/prod, or correct the address, AWS_REGION or the account (AWS_PROFILE)");
        assertSays(
                failure("aws-parameterstore:/boards/prod"),
                "there is no parameter /boards/prod in eu-central-1",
                "create the parameter /boards/prod");
    }

    @Test
    void aDeniedDocumentNamesTheIamStatement() {
        answer(400, "AccessDeniedException", "User is not authorized to perform: secretsmanager:GetSecretValue");
        assertSays(
                failure(DOCUMENT),
                "DENIED  access denied",
                "allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-central-1:*:secret:boards/prod-?????? in the IAM"
                        + " policy of the program");
        assertSays(
                failure("aws-parameterstore:/boards/prod/"),
                "DENIED  access denied",
                "allow ssm:GetParameters on arn:aws:ssm:eu-central-1:*:parameter/boards/prod/*");
    }

    @Test
    void aDeniedRequestForSeveralIsReplacedBySingleOnesOnce() {
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        standIn.text("boards/prod/app", "{\"debug\": \"d\"}");
        standIn.answerer = request -> request.target().endsWith("BatchGetSecretValue")
                ? Answer.error(400, "AccessDeniedException", CANARY)
                : null;
        Secrets secrets = store(TABLES);

        assertEquals("k t d", Trello.load(secrets).values());
        assertEquals(3, standIn.requests.size());
        Trello.load(secrets);
        assertEquals(5, standIn.requests.size(), "the denied request is sent again");
    }

    @Test
    void aDeniedItemIsAProblemOfItsKeysOnly() {
        standIn.text("boards/prod/app", "{\"debug\": \"d\"}");
        standIn.text("boards/prod/trello", "{}");
        standIn.errors.put("boards/prod/trello", "AccessDeniedException");
        String message = failure(TABLES);

        assertSays(
                message,
                "2 of 3 secrets are denied",
                "allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-central-1:*:secret:boards/prod/trello-??????");
        assertTrue(message.contains("access denied at aws-secretsmanager:boards/prod/trello"), message);
    }

    @Test
    void aDeniedDecryptionNamesKms() {
        answer(400, "AccessDeniedException", "Access to KMS is not allowed");
        assertSays(
                failure(DOCUMENT),
                "the program may not decrypt it",
                "allow kms:Decrypt on the KMS key of the secret boards/prod");
        answer(400, "DecryptionFailure", "Secrets Manager can't decrypt the protected secret text");
        assertSays(failure(DOCUMENT), "the program may not decrypt it", "allow kms:Decrypt");
    }

    @Test
    void withoutCredentialsTheVariablesAreNamed() {
        assumeTrue(System.getenv("AWS_ACCESS_KEY_ID") == null, "the developer's own credentials");
        clear("aws.accessKeyId");
        clear("aws.secretAccessKey");
        assertSays(
                failure(DOCUMENT),
                "no AWS credentials were found",
                "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the machine a role");
        assertEquals(0, standIn.requests.size());
    }

    @Test
    void anExpiredSingleSignOnNamesTheCommand() throws IOException {
        assumeTrue(System.getenv("AWS_ACCESS_KEY_ID") == null, "the developer's own credentials");
        clear("aws.accessKeyId");
        clear("aws.secretAccessKey");
        Files.writeString(folder.resolve("config"), """
                [profile work]
                sso_session = corp
                sso_account_id = 111122223333
                sso_role_name = reader
                region = eu-central-1
                [sso-session corp]
                sso_region = eu-central-1
                sso_start_url = https://corp.example/start
                """);
        set("aws.profile", "work");
        assertSays(
                failure(DOCUMENT),
                "the single sign-on of the profile work is missing or has expired",
                "run aws sso login --profile work");
    }

    @Test
    void withoutARegionItsVariableIsNamed() {
        assumeTrue(System.getenv("AWS_REGION") == null, "the developer's own region");
        clear("aws.region");
        assertSays(failure(DOCUMENT), "no region is set", "set AWS_REGION to the region of the secret boards/prod");
    }

    @Test
    void anUnknownHostIsNamed() {
        set("aws.endpointUrl", "http://nowhere.invalid");
        assertSays(
                failure(DOCUMENT),
                "the host nowhere.invalid cannot be resolved",
                "correct AWS_REGION or AWS_ENDPOINT_URL, or check the DNS settings of this machine");
    }

    @Test
    void anEndpointThatIsNoServerIsNotShown() {
        set("aws.endpointUrl", "https://user:" + CANARY + "@host");
        assertSays(
                failure(DOCUMENT),
                "the configured endpoint is not an http or https URL of a server",
                "correct AWS_ENDPOINT_URL");
    }

    @Test
    void aRefusedConnectionNamesTheServer() {
        standIn.close();
        assertSays(
                failure(DOCUMENT),
                "no connection to localhost",
                "make sure that this machine can reach localhost: check the NAT gateway or VPC endpoint");
    }

    @Test
    void aSlowAnswerEndsAfterTenSeconds() {
        standIn.answerer = request -> {
            try {
                Thread.sleep(15_000);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
            return Answer.of(200, "{}");
        };
        long start = System.nanoTime();
        assertSays(failure(DOCUMENT), " within 10 s (answer 1", "make sure that this machine can reach");
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(25));
    }

    @Test
    void halfAnAnswerIsTriedAgainAndReported() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                while (!server.isClosed()) {
                    answerHalf(server, connections);
                }
            });
            answering.setDaemon(true);
            answering.start();
            set("aws.endpointUrl", "http://localhost:" + server.getLocalPort());
            assertSays(
                    failure(DOCUMENT),
                    " failed before the answer was complete",
                    "make sure that this machine can reach localhost");
        }
        assertTrue(connections.get() >= 3, connections + " attempts");
    }

    private static void answerHalf(ServerSocket server, AtomicInteger connections) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            connections.incrementAndGet();
            socket.getInputStream().read(new byte[8192]);
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"SecretString\":\"" + CANARY)
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            return;
        }
    }

    @Test
    void throttlingIsRetriedUntilTheSdkGivesUp() {
        answer(400, "ThrottlingException", "Rate exceeded");
        assertSays(
                failure(DOCUMENT),
                "too many requests",
                "keep all secrets in one document, or ask AWS for a higher quota");
        assertEquals(3, standIn.requests.size());
    }

    @Test
    void aThrottledRequestAndAnErrorOfTheServerAreRetried() {
        standIn.text("boards/prod", TOML);
        AtomicInteger requests = new AtomicInteger();
        standIn.answerer = request -> switch (requests.incrementAndGet()) {
            case 1 -> Answer.error(400, "ThrottlingException", CANARY);
            case 2 -> Answer.of(500, CANARY);
            default -> null;
        };
        assertEquals("k t none", Trello.load(store(DOCUMENT)).values());
        assertEquals(3, requests.get());
    }

    @Test
    void anErrorOfTheServerIsReportedAfterRetries() {
        standIn.answerer = request -> Answer.of(503, "<html>" + CANARY);
        assertSays(failure(DOCUMENT), "AWS failed to answer (status 503)", "try again");
        assertEquals(3, standIn.requests.size());
    }

    @Test
    void aSecretThatIsInNeitherListOfTheAnswerIsAProblem() {
        standIn.text("boards/prod/app", "{}");
        standIn.errors.put("boards/prod/trello", "nothing");
        assertSays(failure(TABLES), "no answer for boards/prod/trello", "check the AWS Health Dashboard");
    }

    @Test
    void aBinarySecretIsAProblem() {
        standIn.secrets.put("boards/prod", "\"SecretBinary\":\"AAAA\"");
        assertSays(failure(DOCUMENT), "bytes, not a JSON object or TOML", "mail.password=aws-secretsmanager:...");
    }

    @Test
    void aSecretThatIsMarkedForDeletionNamesTheCommand() {
        answer(
                400,
                "InvalidRequestException",
                "You can't perform this operation on the secret because it was marked for deletion.");
        assertSays(
                failure(DOCUMENT),
                "it is marked for deletion",
                "run aws secretsmanager restore-secret --secret-id boards/prod");
    }

    @Test
    void expiredCredentialsAreNamed() {
        answer(400, "ExpiredTokenException", "The security token included in the request is expired");
        assertSays(
                failure(DOCUMENT),
                "AWS does not accept the credentials (ExpiredTokenException)",
                "renew the credentials: AWS_ACCESS_KEY_ID");
    }

    /** The server of the JDK writes its own time, so this one is written by hand. */
    @Test
    void aWrongClockIsCorrectedOnceByTheTimeOfTheServer() throws Exception {
        Instant ahead = Instant.now().plus(Duration.ofHours(3));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.US)
                .withZone(ZoneOffset.UTC)
                .format(ahead);
        List<String> times = Collections.synchronizedList(new ArrayList<>());
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                answerByTime(
                        server,
                        times,
                        403,
                        date,
                        "{\"__type\":\"InvalidSignatureException\",\"message\":\"Signature expired: " + CANARY + "\"}");
                answerByTime(
                        server, times, 200, date, "{\"SecretString\":\"trello = { api_key = 'k', token = 't' }\"}");
            });
            answering.start();
            set("aws.endpointUrl", "http://localhost:" + server.getLocalPort());
            assertEquals("k t none", Trello.load(store(DOCUMENT)).values());
            answering.join();
        }
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        Instant second = Instant.from(format.parse(times.get(1)));
        assertEquals(2, times.size());
        assertTrue(Duration.between(second, ahead).abs().compareTo(Duration.ofMinutes(5)) < 0, times.toString());
    }

    private static void answerByTime(ServerSocket server, List<String> times, int status, String date, String body) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("x-amz-date:")) {
                    times.add(line.substring(line.indexOf(':') + 1).strip());
                }
            }
            out.write(("HTTP/1.1 " + status + " x\r\nDate: " + date + "\r\nConnection: close\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    @Test
    void textThatIsNeitherJsonNorTomlHasTheLine() {
        standIn.text("boards/prod", "hello\n" + CANARY);
        assertSays(failure(DOCUMENT), "a key without =", "At line 1, write key = \"...\"");
        standIn.text("boards/prod", "{\"trello\": {\"api_key\": " + CANARY + "}}");
        assertSays(failure(DOCUMENT), "not valid JSON at line 1, column", "correct the JSON in the secret boards/prod");
        standIn.text("boards/prod", "{\"a\": 1, \"a\": 2}");
        assertSays(failure(DOCUMENT), "not valid JSON at line 1, column", "correct the JSON in the secret boards/prod");
        standIn.text("boards/prod", "{\"a\": ".repeat(200) + "1" + "}".repeat(200));
        assertSays(failure(DOCUMENT), "JSON with more than 128 levels", "correct the JSON in the secret boards/prod");
    }

    @Test
    void aTableThatIsNoJsonObjectIsAProblemOfItsKeys() {
        standIn.text("boards/prod/trello", "[\"" + CANARY + "\"]");
        standIn.text("boards/prod/app", "{}");
        assertSays(
                failure(TABLES),
                "valid JSON, but not an object at aws-secretsmanager:boards/prod/trello",
                "make the secret boards/prod/trello a JSON object");
    }

    @Test
    void aDocumentOverTheLimitIsAProblem() {
        standIn.text("boards/prod", TOML + "#".repeat(600_000));
        assertSays(failure(DOCUMENT), "more than 512 KiB", "");
        standIn.text("boards/prod", TOML + "#".repeat(2_200_000));
        assertSays(failure(DOCUMENT), "larger than 2 MiB", "split boards/prod into several secrets");
    }

    @Test
    void anAnswerThatIsNotOfTheDocumentedFormIsAProblem() {
        standIn.answerer = request -> Answer.of(200, CANARY);
        assertSays(failure(DOCUMENT), "AWS sent an answer that cannot be understood", "try again");
    }

    @Test
    void theCodeOfAnUnknownErrorIsShownAndItsTextIsNot() {
        answer(400, "SomethingNewException", "");
        assertSays(failure(DOCUMENT), "AWS answered with an error (SomethingNewException)", "CloudTrail");
        answer(400, "abcDEF0123456789abcDEF0123456789", "");
        assertSays(failure(DOCUMENT), "AWS answered with an error (status 400)", "CloudTrail");
        answer(400, "Not a code: " + CANARY, "");
        assertSays(failure(DOCUMENT), "AWS answered with an error (status 400)", "CloudTrail");
    }

    @Test
    void theCodeOfAnItemIsShownOnlyIfItIsOne() {
        standIn.text("boards/prod/app", "{}");
        standIn.errors.put("boards/prod/trello", "Not a code: " + CANARY);
        assertSays(failure(TABLES), "AWS answered with an error (without a code)", "CloudTrail");
        standIn.errors.put("boards/prod/trello", "com.amazonaws#AccessDeniedException");
        assertSays(failure(TABLES), "access denied", "allow secretsmanager:GetSecretValue");
    }

    @Test
    void aServerThatSendsAByteNowAndThenEndsAfterTenSeconds() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread trickling = new Thread(() -> trickle(server));
            trickling.setDaemon(true);
            trickling.start();
            set("aws.endpointUrl", "http://localhost:" + server.getLocalPort());
            long start = System.nanoTime();
            assertSays(failure(DOCUMENT), " within 10 s (answer 1", "make sure that this machine can reach");
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(25));
        }
    }

    private static void trickle(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            socket.getInputStream().read(new byte[8192]);
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 60; i++) {
                out.write(("X-Slow-" + i + ": 1\r\n").getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException ended) {
            return;
        }
    }

    @Test
    void threadsThatLoadADocumentOfAStoreThatIsDownFailTogether() throws Exception {
        standIn.answerer = request -> {
            try {
                Thread.sleep(2_000);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
            return Answer.error(400, "AccessDeniedException", CANARY);
        };
        Secrets secrets = store(DOCUMENT);
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            Thread thread = new Thread(() -> failure(secrets));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void retriesThatHelpedDoNotUseUpLaterOnes() {
        standIn.text("boards/prod", TOML);
        AtomicInteger requests = new AtomicInteger();
        standIn.answerer = request -> requests.incrementAndGet() % 2 == 1 ? Answer.of(500, CANARY) : null;
        Secrets tables = store("aws-secretsmanager:boards/");
        standIn.text("boards/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        standIn.text("boards/app", "{}");
        for (int i = 0; i < 110; i++) {
            assertEquals("k t none", Trello.load(tables).values());
        }
        assertEquals(220, requests.get());
    }

    @Test
    void aNumberOfAttemptsThatIsNoneIsIgnored() {
        for (String attempts : List.of("abc", "0", "-1")) {
            set("aws.maxAttempts", attempts);
            answer(400, "AccessDeniedException", "");
            assertSays(failure(DOCUMENT), "access denied", "allow secretsmanager:GetSecretValue");
            standIn.answerer = request -> Answer.of(500, "");
            assertSays(failure(DOCUMENT), "AWS failed to answer (status 500)", "try again");
        }
    }

    @Test
    void theNumberOfAttemptsOfTheProfileApplies() throws IOException {
        assumeTrue(System.getenv("AWS_MAX_ATTEMPTS") == null, "the developer's own setting");
        Files.writeString(folder.resolve("config"), "[default]\nmax_attempts = 1\n");
        standIn.answerer = request -> Answer.of(500, "");
        failure(DOCUMENT);
        assertEquals(1, standIn.requests.size());
    }

    @Test
    void aSharedFileThatCannotBeReadIsNamedWithoutItsText() throws IOException {
        Files.writeString(folder.resolve("config"), "[default\n" + CANARY + "\n");
        assertSays(
                failure(DOCUMENT),
                "a setting or file of the AWS SDK cannot be used",
                "correct the files ~/.aws/config");
    }

    @Test
    void aRegionThatIsNoneIsNamed() {
        clear("aws.endpointUrl");
        assumeTrue(System.getenv("AWS_ENDPOINT_URL") == null, "the developer's own setting");
        set("aws.region", "eu central 1");
        assertSays(
                failure(DOCUMENT), "the region is not a valid AWS region name", "set AWS_REGION to a region such as");
    }

    @Test
    void aProfileThatNoFileHasIsNamed() {
        assumeTrue(System.getenv("AWS_ACCESS_KEY_ID") == null, "the developer's own credentials");
        clear("aws.accessKeyId");
        clear("aws.secretAccessKey");
        set("aws.profile", "mistyped");
        assertSays(
                failure(DOCUMENT),
                "no shared file of AWS has the profile mistyped",
                "correct AWS_PROFILE, or add the profile to ~/.aws/config");
    }

    @Test
    void aSecretWithoutAValueIsNotCalledMissing() {
        answer(
                400,
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT");
        assertSays(
                failure(DOCUMENT),
                "the secret boards/prod has no value yet",
                "put-secret-value --secret-id boards/prod");
    }

    @Test
    void aTableThatDoesNotExistIsToBeCreated() {
        assertTrue(failure(TABLES)
                .contains(
                        "create the secret boards/prod/trello in eu-central-1 as a JSON object with the key api_key"));
    }

    @Test
    void somethingElseThanAnObjectOnTheWayToAKeyIsNotAbsent() {
        standIn.text("boards/prod/app", "{}");
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\", \"deep\": \"" + CANARY + "\"}");
        DeclaredSecret deep = DeclaredSecret.text("trello.deep.key", "TRELLO_DEEP_KEY", "Deep.key");
        SecretReading reading = SecretReading.of(store(TABLES), "Deep", deep);
        reading.required(deep, SecretType.string());
        String message = String.valueOf(
                assertThrows(SecretsException.class, reading::finish).getMessage());
        assertSays(
                message,
                "a value that is not an object contains deep.key",
                "make it a JSON object in the secret boards/prod/trello");
    }

    @Test
    void addressesThatAwsCannotHaveAreRefused() {
        assertSays(
                failure("aws-parameterstore:boards/prod/"),
                "a parameter with a path that does not start with a slash",
                "write aws-parameterstore:/boards/prod/");
        assertSays(
                failure("aws-secretsmanager:arn:aws:secretsmanager:eu-central-1:1:secret:boards/"),
                "an ARN with a slash at the end",
                "write the name without the slash");
    }

    @Test
    void aWrongItemOfAListNamesItsSecret() {
        standIn.parameter("/p/app/hosts", "StringList", "a,,b");
        DeclaredSecret hosts = DeclaredSecret.other("app.hosts", "APP_HOSTS", "App.hosts");
        SecretReading reading = SecretReading.of(store("aws-parameterstore:/p/"), "App", hosts);
        reading.required(hosts, SecretType.list(SecretType.string()));
        String message = String.valueOf(
                assertThrows(SecretsException.class, reading::finish).getMessage());
        assertSays(
                message, "blank in aws-parameterstore:/p/app/hosts", "set aws-parameterstore:/p/app/hosts to a value");
    }

    @Test
    void aRoleWithKmsInItsNameIsNotAMissingPermissionToDecrypt() {
        answer(
                400,
                "AccessDeniedException",
                "User: arn:aws:sts::1:assumed-role/KMSReader/x is not authorized to perform: secretsmanager:GetSecretValue");
        assertSays(failure(DOCUMENT), "access denied", "allow secretsmanager:GetSecretValue on");
        answer(400, "AccessDeniedException", "Access to KMS is not allowed");
        assertSays(failure(DOCUMENT), "the program may not decrypt it", "allow kms:Decrypt");
    }

    @Test
    void aTimeoutThatTheServerReportsIsTriedAgain() {
        standIn.text("boards/prod", "trello = { api_key = \"k\", token = \"t\" }\n");
        for (Answer timeout : List.of(Answer.error(400, "RequestTimeoutException", CANARY), Answer.of(408, CANARY))) {
            AtomicInteger requests = new AtomicInteger();
            standIn.answerer = request -> requests.getAndIncrement() == 0 ? timeout : null;
            assertEquals("k t none", Trello.load(store(DOCUMENT)).values());
        }
    }

    @Test
    void aRedirectAndAPageAreNotErrorsOfAws() {
        standIn.answerer = request -> new Answer(302, "", Map.of("Location", "http://login.example/" + CANARY));
        assertSays(
                failure(DOCUMENT),
                "something other than AWS answered (status 302)",
                "what proxy or gateway is on the way");
        standIn.answerer = request -> Answer.of(403, "<html>" + CANARY);
        assertSays(failure(DOCUMENT), "something other than AWS answered (status 403)", "check AWS_ENDPOINT_URL");
        standIn.answerer = request -> Answer.of(200, "<html>" + CANARY);
        assertSays(failure(DOCUMENT), "something other than AWS answered (an HTML page)", "check AWS_ENDPOINT_URL");
    }

    @Test
    void aSecretThatIsPlainTextIsNotReadAsToml() {
        standIn.text("boards/prod", CANARY);
        assertSays(
                failure(DOCUMENT),
                "plain text, not a JSON object or TOML",
                "store a JSON object with a table, such as {\"trello\": {\"api_key\": \"...\"}}");
    }

    @Test
    void aNumberOfManyDigitsIsValidJson() {
        standIn.text(
                "boards/prod",
                "{\"other\": " + "1".repeat(2000) + ", \"trello\": {\"api_key\": \"k\", \"token\": \"t\"}}");
        assertEquals("k t none", Trello.load(store(DOCUMENT)).values());
    }

    @Test
    void aTableThatWasThrottledInABatchIsReadAlone() {
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        standIn.text("boards/prod/app", "{\"debug\": \"d\"}");
        standIn.errors.put("boards/prod/trello", "ThrottlingException");
        assertEquals("k t d", Trello.load(store(TABLES)).values());
    }
}

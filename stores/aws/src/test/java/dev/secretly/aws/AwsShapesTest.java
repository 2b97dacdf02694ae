package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.aws.StandIn.Answer;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.call.CallClock;
import dev.secretly.runtime.internal.call.KeptLogins;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.spi.Validity;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which people keep secrets, and what AWS says of them. */
class AwsShapesTest extends AwsFixture {

    private static final DeclaredSecret PASSWORD =
            DeclaredSecret.credential("mail.password", "MAIL_PASSWORD", "Mail.password");
    private static final DeclaredSecret KEY =
            DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");

    private static String password(Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "Mail", PASSWORD);
        return reading.finish(reading.required(PASSWORD, SecretType.string()));
    }

    private static StoreRequest request() {
        return new StoreRequest(List.of(KEY), Surroundings.ofProcess(), new KeptLogins(), new CallClock("preparing"));
    }

    @Test
    void aPlainTextSecretIsTheKeyBeforeItsAddress() {
        standIn.text("smtp", "p@ss w0rd");
        standIn.parameter("/smtp", "SecureString", "from a parameter");

        assertEquals("p@ss w0rd", password(store("mail.password=aws-secretsmanager:smtp")));
        assertEquals("from a parameter", password(store("mail.password=aws-parameterstore:/smtp")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p4ss=word", "dGVzdGluZw==", "cGFzcw+/c3dvcmQ=", "#abc", "[abc]", "a\nb", "a.b = c"})
    void textOfADeclaredKeyMayLookLikeAnything(String text) {
        standIn.text("smtp", text);

        assertEquals(text, password(store("mail.password=aws-secretsmanager:smtp")));
    }

    @Test
    void aVersionThatDoesNotExistIsNamed() {
        standIn.answerer = request -> Answer.error(
                400,
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for staging label: OLD");
        String message = failure("aws-secretsmanager:boards/prod?version=OLD");

        assertTrue(message.contains("there is no version OLD of boards/prod"), message);
        assertTrue(message.contains("correct the version in the address, or the name"), message);
    }

    @Test
    void theKeysOfARootObjectAreInTheTableBeforeItsAddress() {
        standIn.text("rds!db-1", "{\"username\":\"me\",\"password\":\"p\"}");

        assertEquals("p", password(store("mail=aws-secretsmanager:rds!db-1")));
    }

    @Test
    void aFlatObjectHasWholeKeysOrVariables() {
        standIn.text("boards/prod", "{\"trello.api_key\": \"k\", \"TRELLO_TOKEN\": \"t\"}");

        assertEquals(
                "k t none", Trello.load(store("aws-secretsmanager:boards/prod")).values());
    }

    private static final DeclaredSecret ACCOUNT =
            DeclaredSecret.credential("gcp", "GCP", "App.gcp").withShape(DeclaredSecret.Shape.JSON);

    private static String account(Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "App", ACCOUNT);
        return reading.finish(reading.required(ACCOUNT, SecretType.json())).reveal();
    }

    @Test
    void aJsonObjectIsASecretItself() {
        String text = "{ \"type\": \"service_account\", \"number\": 1 }";
        standIn.text("gcp", text);
        assertEquals(text, account(store("gcp=aws-secretsmanager:gcp")));
        standIn.text("boards/prod", "{\"gcp\": " + text + "}");
        assertEquals(
                "{\"type\":\"service_account\",\"number\":\"1\"}", account(store("aws-secretsmanager:boards/prod")));
        standIn.text("boards/gcp", text);
        assertEquals("{\"type\":\"service_account\",\"number\":\"1\"}", account(store("aws-secretsmanager:boards/")));
    }

    @Test
    void aBinaryKeyStoreIsRead() throws Exception {
        DeclaredSecret declared =
                DeclaredSecret.credential("tls.store", "TLS_STORE", "Tls.store").withShape(DeclaredSecret.Shape.KEY);
        byte[] bytes = SampleKeys.keyStore(SampleKeys.pair("P-256"), "");
        standIn.secrets.put("key", "\"SecretBinary\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"");
        SecretReading reading = SecretReading.of(store("tls.store=aws-secretsmanager:key"), "Tls", declared);

        assertTrue(reading.finish(reading.required(declared, SecretType.keyStore()))
                .containsAlias("own"));
    }

    @Test
    void aBinarySecretIsReadIntoBytes() {
        standIn.secrets.put("key", "\"SecretBinary\":\"AP8H\"");
        SecretReading reading = SecretReading.of(store("mail.password=aws-secretsmanager:key"), "Mail", PASSWORD);

        assertArrayEquals(
                new byte[] {0, (byte) 0xff, 7}, reading.finish(reading.required(PASSWORD, SecretType.bytes())));
    }

    @Test
    void textInTheFormOfAFileOfVariablesIsRefused() {
        standIn.text("boards/prod", "TRELLO_API_KEY=" + CANARY + "\nTRELLO_TOKEN=" + CANARY + "\n");
        String message = failure("aws-secretsmanager:boards/prod");

        assertTrue(message.contains("boards/prod has the form of a .env file"), message);
        assertTrue(message.contains("store it as a JSON object with the same names"), message);
    }

    @Test
    void aVersionIsAStageOrAnIdOrTheNumberOrLabelOfAParameter() {
        standIn.text("smtp", "p");
        password(store("mail.password=aws-secretsmanager:smtp?version=AWSPREVIOUS"));
        password(store("mail.password=aws-secretsmanager:smtp?version=EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE"
                .replace("EXAMPLE1", "abcdef01")
                .replace("EXAMPLE", "0123456")));
        standIn.parameters.put("/smtp:3", "\"Type\":\"String\",\"Value\":\"p3\"");

        assertEquals("p3", password(store("mail.password=aws-parameterstore:/smtp?version=3")));
        assertEquals(
                List.of(
                        "{\"SecretId\":\"smtp\",\"VersionStage\":\"AWSPREVIOUS\"}",
                        "{\"SecretId\":\"smtp\",\"VersionId\":\"abcdef01-90ab-cdef-fedc-ba9870123456\"}",
                        "{\"Names\":[\"/smtp:3\"],\"WithDecryption\":true}"),
                standIn.requests.stream().map(StandIn.Request::body).toList());
    }

    @Test
    void aParameterWithASelectorMayBeAnsweredWithoutIt() {
        String arn = "arn:aws:ssm:eu-central-1:111122223333:parameter/smtp";
        standIn.answerer = request -> Answer.of(
                200,
                "{\"Parameters\":[{\"Name\":\"/smtp\",\"ARN\":\"" + arn
                        + "\",\"Type\":\"String\",\"Value\":\"p\"}],\"InvalidParameters\":[]}");

        assertEquals("p", password(store("mail.password=aws-parameterstore:/smtp:3")));
        assertEquals("p", password(store("mail.password=aws-parameterstore:/smtp:live")));
        assertEquals("p", password(store("mail.password=aws-parameterstore:" + arn + ":3")));
    }

    @Test
    void theAgeOfASecretIsThatOfItsVersion() throws Exception {
        standIn.secrets.put(
                "boards/prod", "\"VersionId\":\"v1\",\"CreatedDate\":1767323045.678,\"SecretString\":\"{}\"");
        SecretDocumentSource document = AwsSecretsManager.document("boards/prod");
        Validity validity = document.read(request()).validity().orElseThrow();

        assertEquals("v1", validity.version().orElseThrow());
        assertEquals(
                Instant.parse("2026-01-02T03:04:05.678Z"), validity.created().orElseThrow());
    }

    /** The date of a batch is that of the secret, which is older than its version. */
    @Test
    void aSecretOfABatchHasNoAge() throws Exception {
        standIn.secrets.put(
                "boards/prod/trello",
                "\"VersionId\":\"v1\",\"CreatedDate\":1767323045.678,\"SecretString\":\"{\\\"api_key\\\":\\\"k\\\"}\"");
        standIn.text("boards/prod/other", "{}");
        SecretSource tables = AwsSecretsManager.tables("boards/prod");
        StoreRequest several = new StoreRequest(
                List.of(KEY, DeclaredSecret.text("other.key", "OTHER_KEY", "O.key")),
                Surroundings.ofProcess(),
                new KeptLogins(),
                new CallClock("preparing"));
        Validity ofBatch = tables.ask(several).get(0).validity().orElseThrow();
        Validity alone = tables.ask(request()).get(0).validity().orElseThrow();

        assertEquals("v1", ofBatch.version().orElseThrow());
        assertTrue(ofBatch.created().isEmpty());
        assertTrue(alone.created().isPresent());
    }

    @Test
    void theAgeOfAParameterIsThatOfItsLastChange() throws Exception {
        standIn.parameters.put(
                "/boards/prod",
                "\"Type\":\"String\",\"Value\":\"{}\",\"Version\":7,\"LastModifiedDate\":1767323045.678");
        Validity validity = AwsParameterStore.document("/boards/prod")
                .read(request())
                .validity()
                .orElseThrow();

        assertEquals("7", validity.version().orElseThrow());
        assertEquals(
                Instant.parse("2026-01-02T03:04:05.678Z"), validity.created().orElseThrow());
    }

    @Test
    void oneDeniedParameterOfSeveralIsNamedWithItsPolicy() {
        standIn.parameter("/boards/prod/trello/api_key", "String", "k");
        standIn.parameter("/boards/prod/trello/token", "String", "t");
        standIn.answerer = request -> request.body().contains("/app/debug")
                ? Answer.error(400, "AccessDeniedException", "not authorized to perform: ssm:GetParameters")
                : null;
        String message = failure("aws-parameterstore:/boards/prod/");

        assertTrue(message.contains("Cannot load Trello: 1 of 3 secrets is denied."), message);
        assertTrue(
                message.contains(
                        "allow ssm:GetParameters on arn:aws:ssm:eu-central-1:*:parameter/boards/prod/app/debug in"),
                message);
    }

    @Test
    void aTableWhoseNameAwsDoesNotAllowIsNotAskedFor() {
        DeclaredSecret spaced = DeclaredSecret.text("\"my table\".key", "MY_TABLE_KEY", "T.key");
        SecretReading reading = SecretReading.of(store("aws-secretsmanager:boards/"), "T", spaced);
        reading.required(spaced, SecretType.string());
        String message = assertFails(reading);

        assertTrue(message.contains("does not allow the characters of the name of its table"), message);
        assertEquals(0, standIn.requests.size());
    }

    private static String assertFails(SecretReading reading) {
        return org.junit.jupiter.api.Assertions.assertThrows(
                        dev.secretly.runtime.SecretsException.class, reading::finish)
                .getMessage()
                .replaceAll("\\s+", " ");
    }

    @Test
    void anInvalidNameInABatchBlamesNoOther() {
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        standIn.answerer = request ->
                request.body().contains("boards/prod/app") ? Answer.error(400, "ValidationException", CANARY) : null;
        String message = failure("aws-secretsmanager:boards/prod/");

        assertTrue(message.contains("AWS does not accept the name boards/prod/app"), message);
        assertTrue(!message.contains("AWS does not accept the name boards/prod/trello"), message);
    }

    @Test
    void anAddressThatLacksItsSlashIsCorrectedIfThereIsASecretBelow() {
        standIn.text("boards/prod/trello", "{}");
        String message = failure("aws-secretsmanager:boards/prod");

        assertTrue(message.contains("there is no secret boards/prod, but one for a table below it"), message);
        assertTrue(
                message.contains("write the address with a slash at its end: aws-secretsmanager:boards/prod/"),
                message);
    }
}

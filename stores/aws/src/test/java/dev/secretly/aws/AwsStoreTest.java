package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.aws.StandIn.Answer;
import dev.secretly.aws.StandIn.Request;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Unwrapped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Loads from each kind of address, and looks at the requests that this takes. */
class AwsStoreTest extends AwsFixture {

    private static final String TOML = "[trello]\napi_key = 'k'\ntoken = 't'\n";
    private static final String JSON = "{\"trello\": {\"api_key\": \"k\", \"token\": \"t\"}}";

    @Test
    void aSecretIsAWholeTomlDocument() {
        standIn.text("boards/prod", TOML);

        assertEquals(
                "k t none", Trello.load(store("aws-secretsmanager:boards/prod")).values());
        assertEquals(List.of("secretsmanager.GetSecretValue"), standIn.targets());
    }

    @Test
    void aSecretIsAWholeJsonDocument() {
        standIn.text("boards/prod", "\n  " + JSON);
        Secrets secrets = store("aws-secretsmanager:boards/prod");

        assertEquals("k t none", Trello.load(secrets).values());
        Trello.load(secrets);
        assertEquals(1, standIn.requests.size(), "a document is read once by one Secrets");
    }

    @Test
    void tablesAreReadByOneRequestForSeveral() {
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        standIn.text("boards/prod/app", "{\"debug\": \"d\"}");

        assertEquals(
                "k t d", Trello.load(store("aws-secretsmanager:boards/prod/")).values());
        assertEquals(List.of("secretsmanager.BatchGetSecretValue"), standIn.targets());
        assertEquals(
                "{\"SecretIdList\":[\"boards/prod/trello\",\"boards/prod/app\"]}",
                standIn.requests.get(0).body());
    }

    @Test
    void aTableThatDoesNotExistHasNoKeys() {
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": null}");
        String message = failure("aws-secretsmanager:boards/prod/");

        assertTrue(message.contains("1 of 3 secrets is missing"), message);
        assertTrue(message.contains("add the key token to the JSON object in the secret boards/prod/trello"), message);
    }

    @Test
    void aParameterIsAWholeDocument() {
        standIn.parameter("/boards/prod", "SecureString", TOML);

        assertEquals(
                "k t none",
                Trello.load(store("aws-parameterstore:/boards/prod")).values());
        assertEquals(
                "{\"Names\":[\"/boards/prod\"],\"WithDecryption\":true}",
                standIn.requests.get(0).body());
    }

    @Test
    void parametersAreReadTenByARequest() {
        List<DeclaredSecret> declared = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            standIn.parameter("/boards/prod/app/key" + i, "String", "v" + i);
            declared.add(DeclaredSecret.other("app.key" + i, "APP_KEY" + i, "App.key" + i));
        }
        SecretReading reading = SecretReading.of(
                store("aws-parameterstore:/boards/prod/"), "App", declared.toArray(DeclaredSecret[]::new));

        assertEquals("v24", reading.required(declared.get(24), SecretType.string()));
        assertEquals(3, standIn.requests.size());
    }

    @Test
    void fiftyTablesAreReadByThreeRequests() {
        List<DeclaredSecret> declared = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            standIn.text("p/t" + i, "{\"key\": \"v" + i + "\"}");
            declared.add(DeclaredSecret.other("t" + i + ".key", "T" + i + "_KEY", "T.key" + i));
        }
        SecretReading reading =
                SecretReading.of(store("aws-secretsmanager:p/"), "T", declared.toArray(DeclaredSecret[]::new));

        assertEquals("v49", reading.required(declared.get(49), SecretType.string()));
        assertEquals(3, standIn.requests.size());
    }

    @Test
    void aMissingParameterSaysWhichOneToCreate() {
        standIn.parameter("/boards/prod/trello/api_key", "SecureString", "k");
        String message = failure("aws-parameterstore:/boards/prod/");

        assertTrue(message.contains("create the parameter /boards/prod/trello/token as a SecureString"), message);
    }

    @Test
    void listsMapsAndLongNumbersAreRead() {
        DeclaredSecret hosts = DeclaredSecret.other("app.hosts", "APP_HOSTS", "App.hosts");
        DeclaredSecret ports = DeclaredSecret.other("app.ports", "", "App.ports");
        DeclaredSecret big = DeclaredSecret.other("app.big", "APP_BIG", "App.big");
        standIn.text(
                "doc",
                "{\"app\": {\"hosts\": [\"a\", \"b\"], \"ports\": {\"web\": 443}, \"big\": 123456789012345678901234567890}}");
        SecretReading reading = SecretReading.of(store("aws-secretsmanager:doc"), "App", hosts, ports, big);

        assertEquals(List.of("a", "b"), reading.required(hosts, SecretType.list(SecretType.string())));
        assertEquals(Map.of("web", 443), reading.required(ports, SecretType.map(SecretType.integer())));
        assertEquals("123456789012345678901234567890", reading.required(big, SecretType.string()));

        standIn.parameter("/p/app/hosts", "StringList", "a,b");
        SecretReading ofParameters = SecretReading.of(store("aws-parameterstore:/p/"), "App", hosts);
        assertEquals(List.of("a", "b"), ofParameters.required(hosts, SecretType.list(SecretType.string())));
    }

    @Test
    void aFaultInADocumentHasItsLineAndColumn() {
        standIn.text("doc", "{\n  \"trello\": {\n    \"api_key\": [\"" + CANARY + "\"], \"token\": \"t\" } }");
        String json = failure("aws-secretsmanager:doc");
        assertTrue(json.contains("an array at aws-secretsmanager:doc:3:5"), json);

        standIn.text("doc", "[trello]\napi_key = '" + CANARY + "\n");
        String toml = failure("aws-secretsmanager:doc");
        assertTrue(toml.contains("aws-secretsmanager:doc:2:"), toml);
    }

    @Test
    void aKeyOutsideOfTablesIsAbsentFromTables() {
        DeclaredSecret root = DeclaredSecret.other("api_key", "API_KEY", "App.apiKey");
        SecretReading reading = SecretReading.of(store("aws-secretsmanager:boards/prod/"), "App", root);
        reading.required(root, SecretType.string());
        String message = String.valueOf(
                assertThrows(RuntimeException.class, reading::finish).getMessage());

        assertTrue(
                Unwrapped.of(message)
                        .contains("has one secret for each table, so it cannot hold a key outside of a table"),
                message);
        assertEquals(List.of(), standIn.requests);
    }

    @Test
    void aRequestHasTheDocumentedFormAndASignature() {
        standIn.text("boards/prod", TOML);
        Trello.load(store("aws-secretsmanager:boards/prod"));
        Request request = standIn.requests.get(0);

        assertEquals("POST", request.method());
        assertEquals("/", request.path());
        assertEquals("application/x-amz-json-1.1", request.headers().get("content-type"));
        assertEquals("{\"SecretId\":\"boards/prod\"}", request.body());
        String authorization = request.headers().get("authorization");
        assertTrue(
                authorization.matches(
                        "AWS4-HMAC-SHA256 Credential=fake-id/\\d{8}/eu-central-1/secretsmanager/aws4_request,"
                                + " SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{64}"),
                authorization);
        assertTrue(authorization.contains("x-amz-target"), authorization);
        assertFalse(request.headers().toString().contains(CANARY));
    }

    @Test
    void aProgramMayChooseRegionAndCredentials() {
        standIn.text("boards/prod", TOML);
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        StaticCredentialsProvider provider =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("chosen-id", CANARY));
        Secrets document = Secrets.builder()
                .source(AwsSecretsManager.document("boards/prod")
                        .region(Region.US_WEST_2)
                        .credentials(provider))
                .build();
        Secrets tables = Secrets.builder()
                .source(AwsSecretsManager.tables("boards/prod").region(Region.US_WEST_2))
                .build();

        assertEquals("k t none", Trello.load(document).values());
        assertEquals("k t none", Trello.load(tables).values());
        assertTrue(standIn.requests.get(0).headers().get("authorization").contains("chosen-id"));
        assertTrue(standIn.requests.get(1).headers().get("authorization").contains("/us-west-2/"));
    }

    @Test
    void quotedKeysAreReadFromTables() {
        standIn.text("boards/prod/trello", "{\"api.key\": \"k\"}");
        DeclaredSecret quoted = DeclaredSecret.other("trello.\"api.key\"", "TRELLO_API_KEY", "Trello.apiKey");
        SecretReading reading = SecretReading.of(store("aws-secretsmanager:boards/prod/"), "Trello", quoted);

        assertEquals("k", reading.required(quoted, SecretType.string()));
    }

    @Test
    void aDocumentMayStartWithAByteOrderMark() {
        standIn.text("doc", "\uFEFF" + JSON);
        assertEquals("k t none", Trello.load(store("aws-secretsmanager:doc")).values());
        standIn.text("doc", "\uFEFF" + TOML);
        assertEquals("k t none", Trello.load(store("aws-secretsmanager:doc")).values());
    }

    @Test
    void whatABatchLeavesOutIsReadOneByOne() {
        standIn.text("boards/prod/trello", "{\"api_key\": \"k\", \"token\": \"t\"}");
        standIn.text("boards/prod/app", "{\"debug\": \"d\"}");
        standIn.answerer = request -> request.target().endsWith("BatchGetSecretValue")
                ? Answer.of(
                        200,
                        "{\"SecretValues\":[{\"Name\":\"boards/prod/app\",\"SecretString\":\"{}\"}],\"NextToken\":\"more\"}")
                : null;

        assertEquals(
                "k t none",
                Trello.load(store("aws-secretsmanager:boards/prod/")).values());
        assertEquals(2, standIn.requests.size());
    }

    @Test
    void aSourceInCodeNamesTheParameterToCreate() {
        String message = failure(Secrets.builder()
                .source(AwsParameterStore.parameters("/boards/prod/"))
                .build());

        assertTrue(message.contains("create the parameter /boards/prod/trello/api_key as a SecureString"), message);
        assertThrows(IllegalArgumentException.class, () -> AwsSecretsManager.tables("/"));
        assertThrows(IllegalArgumentException.class, () -> AwsSecretsManager.document("a/"));
        IllegalArgumentException noPath =
                assertThrows(IllegalArgumentException.class, () -> AwsParameterStore.parameters("boards/prod"));
        assertEquals("a parameter with a path that does not start with a slash: 'boards/prod/'", noPath.getMessage());
    }

    @Test
    void anArnIsAskedInItsOwnRegion() {
        String arn = "arn:aws:secretsmanager:us-east-2:111122223333:secret:boards-a1b2c3";
        standIn.text(arn, TOML);

        assertEquals("k t none", Trello.load(store("aws-secretsmanager:" + arn)).values());
        assertTrue(standIn.requests.get(0).headers().get("authorization").contains("/us-east-2/"));
    }

    @Test
    void aRotationAsksAStoreAndSwapsWholeRecordsAndKeepsTheLastGoodOne() throws Exception {
        standIn.text("boards/prod", TOML);
        try (Live<Trello> live = Live.<Trello, RuntimeException>builder(Trello::load)
                .secrets(store("aws-secretsmanager:boards/prod"))
                .every(Duration.ofHours(1))
                .start()) {
            standIn.text("boards/prod", "[trello]\napi_key = 'k2'\ntoken = 't2'\n");
            assertEquals(Live.Outcome.CHANGED, live.refresh());
            assertEquals("k2 t2 none", live.get().values());
            assertEquals(2, standIn.requests.size());
            standIn.answerer = request -> Answer.error(400, "AccessDeniedException", CANARY);
            live.onProblem(
                    problem -> assertFalse(String.valueOf(problem.getMessage()).contains(CANARY)));
            assertEquals(Live.Outcome.FAILED, live.refresh());
            assertEquals("k2 t2 none", live.get().values());
        }
    }

    @Test
    void anAddressThatIsNoneSaysHowToWriteIt() {
        assertTrue(failure("aws-secretsmanager:").contains("write a name after aws-secretsmanager:"));
        assertTrue(failure("aws-elsewhere:x").contains("or add the library that opens this address"));
    }
}

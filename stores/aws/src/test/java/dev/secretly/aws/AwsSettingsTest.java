package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.aws.StandIn.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The settings of the SDK apply: where requests go, and where credentials come from. */
class AwsSettingsTest extends AwsFixture {

    private static final String DOCUMENT = "aws-secretsmanager:boards/prod";
    private static final String TOML = "[trello]\napi_key = 'k'\ntoken = 't'\n";

    /** A load without a way out of the machine, whose message names the host that was looked for. */
    private void assertHost(String expected, String region) {
        clear("aws.endpointUrl");
        set("aws.region", region);
        set("https.proxyHost", "localhost");
        set("https.proxyPort", "1");
        String message = failure(DOCUMENT);
        assertTrue(message.contains(" on the way to " + expected), message);
    }

    @Test
    void theEndpointIsThatOfTheRegionAndItsPartition() {
        assertHost("secretsmanager.eu-central-1.amazonaws.com", "eu-central-1");
        assertHost("secretsmanager.cn-north-1.amazonaws.com.cn", "cn-north-1");
        assertHost("secretsmanager.us-gov-west-1.amazonaws.com", "us-gov-west-1");
    }

    @Test
    void theSwitchesForFipsAndDualStackApply() throws IOException {
        set("aws.useFipsEndpoint", "true");
        assertHost("secretsmanager-fips.us-east-1.amazonaws.com", "us-east-1");
        clear("aws.useFipsEndpoint");
        set("aws.useDualstackEndpoint", "true");
        assertHost("secretsmanager.us-east-1.amazonaws.com", "us-east-1");
        clear("aws.useDualstackEndpoint");
        assumeTrue(System.getenv("AWS_USE_FIPS_ENDPOINT") == null, "the developer's own setting");
        Files.writeString(folder.resolve("config"), "[default]\nuse_fips_endpoint = true\n");
        assertHost("secretsmanager-fips.us-east-1.amazonaws.com", "us-east-1");
    }

    @Test
    void theArnsOfAnotherPartitionAreNamed() {
        set("aws.region", "cn-north-1");
        standIn.answerer = request -> Answer.error(400, "AccessDeniedException", CANARY);
        assertTrue(failure(DOCUMENT).contains("arn:aws-cn:secretsmanager:cn-north-1:*:secret:boards/prod-??????"));
    }

    @Test
    void theEndpointOfAServiceBeatsThatOfAll() {
        standIn.text("boards/prod", TOML);
        standIn.parameter("/boards/prod", "String", TOML);
        set("aws.endpointUrl", "http://nowhere.invalid");
        set("aws.endpointUrlSecretsManager", standIn.url());
        assertEquals("k t none", Trello.load(store(DOCUMENT)).values());

        assertTrue(failure("aws-parameterstore:/boards/prod").contains("nowhere.invalid"));
        set("aws.endpointUrlSsm", standIn.url());
        assertEquals(
                "k t none",
                Trello.load(store("aws-parameterstore:/boards/prod")).values());
    }

    @Test
    void theEndpointOfTheSharedFileApplies() throws IOException {
        standIn.text("boards/prod", TOML);
        clear("aws.endpointUrl");
        assumeTrue(System.getenv("AWS_ENDPOINT_URL") == null, "the developer's own setting");
        Files.writeString(folder.resolve("config"), "[default]\nendpoint_url = " + standIn.url() + "\n");
        assertEquals("k t none", Trello.load(store(DOCUMENT)).values());

        Files.writeString(
                folder.resolve("config"),
                "[default]\nendpoint_url = http://nowhere.invalid\nservices = local\n[services local]\nsecrets_manager =\n"
                        + "  endpoint_url = " + standIn.url() + "\n");
        assertEquals("k t none", Trello.load(store(DOCUMENT)).values());
        assertTrue(failure("aws-parameterstore:/boards/prod").contains("nowhere.invalid"));

        Files.writeString(
                folder.resolve("config"),
                "[default]\nignore_configured_endpoint_urls = true\nendpoint_url = " + standIn.url() + "\n");
        assertHost("secretsmanager.eu-central-1.amazonaws.com", "eu-central-1");
    }

    @Test
    void theProxyOfTheJdkApplies() {
        standIn.text("boards/prod", TOML);
        set("aws.endpointUrl", "http://secrets.example");
        set("http.proxyHost", "localhost");
        set("http.proxyPort", String.valueOf(standIn.port()));

        assertEquals("k t none", Trello.load(store(DOCUMENT)).values());
        assertEquals("http://secrets.example/", standIn.requests.get(0).path());
    }

    @Test
    void theRegionAndCredentialsOfAProfileApply() throws IOException {
        clear("aws.accessKeyId");
        clear("aws.secretAccessKey");
        clear("aws.region");
        assumeTrue(
                System.getenv("AWS_ACCESS_KEY_ID") == null && System.getenv("AWS_REGION") == null,
                "the developer's own settings");
        Files.writeString(folder.resolve("config"), "[profile work]\nregion = eu-west-3\n");
        Files.writeString(
                folder.resolve("credentials"),
                "[work]\naws_access_key_id = work-id\naws_secret_access_key = " + CANARY + "\n");
        set("aws.profile", "work");
        standIn.text("boards/prod", TOML);
        Trello.load(fresh(DOCUMENT));

        String authorization = standIn.requests.get(0).headers().get("authorization");
        assertTrue(authorization.contains("Credential=work-id/"), authorization);
        assertTrue(authorization.contains("/eu-west-3/"), authorization);
    }

    @Test
    void theCredentialsOfAMachineApply() {
        clear("aws.accessKeyId");
        clear("aws.secretAccessKey");
        assumeTrue(System.getenv("AWS_ACCESS_KEY_ID") == null, "the developer's own credentials");
        set("aws.disableEc2Metadata", "false");
        set("aws.ec2MetadataServiceEndpoint", standIn.url());
        standIn.text("boards/prod", TOML);
        standIn.answerer = request -> {
            if (request.path().equals("/latest/api/token")) {
                return Answer.of(200, "token");
            }
            if (request.path().endsWith("/security-credentials/")
                    || request.path().endsWith("/security-credentials-extended/")) {
                return Answer.of(200, "role");
            }
            return request.path().contains("/latest/")
                    ? Answer.of(
                            200,
                            "{\"Code\":\"Success\",\"AccessKeyId\":\"machine-id\",\"SecretAccessKey\":\"" + CANARY
                                    + "\",\"Token\":\"t\",\"Expiration\":\"2099-01-01T00:00:00Z\"}")
                    : null;
        };
        Trello.load(fresh(DOCUMENT));

        List<String> authorizations = standIn.requests.stream()
                .map(request -> request.headers().getOrDefault("authorization", ""))
                .filter(text -> !text.isEmpty())
                .toList();
        assertTrue(authorizations.get(0).contains("Credential=machine-id/"), authorizations.toString());
    }

    @Test
    void aRoleOfAProfileIsAssumedByStsIfItIsThere() throws IOException {
        clear("aws.accessKeyId");
        clear("aws.secretAccessKey");
        assumeTrue(System.getenv("AWS_ACCESS_KEY_ID") == null, "the developer's own credentials");
        Files.writeString(
                folder.resolve("config"),
                "[profile work]\nrole_arn = arn:aws:iam::111122223333:role/reader\nsource_profile = base\n"
                        + "region = eu-central-1\n");
        Files.writeString(
                folder.resolve("credentials"),
                "[base]\naws_access_key_id = base-id\naws_secret_access_key = " + CANARY + "\n");
        set("aws.profile", "work");
        set("aws.endpointUrlSts", standIn.url());
        standIn.text("boards/prod", TOML);
        standIn.answerer = request -> request.body().contains("Action=AssumeRole")
                ? Answer.of(
                        200,
                        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult><Credentials>"
                                + "<AccessKeyId>assumed-id</AccessKeyId><SecretAccessKey>" + CANARY
                                + "</SecretAccessKey><SessionToken>t</SessionToken>"
                                + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
                                + "</AssumeRoleResponse>")
                : null;
        Trello.load(fresh(DOCUMENT));

        String authorization =
                standIn.requests.get(standIn.requests.size() - 1).headers().get("authorization");
        assertTrue(authorization.contains("Credential=assumed-id/"), authorization);
    }
}

package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.aws.StandIn.Answer;
import dev.secretly.runtime.Secrets;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way in which credentials can be missing has its own words, which name neither what a server sent nor a token. */
class AwsCredentialsTest extends AwsFixture {

    private static final String DOCUMENT = "aws-secretsmanager:boards/prod";

    @BeforeEach
    void removeTheKeys() {
        assumeTrue(System.getenv("AWS_ACCESS_KEY_ID") == null, "the developer's own credentials");
        clear("aws.accessKeyId");
        clear("aws.secretAccessKey");
    }

    private void webIdentity() throws IOException {
        set(
                "aws.webIdentityTokenFile",
                Files.writeString(folder.resolve("token"), CANARY).toString());
        set("aws.roleArn", "arn:aws:iam::111122223333:role/boards");
        set("aws.endpointUrlSts", standIn.url());
    }

    private void container() {
        set("aws.containerCredentialsFullUri", standIn.url() + "/credentials");
        set("aws.containerAuthorizationToken", CANARY);
    }

    private void profile(String lines) throws IOException {
        Files.writeString(folder.resolve("config"), "[profile work]\n" + lines);
        set("aws.profile", "work");
    }

    private void roleOfKeys() throws IOException {
        profile("""
                role_arn = arn:aws:iam::111122223333:role/boards
                source_profile = base
                [profile base]
                aws_access_key_id = fake-id
                aws_secret_access_key = %s
                """.formatted(CANARY));
        set("aws.endpointUrlSts", standIn.url());
    }

    private void answer(int status, String body) {
        standIn.answerer = request -> Answer.of(status, body);
    }

    private void answerOfSts(int status, String code) {
        answer(
                status,
                "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>"
                        + code + "</Code><Message>" + CANARY
                        + "</Message></Error><RequestId>r</RequestId></ErrorResponse>");
    }

    private static void assertSays(String problem, String remedy) {
        assertStarts(problem + "\n", remedy);
    }

    private static void assertStarts(String problem, String remedy) {
        String message = failure(DOCUMENT);
        assertTrue(message.contains("FAILED  " + problem), message);
        assertTrue(message.contains("To fix it, " + remedy), message);
    }

    @Test
    void aTrustPolicyThatDeniesTheRoleIsNamed() throws IOException {
        webIdentity();
        answerOfSts(403, "AccessDenied");
        assertSays(
                "STS does not let this program assume the role in AWS_ROLE_ARN",
                "allow sts:AssumeRoleWithWebIdentity for the service account of this program in the trust policy");
    }

    @Test
    void aTokenThatStsDoesNotAcceptIsNamed() throws IOException {
        webIdentity();
        answerOfSts(400, "InvalidIdentityToken");
        assertSays("STS does not accept the web identity token", "check the OIDC provider of the cluster in IAM");
    }

    @Test
    void anExpiredTokenIsNamed() throws IOException {
        webIdentity();
        answerOfSts(400, "ExpiredTokenException");
        assertSays("the web identity token has expired", "replace the file in AWS_WEB_IDENTITY_TOKEN_FILE");
    }

    @Test
    void aMissingTokenFileIsNamed() throws IOException {
        webIdentity();
        set("aws.webIdentityTokenFile", folder.resolve("none").toString());
        assertSays("the file in AWS_WEB_IDENTITY_TOKEN_FILE cannot be read", "correct AWS_WEB_IDENTITY_TOKEN_FILE");
    }

    @Test
    void aMissingRoleIsNamed() throws IOException {
        webIdentity();
        clear("aws.roleArn");
        assertSays("AWS_ROLE_ARN is not set", "set AWS_ROLE_ARN to the role of the program");
    }

    @Test
    void anStsThatCannotBeReachedIsNamed() throws IOException {
        webIdentity();
        set("aws.endpointUrlSts", "http://localhost:1");
        assertSays("STS cannot be reached", "make sure that this machine can reach STS");
    }

    @Test
    void anErrorOfStsIsNamed() throws IOException {
        webIdentity();
        answer(500, CANARY);
        assertSays("STS failed to answer (status 500)", "try again; if it still fails, check STS");
    }

    @Test
    void garbageOfStsIsNamed() throws IOException {
        webIdentity();
        answer(200, CANARY);
        assertSays("STS sent an answer that cannot be understood", "try again");
    }

    @Test
    void anStsThatHangsIsNotReportedAsTheServerOfTheSecrets() throws IOException {
        webIdentity();
        standIn.answerer = request -> {
            sleep();
            return null;
        };
        assertStarts("STS did not answer within 10 s (login 1", "make sure that this machine can reach STS");
    }

    @Test
    void aTokenThatTheContainerDoesNotAcceptIsNamed() {
        container();
        answer(401, "{\"code\":\"Unauthorized\",\"message\":\"" + CANARY + "\"}");
        assertSays(
                "the credentials endpoint of the container does not accept the token",
                "keep AWS_CONTAINER_AUTHORIZATION_TOKEN");
    }

    @Test
    void aMissingTokenFileOfTheContainerIsNamed() {
        container();
        clear("aws.containerAuthorizationToken");
        set("aws.containerAuthorizationTokenFile", folder.resolve("none").toString());
        assertSays(
                "the file in AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE cannot be read",
                "correct AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    }

    @Test
    void anErrorOfTheContainerIsNamed() {
        container();
        answer(500, CANARY);
        assertSays("the credentials endpoint of the container failed to answer (status 500)", "try again");
    }

    @Test
    void garbageOfTheContainerIsNamed() {
        container();
        answer(200, CANARY);
        assertSays("the credentials endpoint of the container sent an answer that cannot be understood", "try again");
    }

    @Test
    void aContainerThatRefusesTheConnectionIsNamed() {
        container();
        set("aws.containerCredentialsFullUri", "http://localhost:1/credentials");
        assertSays(
                "the credentials endpoint of the container cannot be reached",
                "check AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, and in EKS the Pod Identity Agent");
    }

    @Test
    void aHostThatTheContainerMayNotHaveIsNamed() {
        container();
        set("aws.containerCredentialsFullUri", "http://192.0.2.1/credentials");
        assertSays(
                "the host in AWS_CONTAINER_CREDENTIALS_FULL_URI is not allowed",
                "use https, or an address of this machine");
    }

    /** In a process of its own, since the SDK looks for the token of a login in the folder that HOME names. */
    @Test
    void aRoleThatTheUserOfASingleSignOnDoesNotHaveIsNotAnExpiredLogin() throws Exception {
        Path config = Files.writeString(folder.resolve("config"), """
                [profile work]
                sso_session = corp
                sso_account_id = 111122223333
                sso_role_name = reader
                [sso-session corp]
                sso_region = eu-central-1
                sso_start_url = https://corp.example/start
                """);
        Path cache = Files.createDirectories(folder.resolve("home/.aws/sso/cache"));
        String name = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest("corp".getBytes(StandardCharsets.UTF_8)));
        Files.writeString(
                cache.resolve(name + ".json"),
                "{\"accessToken\":\"" + CANARY
                        + "\",\"expiresAt\":\"2099-01-01T00:00:00Z\",\"region\":\"eu-central-1\","
                        + "\"startUrl\":\"https://corp.example/start\"}");
        standIn.answerer = request ->
                new Answer(403, "{\"message\":\"" + CANARY + "\"}", Map.of("x-amzn-errortype", "ForbiddenException"));

        String out = program(Map.of(
                "HOME", folder.resolve("home").toString(),
                "AWS_CONFIG_FILE", config.toString(),
                "AWS_PROFILE", "work",
                "AWS_ENDPOINT_URL_SSO", standIn.url()));

        assertTrue(out.contains("the user of the single sign-on of the profile work does not have its role"), out);
        assertTrue(out.contains("have sso_role_name of the profile work assigned to you"), out);
        assertFalse(out.contains(CANARY), out);
    }

    /** What a program prints that reads a document with these variables and no others. */
    private static String program(Map<String, String> variables) throws IOException {
        Map<String, String> all = new HashMap<>(variables);
        all.put("SECRETLY_STORES", DOCUMENT);
        all.put("AWS_REGION", "eu-central-1");
        all.put("AWS_EC2_METADATA_DISABLED", "true");
        return Unwrapped.of(program(List.of(), all));
    }

    @Test
    void aRoleThatMayNotBeAssumedIsNamed() throws IOException {
        roleOfKeys();
        answerOfSts(403, "AccessDenied");
        assertSays(
                "STS does not let this program assume the role of the profile work",
                "allow sts:AssumeRole (sts:AssumeRoleWithWebIdentity for a token) in the trust policy of the role of the profile work");
    }

    @Test
    void anOtherErrorOfStsIsNotADeniedRole() throws IOException {
        roleOfKeys();
        answerOfSts(403, "InvalidClientTokenId");
        assertSays(
                "no credentials from the role of the profile work", "run aws sts get-caller-identity --profile work");
    }

    @Test
    void aRoleWhoseSourceIsNotLoggedInIsNotBlamedOnSts() throws IOException {
        profile("""
                role_arn = arn:aws:iam::111122223333:role/boards
                source_profile = base
                [profile base]
                sso_session = corp
                sso_account_id = 111122223333
                sso_role_name = reader
                [sso-session corp]
                sso_region = eu-central-1
                sso_start_url = https://corp.example/start
                """);
        assertSays(
                "the single sign-on of the profile base is missing or has expired", "run aws sso login --profile base");
    }

    @Test
    void aContainerWithoutARoleIsNotAWrongToken() {
        set("aws.containerCredentialsFullUri", standIn.url() + "/credentials");
        answer(400, "{\"message\":\"" + CANARY + "\"}");
        assertSays(
                "the credentials endpoint of the container refused (status 400)",
                "check the Pod Identity association and the trust policy of its role");
    }

    @Test
    void aProcessThatFailsIsNamed() throws IOException {
        profile("credential_process = false\n");
        assertSays(
                "the credential_process of the profile work failed",
                "run the command in credential_process of the profile work in a terminal");
    }

    /** In a process of its own, since the chain of this one keeps the profile of an earlier test. */
    @Test
    void aProcessThatWaitsIsNotReportedAsTheServerOfTheSecrets() throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "[profile work]\ncredential_process = sleep 30\n");

        String out = program(Map.of("AWS_CONFIG_FILE", config.toString(), "AWS_PROFILE", "work"));

        assertTrue(out.contains("the credential_process of the profile work did not end within 10 s"), out);
        assertTrue(out.contains("run the command in credential_process of the profile work in a terminal"), out);
    }

    @Test
    void aLoginSessionWithoutItsLibraryNamesIt() throws IOException {
        profile("login_session = arn:aws:iam::111122223333:user/me\n");
        assertSays(
                "a library of the AWS SDK is missing for the login of the profile work",
                "add the library software.amazon.awssdk:signin to the program");
    }

    @Test
    void aProfileWithoutCredentialsIsNamed() throws IOException {
        profile("region = eu-central-1\n");
        assertSays(
                "the profile work has no credentials",
                "add a role, a single sign-on or keys to the profile work, or set AWS_PROFILE to another one");
    }

    @Test
    void withoutAnySettingTheVariablesAreNamed() {
        assertSays("no AWS credentials were found", "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        assertEquals(0, standIn.requests.size());
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofSeconds(15).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The role's credentials are kept with the Secrets that asked for them, and nowhere else. */
    @Test
    void theLoginToARoleLivesAsLongAsTheSecrets() throws IOException {
        webIdentity();
        standIn.text("boards/prod", "[trello]\napi_key = 'k'\ntoken = 't'\n");
        standIn.text("boards/test", "[app]\ndebug = 'd'\n");
        standIn.answerer = request ->
                request.body().contains("AssumeRole") ? Answer.of(200, AwsLoggingTest.ROLE.formatted(CANARY)) : null;
        try (Secrets secrets = Secrets.builder()
                .store(DOCUMENT)
                .store("aws-secretsmanager:boards/test")
                .build()) {
            assertEquals("k t d", Trello.load(secrets).values());
            Trello.load(secrets);
            assertEquals(1, logins());
        }
        for (int i = 1; i <= 2; i++) {
            try (Secrets secrets = store(DOCUMENT)) {
                Trello.load(secrets);
            }
            assertEquals(1 + i, logins());
        }
    }

    private long logins() {
        return standIn.requests.stream()
                .filter(request -> request.body().contains("AssumeRole"))
                .count();
    }
}

package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.aws.StandIn.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is logged by a program that assumes a role of STS with a web identity, by the SDK's Apache client. */
class AwsLoggingTest extends AwsFixture {

    private static final String WARNING = "is at DEBUG, and prints credentials. Set it to INFO.";
    static final String ROLE = """
            <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <AssumeRoleWithWebIdentityResult>
            <AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/boards/s</Arn><AssumedRoleId>a:s</AssumedRoleId></AssumedRoleUser>
            <Credentials><AccessKeyId>fake-id</AccessKeyId><SecretAccessKey>%1$s-key</SecretAccessKey>
            <SessionToken>%1$s-session</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
            </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>
            """;

    @BeforeEach
    void answerAsStsAndSecretsManager() {
        standIn.text("boards/prod", "[trello]\napi_key = 'k'\ntoken = 't'\n");
        standIn.answerer =
                request -> request.body().contains("AssumeRole") ? Answer.of(200, ROLE.formatted(CANARY)) : null;
    }

    @Test
    void atInfoNothingIsLoggedThatIsSecret() throws IOException {
        String out = program("INFO");

        assertTrue(out.contains("k t none"), out);
        assertFalse(out.contains(CANARY), out);
        assertFalse(out.contains(WARNING), out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "software.amazon.awssdk",
                "org.apache.hc.client5.http.wire",
                "sun.net.www.protocol.http.HttpURLConnection"
            })
    void eachLoggerThatLeaksAtDebugIsNamedByOneWarning(String logger) throws IOException {
        String out = program("INFO\n" + logger + ".level=FINE");

        assertTrue(out.contains(CANARY), "does not leak any more: " + out);
        assertEquals(List.of("WARNING: The logger " + logger + " " + WARNING), warnings(out));
    }

    /** Every logger that leaks is one of those that are documented. */
    @Test
    void noOtherLoggerLeaks() throws IOException {
        String out = program(
                "INFO\nsoftware.level=ALL\norg.level=ALL\nio.level=ALL\nsun.level=ALL\njdk.level=ALL\njava.level=ALL\n"
                        + "software.amazon.awssdk.level=INFO\norg.apache.hc.client5.http.wire.level=INFO\n"
                        + "org.apache.hc.client5.http.headers.level=INFO\n"
                        + "sun.net.www.protocol.http.HttpURLConnection.level=INFO");

        assertFalse(out.contains(CANARY), out);
    }

    private static List<String> warnings(String out) {
        return out.lines().filter(line -> line.contains(WARNING)).toList();
    }

    /** What a program prints with these levels of java.util.logging, to which SLF4J logs here. */
    private String program(String levels) throws IOException {
        Path logging = Files.writeString(
                folder.resolve("logging.properties"),
                "handlers=java.util.logging.ConsoleHandler\njava.util.logging.ConsoleHandler.level=ALL\n.level="
                        + levels + "\n");
        return program(
                List.of(
                        "-Djava.util.logging.config.file=" + logging,
                        "-Dsoftware.amazon.awssdk.http.service.impl=software.amazon.awssdk.http.apache5.Apache5SdkHttpService"),
                Map.of(
                        "AWS_WEB_IDENTITY_TOKEN_FILE",
                        Files.writeString(folder.resolve("token"), CANARY + "-token")
                                .toString(),
                        "AWS_ROLE_ARN",
                        "arn:aws:iam::111122223333:role/boards",
                        "AWS_ENDPOINT_URL",
                        standIn.url(),
                        "AWS_REGION",
                        "eu-central-1",
                        "AWS_EC2_METADATA_DISABLED",
                        "true",
                        "HOME",
                        folder.toString(),
                        "SECRETLY_STORES",
                        "aws-secretsmanager:boards/prod"));
    }
}

package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

/** A stand-in, and settings of the SDK that lead to it: system properties, which beat the developer's own variables and files. */
abstract class AwsFixture {

    /** In every value, every text of a server and every credential: it must be in no message. */
    static final String CANARY = String.join("-", "fake", "canary");

    @TempDir
    static Path folder;

    StandIn standIn;
    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        standIn = new StandIn();
        Files.writeString(folder.resolve("config"), "");
        Files.writeString(folder.resolve("credentials"), "");
        set("aws.region", "eu-central-1");
        set("aws.accessKeyId", "fake-id");
        set("aws.secretAccessKey", CANARY + "-access");
        set("aws.endpointUrl", standIn.url());
        set("aws.configFile", folder.resolve("config").toString());
        set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
        set("aws.profile", "default");
        set("aws.disableEc2Metadata", "true");
    }

    @AfterEach
    void stop() {
        standIn.close();
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private void remember(String property) {
        if (!before.containsKey(property)) {
            before.put(property, System.getProperty(property));
        }
    }

    void set(String property, String value) {
        remember(property);
        System.setProperty(property, value);
    }

    void clear(String property) {
        remember(property);
        System.clearProperty(property);
    }

    static Secrets store(String address) {
        return Secrets.builder().store(address).build();
    }

    /** The same with the SDK's default chain made anew, since that of the process keeps the credentials of an earlier test. */
    static Secrets fresh(String address) {
        AwsDocument document = AwsSecretsManager.document(address.substring(address.indexOf(':') + 1))
                .credentials(DefaultCredentialsProvider.builder()
                        .profileFile(ProfileFile::defaultProfileFile)
                        .profileName(System.getProperty("aws.profile"))
                        .build());
        return Secrets.builder().source(document).build();
    }

    /** The message of a load that fails, which holds no value. */
    static String failure(String address) {
        return failure(store(address));
    }

    /** The message, with each instruction on one line. */
    static String failure(Secrets secrets) {
        String message = String.valueOf(
                assertThrows(SecretsException.class, () -> Trello.load(secrets)).getMessage());
        assertFalse(message.contains(CANARY), message);
        return Unwrapped.of(message);
    }

    /** What {@link PrintTrello} prints in a process of its own, with these variables and no others. */
    static String program(List<String> options, Map<String, String> variables) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PrintTrello.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

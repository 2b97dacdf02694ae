package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Generated sources, each compared as a text with a file in {@code src/test/resources/golden}. After a wanted change
 * {@code mvn test -Dgolden.write=true} writes them anew; read the difference before you commit it.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @Test
    void aRecordIsATable() throws IOException {
        assertGolden(
                "TrelloSecrets",
                "@Secret(\"trello\") public record Trello(SecretString apiKey, SecretString apiSecret, String URLPath) {}");
    }

    @Test
    void componentsNameTheirWholeKeys() throws IOException {
        assertGolden(
                "BillingSecrets",
                "record Billing(@Secret(\"stripe.secret_key\") SecretString stripe,\n"
                        + "@Secret(value = \"billing.'web hook'\", env = \"hook\") Optional<String> webhook) {}");
    }

    @Test
    void aNestedRecordHasALoaderBesideTheOutermostType() throws IOException {
        assertGolden(
                "Outer_Middle_InnerSecrets",
                "public class Outer { Outer() {} public interface Middle {\n"
                        + "@Secret record Inner(@Secret(\"deep.key\") SecretString key, @Secret String other) {} } }");
    }

    @Test
    void anOptionalMayBeAbsent() throws IOException {
        assertGolden(
                "MaybeSecrets",
                "@Secret(\"maybe\") record Maybe(Optional<String> name, Optional<SecretString> token) {}");
    }

    @Test
    void componentsMayHaveTheNamesThatALoaderUses() throws IOException {
        assertGolden(
                "NamesSecrets",
                "@Secret(\"names\") record Names(String secrets, String reading, String exception, String names,"
                        + " String apiKey, @Secret(\"other\") String api_key) {}");
    }

    @Test
    void typesMayHaveTheNamesThatALoaderUses() throws IOException {
        assertGolden(
                "SecretsSecrets",
                "@Secret(\"mine\") record Secrets(SecretString key) {}",
                "class RuntimeException {}",
                "class String {}",
                "class SecretReading {}");
    }

    @Test
    void aDeprecatedRecordHasADeprecatedLoader() throws IOException {
        assertGolden("OldSecrets", "@Deprecated(forRemoval = true) @Secret(\"old\") record Old(SecretString key) {}");
    }

    @Test
    void aRecordMayRefuseItsValues() throws IOException {
        assertGolden(
                "PickySecrets",
                "@Secret(\"picky\") record Picky(String host) {\n"
                        + "Picky { if (host.length() < 3) { throw new IllegalArgumentException(host); } } }");
    }

    @Test
    void aClassTakesSecretsInItsConstructor() throws IOException {
        assertGolden(
                "MailerSecrets",
                "public class Mailer { Mailer(@Secret(\"smtp.user\") String user, @Secret(\"smtp.password\") SecretString"
                        + " password) throws java.io.IOException, IllegalStateException {} }");
    }

    @Test
    void aClassTakesSecretsInItsFields() throws IOException {
        assertGolden(
                "GatewaySecrets",
                "@Secret(\"gateway\") class Gateway {\n"
                        + "@Secret SecretString apiKey; @Secret(\"other.url\") Optional<String> url; String target; }");
    }

    @Test
    void aClassWithoutAConstructorToCallIsOnlyInjected() throws IOException {
        assertGolden("ClosedSecrets", "class Closed { @Secret(\"a.b\") String target; private Closed() {} }");
    }

    @Test
    void fieldsOfSuperclassesAreInjectedInTheSameReading() throws IOException {
        assertGolden(
                "DerivedSecrets",
                "@Secret(\"derived\") class Derived extends Base { @Secret String name; }",
                "@Secret(\"base\") abstract class Base extends Root { @Secret String name; }",
                "class Root { @Secret(\"root.key\") SecretString key; }");
    }

    @Test
    void aDefaultStandsInForAnAbsentSecret() throws IOException {
        assertGolden(
                "HostSecrets", "record Host(@Secret(value = \"host.name\", defaultValue = \"a\\\"b\") String name) {}");
    }

    private static void assertGolden(String loader, String... sources) throws IOException {
        String generated = Compiled.strictly(sources).succeeds().generated(loader);
        Path golden = FOLDER.resolve(loader + ".java.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, generated);
        }
        assertEquals(Files.readString(golden), generated, golden.toString());
    }
}

package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.declared;
import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.DeclaredSecret.Shape;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of keys such as {@code private_key_file}, which name a file. */
class NamedFileTest {

    private static final PrivateKey KEY = SampleKeys.pair("P-256").getPrivate();
    private static final DeclaredSecret FILE =
            declared("snowflake.private_key_file", "SNOWFLAKE_PRIVATE_KEY_FILE", "Snowflake.privateKeyFile");

    @TempDir
    private Path folder;

    private Path toml;

    @BeforeEach
    void writeKey() throws IOException {
        Files.writeString(folder.resolve("rsa_key.p8"), SampleKeys.pkcs8(KEY));
        toml = folder.resolve("secrets.toml");
    }

    private Secrets with(String text) throws IOException {
        Files.writeString(toml, text);
        return Secrets.ofFile(toml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private_key_file", "private_key_path", "private-key-file", "privateKeyPath"})
    void aFileIsReadRelativeToTheSecretsFile(String name) throws IOException {
        DeclaredSecret secret = declared("snowflake." + name, "", "Snowflake.key");
        assertEquals(KEY, load(with("[snowflake]\n" + name + " = 'rsa_key.p8'\n"), SecretType.privateKey(), secret));
        String absolute = folder.resolve("rsa_key.p8").toString();
        assertEquals(
                KEY, load(with("[snowflake]\n" + name + " = '" + absolute + "'\n"), SecretType.privateKey(), secret));
    }

    @Test
    void theValueMayBeTheKeyItself() throws IOException {
        String toml = "[snowflake]\nprivate_key_file = '''\n" + SampleKeys.pkcs8(KEY) + "'''\n";
        assertEquals(KEY, load(with(toml), SecretType.privateKey(), FILE));
    }

    @Test
    void bytesAreReadToo() throws IOException {
        Files.write(folder.resolve("rsa_key.der"), KEY.getEncoded());
        assertEquals(KEY, load(with("snowflake.private_key_file = 'rsa_key.der'\n"), SecretType.privateKey(), FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private_key", "file", "profile", "path.key", "keyfile"})
    void noOtherKeyOpensAFile(String name) throws IOException {
        DeclaredSecret secret = declared("snowflake." + name, "", "Snowflake.key");
        assertThat(problem(with("[snowflake]\n" + name + " = 'rsa_key.p8'\n"), SecretType.privateKey(), secret))
                .contains("(it has no -----BEGIN line and is not a key, certificate or key store in Base64)");
    }

    @Test
    void noOtherTypeOpensAFile() throws IOException {
        Secrets secrets = with("snowflake.private_key_file = 'rsa_key.p8'\n");
        DeclaredSecret text = DeclaredSecret.credential(FILE.key(), "", "Snowflake.file");
        assertEquals("rsa_key.p8", load(secrets, SecretType.string(), text));
    }

    @Test
    void aMissingFileIsReportedWithoutItsPath() throws IOException {
        assertThat(problem(with("[snowflake]\nprivate_key_file = 'absent.p8'\n"), SecretType.privateKey(), FILE))
                .contains(
                        "secrets.toml:2:1, not a private key in PEM (it has no -----BEGIN line, is not a key, certificate"
                                + " or key store in Base64, and no file has this path; relative paths start at the folder of the secrets file)")
                .contains("Set private_key_file at line 2 to a private key in PEM, or to the path of its file")
                .doesNotContain("absent");
    }

    @Test
    void aDamagedFileIsReportedAtTheKeyThatNamesIt() throws IOException {
        Files.writeString(folder.resolve("bad.p8"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");
        assertThat(problem(with("[snowflake]\nprivate_key_file = 'bad.p8'\n"), SecretType.privateKey(), FILE))
                .contains("secrets.toml:2:1, not a private key in PEM (in the file that it names: the -----END line");
        Files.writeString(folder.resolve("empty.p8"), "");
        assertThat(problem(with("[snowflake]\nprivate_key_file = 'empty.p8'\n"), SecretType.privateKey(), FILE))
                .contains("a string at", "not a private key in PEM (in the file that it names: it is empty)");
    }

    @Test
    void aFileThatIsTooLargeIsTheOneToReduce() throws IOException {
        Files.write(folder.resolve("large.p8"), new byte[600_000]);
        assertThat(problem(with("[snowflake]\nprivate_key_file = 'large.p8'\n"), SecretType.privateKey(), FILE))
                .contains("the path of a file of more than 512 KiB at", "secrets.toml:2:1")
                .contains("To fix it, reduce the file that")
                .contains("secrets.toml:2:1 names to at most 512 KiB");
    }

    @Test
    void jsonIsReadToo() throws IOException {
        Files.writeString(folder.resolve("gcp.json"), "{\"type\": \"service_account\"}\n");
        DeclaredSecret secret = DeclaredSecret.credential("gcp.credentials_file", "", "Gcp.credentialsFile")
                .withShape(Shape.JSON);
        assertEquals(
                "{\"type\": \"service_account\"}",
                load(with("gcp.credentials_file = 'gcp.json'\n"), SecretType.json(), secret)
                        .reveal());
        assertThat(problem(with("gcp.credentials_file = 'absent.json'\n"), SecretType.json(), secret))
                .contains(
                        "(its first character is not {, and no file has this path; relative paths start at the folder of the"
                                + " secrets file)");
    }

    @Test
    void aMapOfTheProgramMayNameAFile() {
        String absolute = folder.resolve("rsa_key.p8").toString();
        Secrets secrets = Secrets.of(Map.of("snowflake.private_key_file", absolute));
        assertEquals(KEY, load(secrets, SecretType.privateKey(), FILE));
    }

    @Test
    void aCustomSourceNamesNoFile() {
        String absolute = folder.resolve("rsa_key.p8").toString();
        Secrets secrets = Secrets.builder()
                .source(new SecretSource() {
                    @Override
                    public String name() {
                        return "custom";
                    }

                    @Override
                    public List<SecretAnswer> ask(StoreRequest request) {
                        return List.of(SecretAnswer.present(absolute, "custom"));
                    }

                    @Override
                    public void close() {}
                })
                .build();
        assertThat(problem(secrets, SecretType.privateKey(), FILE)).contains("MALFORMED");
    }

    @Test
    void aRecordInAListMayNameAFile() throws IOException {
        Secrets secrets = with("[[accounts]]\nprivate_key_file = 'rsa_key.p8'\n");
        DeclaredSecret accounts = DeclaredSecret.other("accounts", "", "App.accounts");
        DeclaredSecret inner = declared("accounts.private_key_file", "", "Account.privateKeyFile");
        SecretReading reading = SecretReading.of(secrets, "App", accounts);
        List<PrivateKey> keys = reading.finish(reading.required(
                accounts, SecretType.list(SecretType.table(table -> table.required(inner, SecretType.privateKey())))));
        assertEquals(List.of(KEY), keys);
    }
}

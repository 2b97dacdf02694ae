package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.SampleKeys;
import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do with keys, certificates, key stores and JSON. */
class KeyCommandsTest {

    private static final KeyPair OWN = SampleKeys.pair("P-256");
    private static final String KEY = SampleKeys.pkcs8(OWN.getPrivate());

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder).compile("Tls.java", """
                package app;
                import dev.secretly.Secret;
                import dev.secretly.runtime.SecretJson;
                import dev.secretly.runtime.SecretString;
                import java.security.*;
                import java.security.cert.X509Certificate;
                import java.util.*;
                @Secret("tls") record Tls(PrivateKey keyFile, Optional<SecretString> keyFilePassword,
                    List<X509Certificate> chain, Optional<SecretJson> account, Optional<KeyStore> store,
                    @Secret(env = "STORE_PASSWORD") Optional<SecretString> storePassword) {}
                """);
    }

    private static X509Certificate endingIn(Duration time) {
        Instant now = Instant.now();
        return SampleKeys.issued("own", OWN, "own", OWN, now.minus(Duration.ofDays(100)), now.plus(time));
    }

    private static String toml(X509Certificate certificate) {
        return "[tls]\nkey_file = '''" + KEY + "'''\nchain = '''" + SampleKeys.certificate(certificate) + "'''\n";
    }

    @Test
    void aCertificateThatEndsSoonIsAWarningOfCheckAndExplain() throws IOException {
        project.file("secrets.toml", toml(endingIn(Duration.ofDays(9).plusHours(1))));

        assertResult(
                0,
                "All required secrets of Tls are set (6 keys checked).\n",
                "secretly: warning: tls.chain at secrets.toml:7:1 expires in 9 days\n",
                project.secretly("check"));
        assertTrue(project.secretly("explain").out().contains("secrets.toml:7 (expires in 9 days)"));
        String json = project.secretly("check", "--json").out();
        assertTrue(json.contains("\"remark\": \"expires in 9 days\""), json);
        String explained = project.secretly("explain", "--json").out();
        assertTrue(explained.contains("\"remark\": \"expires in 9 days\""), explained);

        project.file("secrets.toml", toml(endingIn(Duration.ofDays(-3).minusHours(1))));
        assertTrue(
                project.secretly("check").err().contains("warning: tls.chain at secrets.toml:7:1 expired 3 days ago"));

        project.file("secrets.toml", toml(endingIn(Duration.ofDays(300).plusHours(1))));
        assertEquals("", project.secretly("check").err());
        assertTrue(project.secretly("explain").out().contains("secrets.toml:7 (expires in 300 days)"));
    }

    @Test
    void aWarningSaysWhichCertificateOfAChainItIsAbout() throws IOException {
        KeyPair root = SampleKeys.pair("P-256", 1);
        Instant now = Instant.now();
        String chain = SampleKeys.certificate(SampleKeys.issued("own", OWN, "root", root))
                + SampleKeys.certificate(SampleKeys.issued(
                        "root", root, "root", root, now.minus(Duration.ofDays(100)), now.plus(Duration.ofHours(50))));
        project.file("secrets.toml", "[tls]\nkey_file = '''" + KEY + "'''\nchain = '''" + chain + "'''\n");

        assertEquals(
                "secretly: warning: tls.chain at secrets.toml:7:1 (number 2 of 2) expires in 2 days\n",
                project.secretly("check").err());
        String json = project.secretly("check", "--json").out();
        assertTrue(json.contains("\"number\": 2"), json);
    }

    @Test
    void explainShowsWhatIsInARecordOfAList() throws IOException {
        new Project(folder).compile("Host.java", """
                package app;
                import dev.secretly.Secret;
                import java.security.cert.X509Certificate;
                import java.util.List;
                @Secret("web") record Web(List<Host> hosts) { record Host(X509Certificate certificate) {} }
                """);
        project.file(
                "secrets.toml",
                "[[web.hosts]]\ncertificate = '''" + SampleKeys.certificate(endingIn(Duration.ofDays(-3))) + "'''\n");

        String explained = project.secretly("explain", "--type", "Web").out();
        assertTrue(explained.contains("secrets.toml:1 (expired 3 days ago)"), explained);
    }

    @Test
    void certificatesOfOthersAreAWarning() throws IOException {
        KeyPair other = SampleKeys.pair("P-256", 1);
        project.file("secrets.toml", toml(SampleKeys.selfSigned("other", other)));

        assertResult(
                0,
                "All required secrets of Tls are set (6 keys checked).\n",
                "secretly: warning: tls.key_file at secrets.toml:2:1 belongs to no certificate of its record\n",
                project.secretly("check"));
    }

    @Test
    void checkReportsWhatALoadWould() throws IOException {
        project.file("secrets.toml", toml(endingIn(Duration.ofDays(300))) + "account = '{'\nstore = 'x'\n");

        String report = project.secretly("check").out();
        assertTrue(report.contains("2 of 6 secrets are malformed"), report);
        assertTrue(report.contains("it is incomplete: a quote or } is\n"), report);
        assertTrue(report.contains("it has no -----BEGIN line"), report);
        assertFalse(report.contains(KEY.lines().toList().get(1)), report);
    }

    @Test
    void aKeyFromTheInputIsSetWhole() throws IOException {
        assertResult(
                0,
                "Set tls.key_file in secrets.toml.\n",
                "",
                project.secretlyWithInput(KEY, "set", "tls.key_file", "--file", "secrets.toml"));
        assertEquals("[tls]\nkey_file = \"" + KEY.strip().replace("\n", "\\n") + "\"\n", project.read("secrets.toml"));

        Result refused = project.secretlyWithInput(
                KEY.replace("-----END", "*****END"), "set", "tls.key_file", "--file", "secrets.toml");
        assertTrue(
                refused.err()
                        .contains(
                                "the value is not a private key in PEM (the -----END line for the -----BEGIN line in line 1"
                                        + " is missing), which Tls.keyFile reads; nothing was set"),
                refused.err());
    }

    @Test
    void aCertificateIsSet() throws IOException {
        String certificate = SampleKeys.certificate(endingIn(Duration.ofDays(3)));

        Result set = project.secretlyWithInput(certificate, "set", "tls.chain", "--file", "secrets.toml");
        assertEquals(0, set.status(), set.err());
    }

    @Test
    void aPathIsSetIfItsFileIsBesideTheFileThatIsWritten() throws IOException {
        project.file(".streamlit/own.pem", KEY).file("other.pem", KEY);
        String[] set = {"set", "tls.key_file", "--file", ".streamlit/secrets.toml"};

        assertEquals(0, project.secretlyWithInput("own.pem", set).status());
        assertEquals("[tls]\nkey_file = \"own.pem\"\n", project.read(".streamlit/secrets.toml"));
        assertEquals(2, project.secretlyWithInput("other.pem", set).status());
        project.file(
                ".streamlit/public.pem",
                SampleKeys.pem("PUBLIC KEY", OWN.getPublic().getEncoded()));
        String refused = project.secretlyWithInput("public.pem", set).err();
        assertTrue(
                refused.contains("the file that the value names is not a private key in PEM (it is a public key)"),
                refused);
        assertEquals(0, project.secretlyWithInput("../other.pem", set).status());
    }

    @Test
    void anEncryptedKeyIsSetWithoutItsPassword() throws Exception {
        String store = Base64.getEncoder().encodeToString(SampleKeys.keyStore(OWN, "example"));

        assertEquals(
                0,
                project.secretlyWithInput(store, "set", "tls.store", "--file", "secrets.toml")
                        .status());
        assertEquals("[tls]\nstore = \"" + store + "\"\n", project.read("secrets.toml"));
    }

    @Test
    void theKeyInJsonTextIsFoundAndTheRestOfItIsNot() throws IOException {
        String json =
                "{\"private_key\": \"" + KEY.replace("\n", "\\n") + "\", \"client_email\": \"me@boards.example\"}";
        project.file(".gitignore", "secrets.toml\nclasses/\n")
                .file("secrets.toml", "[tls]\naccount = '''" + json + "'''\n")
                .file("key.pem", KEY)
                .file("one.txt", "x " + KEY.replace("\n", "\\n"))
                .file("mail.txt", "me@boards.example");
        project.git("init", "-q");
        project.git("add", "key.pem", "one.txt", "mail.txt");

        Result found = project.secretly("scan", "--staged");
        assertTrue(found.out().contains("key.pem:1  tls.account.private_key\n"), found.out());
        assertTrue(found.out().contains("one.txt:1  tls.account.private_key\n"), found.out());
        assertFalse(found.out().contains("mail.txt"), found.out());
    }

    @Test
    void aFileThatAKeyNamesIsSearchedForAndItsPathIsNot() throws IOException {
        project.file(".gitignore", "secrets.toml\nclasses/\n")
                .file("secrets.toml", "tls.key_file = 'own-key.pem'\n")
                .file("own-key.pem", KEY)
                .file("README.md", "See own-key.pem\n")
                .file("copy.txt", KEY);
        Files.write(folder.resolve("copy.der"), OWN.getPrivate().getEncoded());
        project.git("init", "-q");
        project.git("add", "README.md", "copy.txt", "copy.der");

        Result found = project.secretly("scan", "--staged");
        assertTrue(found.out().contains("copy.txt:1  tls.key_file\n"), found.out());
        assertTrue(found.out().contains("copy.der"), found.out());
        assertFalse(found.out().contains("README.md"), found.out());

        String notIgnored = "secretly: warning: git does not ignore own-key.pem. Add it to .gitignore\n";
        assertEquals(notIgnored, project.secretly("check").err());
        project.git("add", "own-key.pem");
        assertTrue(project.secretly("check").err().contains("git tracks own-key.pem. Replace its secrets"));
        project.file("secrets.toml", "tls.key_file = '" + Path.of("/") + "own-key.pem'\n");
        assertEquals("", project.secretly("check").err());
    }

    @Test
    void aContractMayHaveATableForJson() throws IOException {
        project.file(
                ".streamlit/secrets.example.toml",
                "[tls]\nkey_file = \"...\"\nkey_file_password = \"...\"\nchain = \"...\"\nstore = \"...\"\n"
                        + "store_password = \"...\"\n[tls.account]\ntype = \"service_account\"\n");

        assertResult(
                0,
                ".streamlit/secrets.example.toml and the code agree.\n",
                "",
                project.secretly("contract", "--check"));
    }

    @Test
    void aNewContractHasAPlaceholderForEach() throws IOException {
        assertEquals(0, project.secretly("contract").status());

        String contract = project.read(".streamlit/secrets.example.toml");
        assertTrue(contract.contains("key_file = \"...\"\n"), contract);
        assertTrue(contract.contains("chain = \"...\"\n"), contract);
        assertTrue(contract.contains("account = \"...\"\n"), contract);
        assertEquals(0, project.secretly("init").status());
        assertTrue(project.read(".streamlit/secrets.toml").contains("key_file = \"...\"\n"), "as for every string");
    }

    @Test
    void theSchemaAllowsEachForm() throws IOException {
        assertEquals(0, project.secretly("schema").status());
        String schema = project.read(".streamlit/secrets.schema.json").replaceAll("\\s", "");

        assertTrue(schema.contains("\"key_file\":{\"type\":\"string\"}"), schema);
        assertTrue(
                schema.contains("\"chain\":{\"type\":[\"string\",\"array\"],\"items\":{\"type\":\"string\"}}"), schema);
        assertTrue(schema.contains("\"account\":{\"type\":[\"string\",\"object\"]}"), schema);
    }
}

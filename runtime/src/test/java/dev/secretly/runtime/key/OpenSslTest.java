package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.PASSWORD;
import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what OpenSSL and OpenSSH write, and runs the commands that messages print. Skipped where they are not installed. */
class OpenSslTest {

    private static final Pattern COMMAND = Pattern.compile("convert (?:a copy of )?it: (.*?)\\)");

    @TempDir
    private Path folder;

    @BeforeAll
    static void findCommands() {
        assumeTrue(isInstalled("openssl") && isInstalled("ssh-keygen"));
    }

    private static boolean isInstalled(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
    }

    private String bash(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("out.log");
        Process process = new ProcessBuilder("bash", "-c", "set -o pipefail; " + script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), script);
        assertEquals(0, process.exitValue(), () -> script + read(out));
        return read(out);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            return absent.toString();
        }
    }

    private PrivateKey key(String name) throws IOException {
        return load(Files.readString(folder.resolve(name)), SecretType.privateKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openssl genrsa -traditional -out key.pem 2048",
                "openssl genrsa -out key.pem 2048",
                "openssl ecparam -name prime256v1 -genkey -out key.pem",
                "openssl ecparam -name secp384r1 -genkey -noout -out key.pem",
                "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521 -out key.pem",
                "openssl genpkey -algorithm Ed25519 -out key.pem",
                "openssl genpkey -algorithm X25519 -out key.pem",
                "openssl genpkey -algorithm Ed448 -out key.pem",
                "openssl genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -out key.pem"
            })
    void aKeyHasThePublicKeyThatOpensslHas(String command) throws Exception {
        bash(command + " && openssl pkey -in key.pem -pubout -out public.pem"
                + " && openssl pkcs8 -topk8 -nocrypt -in key.pem -out other.pem"
                + " && openssl pkey -in key.pem -outform DER -out key.der");

        assertEquals(key("key.pem"), key("other.pem"));
        assertEquals(
                load(Files.readString(folder.resolve("public.pem")), SecretType.publicKey()),
                load(Files.readString(folder.resolve("key.pem")), SecretType.keyPair())
                        .getPublic());
        Files.copy(folder.resolve("key.der"), folder.resolve("TLS_KEY"));
        assertEquals(key("key.pem"), load(Secrets.builder().directory(folder).build(), SecretType.privateKey(), KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v2 aes-128-cbc", "-v2 aes-256-cbc -v2prf hmacWithSHA512", "-v1 PBE-SHA1-3DES"})
    void anEncryptedKeyIsDecrypted(String options) throws Exception {
        bash("openssl genrsa -out key.pem 2048 && openssl pkcs8 -topk8 " + options
                + " -passout pass:correct -in key.pem -out encrypted.pem");

        assertEquals(key("key.pem"), decrypted("encrypted.pem"));
    }

    private PrivateKey decrypted(String name) throws IOException {
        return load(with(name), SecretType.privateKey(PASSWORD), KEY, PASSWORD);
    }

    private Secrets with(String name) throws IOException {
        return Secrets.of(Map.of("tls.key", Files.readString(folder.resolve(name)), "tls.key_password", "correct"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openssl pkcs8 -topk8 -scrypt -passout pass:correct -in key.pem -out old.pem",
                "openssl pkcs8 -topk8 -v2 des3 -passout pass:correct -in key.pem -out old.pem",
                "openssl pkcs8 -topk8 -v2 aes-192-cbc -passout pass:correct -in key.pem -out old.pem",
                "openssl rsa -traditional -aes256 -passout pass:correct -in key.pem -out old.pem"
            })
    void theCommandOfAMessageConvertsAnEncryptedKey(String encrypt) throws Exception {
        bash("openssl genrsa -out key.pem 2048 && " + encrypt);
        String command = command(problem(with("old.pem"), SecretType.privateKey(PASSWORD), KEY, PASSWORD));
        bash(command + " -passin pass:correct -passout pass:correct");

        assertEquals(key("key.pem"), decrypted("new.pem"));
    }

    private static String command(String message) {
        Matcher command = COMMAND.matcher(message);
        assertTrue(command.find(), message);
        return command.group(1);
    }

    @Test
    void theCommandOfAMessageConvertsAKeyOnACurveWithoutAName() throws Exception {
        bash("openssl ecparam -name prime256v1 -genkey -noout -out key.pem"
                + " && openssl ec -in key.pem -param_enc explicit -out old.pem");
        bash(command(problem(Files.readString(folder.resolve("old.pem")), SecretType.privateKey())));

        assertEquals(key("key.pem"), key("new.pem"));
    }

    @Test
    void theParametersOfACurveBeforeAKeyAreNoFaultOfTheKey() throws Exception {
        bash("openssl ecparam -name prime256v1 -genkey -param_enc explicit -out old.pem");
        bash(command(problem(Files.readString(folder.resolve("old.pem")), SecretType.privateKey())));

        assertEquals("EC", key("new.pem").getAlgorithm());
    }

    @Test
    void theCommandsOfMessagesConvertKeysOfOpenssh() throws Exception {
        bash("ssh-keygen -q -t rsa -b 2048 -N '' -f key");
        String toPublic = command(problem(Files.readString(folder.resolve("key.pub")), SecretType.publicKey()));
        String toPrivate = command(problem(Files.readString(folder.resolve("key")), SecretType.privateKey()));
        bash(toPublic + " && " + toPrivate + " -N ''");

        assertEquals(
                load(Files.readString(folder.resolve("new.pem")), SecretType.publicKey()),
                load(Files.readString(folder.resolve("key")), SecretType.keyPair())
                        .getPublic());
    }

    @Test
    void theCommandOfAMessageAddsAPublicKey() throws Exception {
        Files.writeString(
                folder.resolve("key.pem"),
                SampleKeys.pkcs8(SampleKeys.pair("P-256").getPrivate()));
        String message = problem(Files.readString(folder.resolve("key.pem")), SecretType.keyPair());
        bash(message.replaceAll("(?s).*append it: (.*?)\\).*", "$1"));

        assertEquals(
                SampleKeys.pair("P-256").getPublic(),
                load(Files.readString(folder.resolve("key.pem")), SecretType.keyPair())
                        .getPublic());
    }

    @Test
    void theCommandOfAMessageCreatesAKeyOnACurveThatJavaHas() throws Exception {
        bash("openssl ecparam -name secp256k1 -genkey -noout -out old.pem");
        String message = problem(Files.readString(folder.resolve("old.pem")), SecretType.privateKey());
        assertThat(message).contains("secp256k1");
        bash(message.replaceAll("(?s).*another curve: (.*?)\\).*", "$1"));

        assertEquals("EC", key("new.pem").getAlgorithm());
    }

    @Test
    void whatOpensslPkcs12PrintsHasTheKeyAndTheCertificates() throws Exception {
        bash(
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=a -days 9 -keyout k.pem -out c.pem"
                        + " && openssl pkcs12 -export -inkey k.pem -in c.pem -passout pass:correct -name own -out store.p12"
                        + " && openssl pkcs12 -in store.p12 -passin pass:correct -nodes -out all.pem");
        String all = Files.readString(folder.resolve("all.pem"));

        assertThat(all).contains("Bag Attributes");
        assertEquals(key("k.pem"), load(all, SecretType.privateKey()));
        assertEquals(
                List.of(load(Files.readString(folder.resolve("c.pem")), SecretType.certificate())),
                load(all, SecretType.list(SecretType.certificate())));
        Files.copy(folder.resolve("store.p12"), folder.resolve("TLS_KEY"));
        Files.writeString(folder.resolve("TLS_KEY_PASSWORD"), "correct");
        KeyStore store =
                load(Secrets.builder().directory(folder).build(), SecretType.keyStore(PASSWORD), KEY, PASSWORD);
        assertEquals(
                ((ECPrivateKey) key("k.pem")).getS(),
                ((ECPrivateKey) store.getKey("own", "correct".toCharArray())).getS());
    }
}

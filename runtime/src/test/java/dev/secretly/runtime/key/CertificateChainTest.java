package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.CHAIN;
import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.PASSWORD;
import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateChainTest {

    private static final KeyPair OWN = SampleKeys.pair("P-256");
    private static final KeyPair MIDDLE = SampleKeys.pair("RSA", 1);
    private static final KeyPair ROOT = SampleKeys.pair("P-384", 2);
    private static final X509Certificate LEAF = SampleKeys.issued("leaf", OWN, "middle", MIDDLE);
    private static final X509Certificate INTERMEDIATE = SampleKeys.issued("middle", MIDDLE, "root", ROOT);
    private static final X509Certificate ANCHOR = SampleKeys.selfSigned("root", ROOT);
    private static final X509Certificate UNRELATED = SampleKeys.selfSigned("other", SampleKeys.pair("P-256", 3));

    private static final SecretType<List<X509Certificate>> CERTIFICATES = SecretType.list(SecretType.certificate());
    private static final SecretType<List<X509Certificate>> PAIRED =
            CERTIFICATES.pairedWith(KEY, SecretType.privateKey());

    private static String pem(X509Certificate... certificates) {
        return Stream.of(certificates).map(SampleKeys::certificate).collect(Collectors.joining());
    }

    private static Secrets with(String chain) {
        return Secrets.of(Map.of("tls.chain", chain, "tls.key", SampleKeys.pkcs8(OWN.getPrivate())));
    }

    @Test
    void aListHasTheCertificatesAsTheyAreWritten() {
        assertEquals(
                List.of(UNRELATED, LEAF, ANCHOR),
                load(Secrets.of(Map.of("tls.chain", pem(UNRELATED, LEAF, ANCHOR))), CERTIFICATES, CHAIN));
    }

    @Test
    void aChainOfThePrivateKeyIsAccepted() {
        for (List<X509Certificate> chain :
                List.of(List.of(LEAF), List.of(LEAF, INTERMEDIATE), List.of(LEAF, INTERMEDIATE, ANCHOR))) {
            String pem = pem(chain.toArray(X509Certificate[]::new));
            assertEquals(chain, load(with(pem), PAIRED, CHAIN, KEY));
        }
    }

    @Test
    void certificatesOfWhichNoneBelongsToThePrivateKeyAreNotChecked() {
        assertEquals(List.of(ANCHOR, UNRELATED), load(with(pem(ANCHOR, UNRELATED)), PAIRED, CHAIN, KEY));
    }

    @Test
    void theCertificateOfThePrivateKeyMustBeTheFirst() {
        assertThat(problem(with(pem(ANCHOR, INTERMEDIATE, LEAF)), PAIRED, CHAIN, KEY))
                .contains("tls.chain")
                .contains("(certificate 3 belongs to tls.key and must be the first)");
    }

    @Test
    void eachOtherCertificateMustHaveIssuedTheOneBeforeIt() {
        assertThat(problem(with(pem(LEAF, ANCHOR, INTERMEDIATE)), PAIRED, CHAIN, KEY))
                .contains(
                        "(certificate 2 is not the issuer of certificate 1; put each issuer directly after the certificate");
        assertThat(problem(with(pem(LEAF, ANCHOR)), PAIRED, CHAIN, KEY))
                .contains("(the issuer of certificate 1 is missing; put its certificate after that one)");
        X509Certificate forged = SampleKeys.issued("middle", SampleKeys.pair("RSA", 4), "root", ROOT);
        assertThat(problem(with(pem(LEAF, forged)), PAIRED, CHAIN, KEY))
                .contains("(the issuer of certificate 1 is missing; put its certificate after that one)");
    }

    @Test
    void certificatesBesideOneThatIssuedItselfAreNoChain() {
        X509Certificate own = SampleKeys.selfSigned("own", OWN);
        List<X509Certificate> peers = List.of(UNRELATED, own, ANCHOR);
        assertEquals(peers, load(with(pem(UNRELATED, own, ANCHOR)), PAIRED, CHAIN, KEY));
    }

    @Test
    void nothingMayFollowTheRootOfAChain() {
        assertThat(problem(with(pem(LEAF, INTERMEDIATE, ANCHOR, UNRELATED)), PAIRED, CHAIN, KEY))
                .contains("(certificate 4 is after the root of the chain and does not belong to it; remove it)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "RSASSA-PSS", "P-256", "P-521", "Ed25519"})
    void aCertificateIsFoundByKeysOfEachAlgorithm(String algorithm) {
        KeyPair pair = SampleKeys.pair(algorithm);
        X509Certificate own = SampleKeys.issued("leaf", pair, "root", ROOT);
        Secrets secrets =
                Secrets.of(Map.of("tls.chain", pem(ANCHOR, own), "tls.key", SampleKeys.pkcs8(pair.getPrivate())));
        assertThat(problem(secrets, PAIRED, CHAIN, KEY)).contains("certificate 2 belongs to tls.key");
    }

    @Test
    void aPrivateKeyThatIsMissingOrMalformedIsNotReportedAgain() {
        assertThat(load(Secrets.of(Map.of("tls.chain", pem(ANCHOR))), PAIRED, CHAIN, KEY))
                .hasSize(1);
        assertThat(load(Secrets.of(Map.of("tls.chain", pem(ANCHOR), "tls.key", "x")), PAIRED, CHAIN, KEY))
                .hasSize(1);
        SecretType<List<X509Certificate>> withPassword = CERTIFICATES.pairedWith(KEY, SecretType.privateKey(PASSWORD));
        assertThat(load(with(pem(LEAF)), withPassword, CHAIN, KEY, PASSWORD)).hasSize(1);
    }

    @Test
    void aDamagedCertificateIsNotLeftOut() {
        String damaged = pem(INTERMEDIATE).replaceFirst("(?s)(-----BEGIN CERTIFICATE-----\n.{64}\n).{64}\n", "$1");
        int line = (int) pem(LEAF).lines().count() + 1;
        assertThat(problem(with(pem(LEAF) + damaged), PAIRED, CHAIN, KEY))
                .contains("(what follows line " + line + " is damaged or incomplete)");
        assertThat(problem(Secrets.of(Map.of("tls.chain", pem(LEAF) + damaged)), SecretType.certificate(), CHAIN))
                .contains("is damaged or incomplete)");
    }

    @Test
    void bytesAfterACertificateAreNotLeftOut() throws Exception {
        byte[] two = ByteBuffer.allocate(LEAF.getEncoded().length + ANCHOR.getEncoded().length)
                .put(LEAF.getEncoded())
                .put(ANCHOR.getEncoded())
                .array();
        for (String text :
                List.of(SampleKeys.pem("CERTIFICATE", two), Base64.getEncoder().encodeToString(two))) {
            assertThat(problem(Secrets.of(Map.of("tls.chain", text)), CERTIFICATES, CHAIN))
                    .contains("is damaged or incomplete)");
        }
    }

    @Test
    void anItemOfAnArrayMayHaveSeveralCertificates() {
        String toml = "[tls]\nchain = ['''" + pem(LEAF, INTERMEDIATE) + "''', '''" + pem(ANCHOR) + "''']\n";
        assertEquals(List.of(LEAF, INTERMEDIATE, ANCHOR), load(Secrets.ofToml(toml), CERTIFICATES, CHAIN));
        assertThat(problem(Secrets.ofToml("tls.chain = ['''" + pem(LEAF) + "''', '...']\n"), CERTIFICATES, CHAIN))
                .contains("PLACEHOLDER");
    }

    @Test
    void aSingleCertificateIsAccepted() {
        SecretType<X509Certificate> type = SecretType.certificate().pairedWith(KEY, SecretType.privateKey());
        assertEquals(LEAF, load(with(pem(LEAF)), type, CHAIN, KEY));
        assertEquals(ANCHOR, load(with(pem(ANCHOR)), type, CHAIN, KEY));
    }

    @Test
    void aDamagedCertificateIsMalformed() {
        String pem = pem(LEAF);
        assertThat(problem(
                        with(pem.replaceFirst("(?s)(-----BEGIN CERTIFICATE-----\n.{64}\n).{64}\n", "$1")),
                        PAIRED,
                        CHAIN,
                        KEY))
                .contains("not certificates in PEM at map (what follows line 1 is damaged or incomplete)");
    }
}

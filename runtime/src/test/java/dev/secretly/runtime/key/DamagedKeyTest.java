package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.PASSWORD;
import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Security;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys whose structure is fine and whose content is not, and texts that were made to take long. */
class DamagedKeyTest {

    private static final String DAMAGED = "damaged or incomplete)";

    private static AlgorithmIdentifier onCurve(ASN1ObjectIdentifier curve) {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
    }

    private static String ofCurve(BigInteger number, @Nullable DERBitString publicKey) throws Exception {
        ECPrivateKey key =
                publicKey == null ? new ECPrivateKey(256, number) : new ECPrivateKey(256, number, publicKey, null);
        return SampleKeys.pem(
                "PRIVATE KEY", new PrivateKeyInfo(onCurve(SECObjectIdentifiers.secp256r1), key).getEncoded());
    }

    @Test
    void theNumbersOfAnRsaKeyMustFit() throws Exception {
        byte[] der = SampleKeys.pair("RSA").getPrivate().getEncoded();
        int refused = 0;
        for (int i = 100; i < der.length; i += 30) {
            byte[] changed = der.clone();
            changed[i] ^= 1;
            String text = SampleKeys.pem("PRIVATE KEY", changed);
            refused += problem(text, SecretType.privateKey()).contains(DAMAGED) ? 1 : 0;
        }
        assertEquals((der.length - 100 + 29) / 30, refused);
    }

    @Test
    void thePublicKeyOfARsaPairMustHaveItsExponent() throws Exception {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) SampleKeys.pair("RSA").getPrivate();
        byte[] other = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), BigInteger.valueOf(17)))
                .getEncoded();
        assertThat(problem(SampleKeys.pkcs8(key) + SampleKeys.pem("PUBLIC KEY", other), SecretType.keyPair()))
                .contains("(the public key in it belongs to another private key)");
    }

    @Test
    void theNumberOfAKeyOnACurveMustBeInItsRange() throws Exception {
        assertThat(problem(ofCurve(BigInteger.ZERO, null), SecretType.privateKey()))
                .contains(DAMAGED);
        BigInteger tooLarge = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
        assertThat(problem(ofCurve(tooLarge, null), SecretType.privateKey())).contains(DAMAGED);
    }

    @Test
    void thePublicKeyInAPrivateKeyMustBelongToIt() throws Exception {
        BigInteger own = ((java.security.interfaces.ECPrivateKey)
                        SampleKeys.pair("P-256").getPrivate())
                .getS();
        KeyPair other = SampleKeys.pair("P-256", 1);
        DERBitString ofOther = new DERBitString(
                SubjectPublicKeyInfo.getInstance(other.getPublic().getEncoded())
                        .getPublicKeyData()
                        .getBytes());
        assertThat(problem(ofCurve(own, ofOther), SecretType.keyPair()))
                .contains("(the public key in it belongs to another private key)");
    }

    @Test
    void aPublicKeyMustBeAPointOnItsCurve() throws Exception {
        byte[] der = SampleKeys.pair("P-256").getPublic().getEncoded();
        der[der.length - 1] ^= 1;
        assertThat(problem(SampleKeys.pem("PUBLIC KEY", der), SecretType.publicKey()))
                .contains(DAMAGED);
        byte[] onOther = new SubjectPublicKeyInfo(onCurve(SECObjectIdentifiers.secp256k1), new byte[65]).getEncoded();
        assertThat(problem(SampleKeys.pem("PUBLIC KEY", onOther), SecretType.publicKey()))
                .contains("Java does not support its curve secp256k1");
    }

    @Test
    void bytesAfterAKeyAreNotLeftOut() {
        byte[] der = SampleKeys.pair("Ed25519").getPrivate().getEncoded();
        String text = Base64.getEncoder().encodeToString(Arrays.copyOf(der, der.length + 3));
        assertThat(problem(text, SecretType.privateKey())).contains(DAMAGED);
    }

    @Test
    void aDamagedAlgorithmShowsNothingOfTheKeyAfterIt() {
        byte[] der = SampleKeys.pair("Ed25519").getPrivate().getEncoded();
        der[6] = 0x29;
        der[8] = 0x27;
        assertThat(problem(SampleKeys.pem("PRIVATE KEY", der), SecretType.privateKey()))
                .contains(DAMAGED)
                .doesNotContain("1.3.101");
        assertThat(problem(
                        "-----BEGIN 308204BD020100300D-----\nMAA=\n-----END 308204BD020100300D-----\n",
                        SecretType.privateKey()))
                .contains("(it is another kind of PEM)");
    }

    @Test
    void noTextTakesLong() throws Exception {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            problem("-----BEGIN PRIVATE KEY-----\n" + "\\".repeat(400_000), SecretType.privateKey());
            problem(
                    "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n".repeat(8_000),
                    SecretType.privateKey());
            problem("-----BEGIN ".repeat(40_000), SecretType.privateKey());
        });
    }

    @Test
    void aStructureThatNestsTooDeeplyIsDamaged() throws InterruptedException {
        byte[] nested = {4, 1, 0};
        for (int i = 0; i < 20_000; i++) {
            nested = element(0x24, nested);
        }
        byte[] type = HexFormat.of().parseHex("06092a864886f70d010701");
        byte[] store = element(0x30, new byte[] {2, 1, 3}, element(0x30, type, element(0xA0, nested)));
        String text = Base64.getEncoder().encodeToString(store);
        AtomicReference<String> message = new AtomicReference<>();
        Thread thread =
                new Thread(null, () -> message.set(problem(text, SecretType.keyStore())), "small stack", 300_000);
        thread.start();
        thread.join();
        assertThat(message.get()).contains("(its content is damaged or incomplete)");
    }

    private static byte[] element(int tag, byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        byte[] digits = BigInteger.valueOf(length).toByteArray();
        int from = digits[0] == 0 ? 1 : 0;
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (length >= 128) {
            element.write(0x80 + digits.length - from);
        }
        element.write(digits, from, digits.length - from);
        Stream.of(parts).forEach(element::writeBytes);
        return element.toByteArray();
    }

    @Test
    void aValueHasAtMostTwentyPrivateKeys() {
        String key = SampleKeys.pkcs8(SampleKeys.pair("Ed25519").getPrivate());
        SecretType<List<PrivateKey>> keys = SecretType.list(SecretType.privateKey());
        assertThat(load(key.repeat(20), keys)).hasSize(20);
        assertThat(problem(key.repeat(21), keys)).contains("(it has more than 20 private keys)");
    }

    @Test
    void aLongListIsCheckedUntilItHasTwentyFaults() {
        String list = "tls.key = [" + "'x',".repeat(100) + "]\n";
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> load(Secrets.ofToml(list), SecretType.list(SecretType.certificate()), KEY));
        assertThat(exception.problems()).hasSizeLessThan(25);
    }

    @Test
    void anotherProviderCausesNoException() throws Exception {
        Security.insertProviderAt(new BouncyCastleProvider(), 1);
        try {
            for (String algorithm : SampleKeys.ALGORITHMS) {
                KeyPair pair = SampleKeys.pair(algorithm);
                String text = SampleKeys.pkcs8(pair.getPrivate())
                        + SampleKeys.pem("PUBLIC KEY", pair.getPublic().getEncoded());
                assertThat(load(text, SecretType.keyPair()).getPrivate())
                        .as(algorithm)
                        .isNotNull();
            }
            byte[] der = SampleKeys.selfSigned("own", SampleKeys.pair("P-256")).getEncoded();
            for (int i = 0; i < der.length; i += 3) {
                byte[] changed = der.clone();
                changed[i] ^= 0x11;
                tryLoad(SampleKeys.pem("CERTIFICATE", changed));
            }
        } finally {
            Security.removeProvider("BC");
        }
    }

    /** Fails only for an exception that is not of the library. */
    private static void tryLoad(String text) {
        try {
            load(text, SecretType.certificate());
        } catch (SecretsException refused) {
            assertThat(refused.getCause()).isNull();
        }
    }

    @Test
    void aPasswordThatIsNotNeededMayHaveAnyCharacter() throws Exception {
        Secrets secrets = Secrets.of(Map.of(
                "tls.key",
                Base64.getEncoder().encodeToString(SampleKeys.keyStore(SampleKeys.pair("P-256"), "")),
                "tls.key_password",
                "p\u00e4ss"));
        assertThat(load(secrets, SecretType.keyStore(PASSWORD), KEY, PASSWORD).containsAlias("own"))
                .isTrue();
    }
}

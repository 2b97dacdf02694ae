package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.PASSWORD;
import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFaultTest {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final PrivateKey RSA = SampleKeys.pair("RSA").getPrivate();
    private static final String PEM = SampleKeys.pkcs8(RSA);

    @TempDir
    private Path folder;

    @Test
    void theLineAtFaultIsNamed() {
        List<String> lines = PEM.lines().toList();
        assertThat(problem(PEM.replaceFirst("(?s)^(.*?\n.*?\n.*?\n)(.)", "$1*"), SecretType.privateKey()))
                .contains("not a private key in PEM at map (line 4 has a character that is not Base64)");
        assertThat(problem(String.join("\n", lines.subList(0, lines.size() - 1)), SecretType.privateKey()))
                .contains("(the -----END line for the -----BEGIN line in line 1 is missing)");
        assertThat(problem(
                        "a\nb\n" + PEM.replace("-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE"),
                        SecretType.privateKey()))
                .contains("(the -----BEGIN line in line 3 is incomplete)");
        assertThat(problem(PEM.replaceFirst("[A-Za-z0-9+/]=*\n-----END", "\n-----END"), SecretType.privateKey()))
                .contains("incomplete)");
        assertThat(problem(PEM + PEM.replace("-----END PRIVATE KEY-----", ""), SecretType.privateKey()))
                .contains("(the -----END line for the -----BEGIN line in line " + (lines.size() + 1) + " is missing)");
    }

    @Test
    void aLineThatIsLeftOutMakesAKeyDamaged() {
        List<String> lines = PEM.lines().toList();
        String without =
                String.join("\n", lines.subList(0, 5)) + "\n" + String.join("\n", lines.subList(6, lines.size()));
        assertThat(problem(without, SecretType.privateKey()))
                .contains("(what follows line 1 is damaged or incomplete)");
    }

    @Test
    void aValueThatIsNotAKeyIsReported() {
        assertThat(problem("hunter2 hunter2", SecretType.privateKey()))
                .contains("not a private key in PEM at map (it has no -----BEGIN line and is not a key,"
                        + " certificate or key store in Base64)");
        assertThat(problem("MIIEvQIBADANBgkqhkiG9w0B", SecretType.privateKey())).contains("(its content is damaged");
        assertThat(problem("c2VjcmV0", SecretType.privateKey())).contains("(it has no -----BEGIN line");
        assertThat(problem(Secrets.ofToml("[tls]\nkey = 5\n"), SecretType.privateKey(), KEY))
                .contains("an integer at TOML text:2:1, not a private key in PEM");
    }

    @Test
    void anotherTypeOfContentIsNamed() {
        KeyPair pair = SampleKeys.pair("P-256");
        String certificate = SampleKeys.certificate(SampleKeys.selfSigned("a", pair));
        String publicKey = SampleKeys.pem("PUBLIC KEY", pair.getPublic().getEncoded());
        assertThat(problem(certificate, SecretType.privateKey())).contains("(it is a certificate)");
        assertThat(problem(publicKey, SecretType.privateKey())).contains("(it is a public key)");
        assertThat(problem(certificate, SecretType.publicKey())).contains("(it is a certificate)");
        assertThat(problem(PEM, SecretType.certificate())).contains("(it is a private key)");
        assertThat(problem(PEM, SecretType.keyStore()))
                .contains("not a PKCS#12 key store in Base64 at map (it is a private key)");
        assertThat(problem(SampleKeys.pem("CERTIFICATE REQUEST", new byte[] {0x30, 0}), SecretType.certificate()))
                .contains("(it is PEM of the kind CERTIFICATE REQUEST)");
        assertThat(problem(certificate + certificate, SecretType.certificate()))
                .contains("(it has 2 certificates in PEM; declare a List to load them all)");
    }

    @Test
    void formatsThatJavaDoesNotReadAreRefusedWithTheCommandThatConvertsThem() throws Exception {
        assertThat(problem(SampleKeys.pem("OPENSSH PRIVATE KEY", new byte[9]), SecretType.privateKey()))
                .contains("OpenSSH; convert a copy of it: ssh-keygen -p -m PKCS8 -f key)");
        assertThat(problem("ssh-ed25519 AAAA someone", SecretType.publicKey()))
                .contains(
                        "(it is an Ed25519 public key in the format of OpenSSH, which cannot be converted; use that of a key")
                .contains("openssl pkey -pubout -in new.pem)");
        assertThat(problem("ssh-rsa AAAA someone", SecretType.publicKey()))
                .contains("OpenSSH; convert it: ssh-keygen -e -m PKCS8 -f key.pub > new.pem)");
        assertThat(problem("PuTTY-User-Key-File-3: ssh-ed25519\n", SecretType.privateKey()))
                .contains("PuTTY");
        assertThat(problem(encryptedInOldForm(), SecretType.privateKey()))
                .contains("openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem");
        assertThat(problem(
                        SampleKeys.pem("EC PRIVATE KEY", sec1(new ECPrivateKey(256, BigInteger.TEN))),
                        SecretType.privateKey()))
                .contains("(it does not name its curve; put the EC PARAMETERS block before it");
        assertThat(problem(onSecp256k1(), SecretType.privateKey()))
                .contains("(Java does not support its curve secp256k1; create a key on another curve");
        assertThat(problem(onUnnamedCurve(), SecretType.privateKey()))
                .contains("(Java needs the name of its curve; convert it: openssl ec -param_enc named_curve");
        assertThat(problem(javaKeyStore(), SecretType.keyStore()))
                .contains("convert it: keytool -importkeystore -srckeystore old.jks");
        assertThat(problem(ofUnknownAlgorithm(), SecretType.privateKey()))
                .contains("(Java does not support its algorithm 1.2.3.4)");
    }

    private static byte[] sec1(ECPrivateKey key) throws IOException {
        return key.getEncoded();
    }

    private static String encryptedInOldForm() throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(
                    RSA,
                    new JcePEMEncryptorBuilder("AES-256-CBC")
                            .setProvider(BOUNCY_CASTLE)
                            .build("password".toCharArray()));
        }
        return text.toString();
    }

    private static String onSecp256k1() throws IOException {
        return SampleKeys.pem(
                "EC PRIVATE KEY", sec1(new ECPrivateKey(256, BigInteger.TEN, SECObjectIdentifiers.secp256k1)));
    }

    private static String onUnnamedCurve() throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_ecPublicKey, SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));
        return SampleKeys.pem(
                "PRIVATE KEY", new PrivateKeyInfo(algorithm, new ECPrivateKey(256, BigInteger.TEN)).getEncoded());
    }

    private static String ofUnknownAlgorithm() throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4"));
        return SampleKeys.pem(
                "PRIVATE KEY", new PrivateKeyInfo(algorithm, new ECPrivateKey(256, BigInteger.TEN)).getEncoded());
    }

    private static String javaKeyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, "password".toCharArray());
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String encrypted(Encryption settings) {
        try {
            JceOpenSSLPKCS8EncryptorBuilder builder = settings.builder().setPassword("correct".toCharArray());
            StringWriter text = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
                writer.writeObject(new JcaPKCS8Generator(RSA, builder.build()));
            }
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Encryption {
        JceOpenSSLPKCS8EncryptorBuilder builder();
    }

    private static final String AES = encrypted(() -> new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
            .setProvider(BOUNCY_CASTLE)
            .setPRF(PKCS8Generator.PRF_HMACSHA256));

    private static final DeclaredSecret TABLE =
            DeclaredSecret.credential("tls.key", "", "Tls.key").withShape(DeclaredSecret.Shape.TABLE);

    private static Secrets with(String key, String password) {
        return Secrets.of(Map.of("tls.key", key, "tls.key_password", password));
    }

    @Test
    void anEncryptedKeyIsDecryptedWithItsPassword() {
        for (ASN1ObjectIdentifier cipher : List.of(PKCS8Generator.AES_128_CBC, PKCS8Generator.AES_256_CBC)) {
            for (AlgorithmIdentifier hash : List.of(
                    PKCS8Generator.PRF_HMACSHA1,
                    PKCS8Generator.PRF_HMACSHA256,
                    PKCS8Generator.PRF_HMACSHA384,
                    PKCS8Generator.PRF_HMACSHA512)) {
                String pem = encrypted(() -> new JceOpenSSLPKCS8EncryptorBuilder(cipher)
                        .setProvider(BOUNCY_CASTLE)
                        .setPRF(hash));
                assertEquals(RSA, load(with(pem, "correct"), SecretType.privateKey(PASSWORD), KEY, PASSWORD));
            }
        }
        assertEquals(RSA, load(with(PEM, "unused"), SecretType.privateKey(PASSWORD), KEY, PASSWORD));
    }

    @Test
    void theEncryptedKeysOfAMapHaveOnePassword() {
        Secrets secrets = Secrets.ofToml(
                "[tls]\nkey_password = 'correct'\n[tls.key]\na = '''" + AES + "'''\nb = '''" + PEM + "'''\n");
        assertEquals(
                Map.of("a", RSA, "b", RSA),
                load(secrets, SecretType.map(SecretType.privateKey(PASSWORD)), TABLE, PASSWORD));
    }

    @Test
    void aMissingOrWrongPasswordIsNamedByItsKey() {
        assertThat(problem(AES, SecretType.privateKey()))
                .contains("(it is encrypted, and no password is declared)")
                .contains("To fix it, declare Tls.keyPassword for the password, or name its key with"
                        + " @Secret(password = ...)");
        assertThat(problem(Secrets.of(Map.of("tls.key", AES)), SecretType.privateKey(PASSWORD), KEY, PASSWORD))
                .contains("(it is encrypted, and its password tls.key_password is missing)")
                .contains("To fix it, set tls.key_password");
        assertThat(problem(with(AES, "wrong"), SecretType.privateKey(PASSWORD), KEY, PASSWORD))
                .contains("(it cannot be decrypted with tls.key_password)")
                .contains("To fix it, correct tls.key_password")
                .doesNotContain("wrong");
        assertThat(problem(with(AES, "w\u00fcrong"), SecretType.privateKey(PASSWORD), KEY, PASSWORD))
                .contains("(Java decrypts only with passwords of ASCII characters, and tls.key_password has others;"
                        + " encrypt it again with such a password)");
    }

    @Test
    void scryptIsRefusedWithTheCommandThatConvertsIt() throws Exception {
        byte[] der = new JcaPKCS8EncryptedPrivateKeyInfoBuilder(RSA)
                .build(new JcePKCSPBEOutputEncryptorBuilder(
                                new ScryptConfig.Builder(16, 1, 1).build(), NISTObjectIdentifiers.id_aes256_CBC)
                        .setProvider(BOUNCY_CASTLE)
                        .build("correct".toCharArray()))
                .getEncoded();
        String scrypt = SampleKeys.pem("ENCRYPTED PRIVATE KEY", der);
        assertThat(problem(with(scrypt, "correct"), SecretType.privateKey(PASSWORD), KEY, PASSWORD))
                .contains(
                        "such as scrypt or PBES2 with 3DES; convert it: openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem)");
    }

    @Test
    void theContentOfAMountedKeyThatIsDamagedIsNotShown() throws IOException {
        byte[] der = RSA.getEncoded();
        der[40] ^= 0x55;
        Files.write(folder.resolve("TLS_KEY"), Arrays.copyOf(der, 200));
        assertThat(problem(Secrets.builder().directory(folder).build(), SecretType.privateKey(), KEY))
                .contains("MALFORMED")
                .contains("(it");
    }

    @Test
    void thePublicKeyOfAPairMustBelongToIt() {
        KeyPair pair = SampleKeys.pair("P-256");
        String other = SampleKeys.pem(
                "PUBLIC KEY", SampleKeys.pair("P-256", 1).getPublic().getEncoded());
        assertThat(problem(SampleKeys.pkcs8(pair.getPrivate()) + other, SecretType.keyPair()))
                .contains("(the public key in it belongs to another private key)");
        assertThat(problem(SampleKeys.pkcs8(pair.getPrivate()), SecretType.keyPair()))
                .contains("(its public key is not in it; append it: openssl pkey -pubout -in key.pem >> key.pem)");
    }
}

package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeySpellingTest {

    @TempDir
    private Path folder;

    /** The spellings of one PEM text, by what was done to it. */
    private static Map<String, String> spellings(String pem) {
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("as it is", pem);
        spellings.put("without the last line break", pem.strip());
        spellings.put("CRLF", pem.replace("\n", "\r\n"));
        spellings.put("CR", pem.replace("\n", "\r"));
        spellings.put("one line", pem.strip().replace("\n", " "));
        spellings.put("one line without spaces", pem.strip().replace("\n", ""));
        spellings.put("\\n", pem.replace("\n", "\\n"));
        spellings.put("\\\\n", pem.replace("\n", "\\\\n"));
        spellings.put("\\r\\n", pem.replace("\n", "\\r\\n"));
        spellings.put("Base64 of PEM", base64(pem));
        spellings.put("Base64 of PEM in lines", base64(pem).replaceAll("(.{76})", "$1\n"));
        spellings.put("Base64 of PEM for URLs", base64(pem).replace('+', '-').replace('/', '_'));
        spellings.put("Base64 of PEM in quotes", "\"" + base64(pem) + "\"");
        spellings.put("Base64 of PEM with \\n", base64(pem).replaceAll("(.{76})", "$1\\\\n"));
        spellings.put("Base64 of PEM with spaces", base64(pem).replaceAll("(.{76})", "$1 "));
        spellings.put("a byte order mark and Base64", "\ufeff" + base64(pem));
        spellings.put("\\/ for a slash", pem.replace("/", "\\/").replace("\n", "\\n"));
        spellings.put("\\n\\t", pem.replace("\n", "\\n\\t"));
        spellings.put("joined in code", pem.replaceAll("(?m)^(.+)$", "    \"$1\\\\n\" +"));
        spellings.put("spaces of a web page", pem.replaceAll("(?m)^", "\u00a0\u200b"));
        spellings.put("quotes", "\"" + pem + "\"");
        spellings.put("single quotes, \\n", "'" + pem.replace("\n", "\\n") + "'");
        spellings.put("indentation", pem.replaceAll("(?m)^", "        "));
        spellings.put("quotes around each line", pem.replaceAll("(?m)^(.+)$", "\"$1\\\\n\","));
        spellings.put("text before", "Bag Attributes\n    friendlyName: mine\nKey Attributes: <No Attributes>\n" + pem);
        spellings.put("text after", pem + "\nDo not share.\n");
        spellings.put("a byte order mark", "\ufeff" + pem);
        return spellings;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The forms that OpenSSL and others write a key in. */
    private static List<String> forms(PrivateKey key) {
        List<String> forms = new ArrayList<>(List.of(SampleKeys.pkcs8(key)));
        if (key.getAlgorithm().equals("RSA")) {
            forms.add(SampleKeys.pem("RSA PRIVATE KEY", SampleKeys.traditional(key)));
            forms.add(SampleKeys.pem("PRIVATE KEY", SampleKeys.traditional(key)));
        }
        if (key.getAlgorithm().equals("EC")) {
            forms.add(SampleKeys.pem("EC PRIVATE KEY", sec1WithCurve(key)));
            forms.add(SampleKeys.pem("EC PARAMETERS", curve(key))
                    + SampleKeys.pem("EC PRIVATE KEY", SampleKeys.traditional(key)));
        }
        return forms;
    }

    private static byte[] curve(PrivateKey key) {
        try {
            return PrivateKeyInfo.getInstance(key.getEncoded())
                    .getPrivateKeyAlgorithm()
                    .getParameters()
                    .toASN1Primitive()
                    .getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sec1WithCurve(PrivateKey key) {
        try {
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
            ECPrivateKey bare = ECPrivateKey.getInstance(info.parsePrivateKey());
            int bits = ((java.security.interfaces.ECKey) key)
                    .getParams()
                    .getOrder()
                    .bitLength();
            return new ECPrivateKey(
                            bits, bare.getKey(), info.getPrivateKeyAlgorithm().getParameters())
                    .getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Stream<String> algorithms() {
        return SampleKeys.ALGORITHMS.stream();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void allSpellingsOfAPrivateKeyAreReadToEqualKeys(String algorithm) {
        PrivateKey key = SampleKeys.pair(algorithm).getPrivate();
        for (String form : forms(key)) {
            spellings(form).forEach((name, text) -> assertEquals(key, load(text, SecretType.privateKey()), name));
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void allSpellingsOfAPublicKeyAreReadToEqualKeys(String algorithm) {
        KeyPair pair = SampleKeys.pair(algorithm);
        String pem = SampleKeys.pem("PUBLIC KEY", pair.getPublic().getEncoded());
        spellings(pem)
                .forEach((name, text) -> assertEquals(pair.getPublic(), load(text, SecretType.publicKey()), name));
    }

    @Test
    void aPublicKeyOfPkcs1IsRead() throws IOException {
        KeyPair pair = SampleKeys.pair("RSA");
        RSAPublicKey bare = RSAPublicKey.getInstance(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()).parsePublicKey());
        assertEquals(
                pair.getPublic(), load(SampleKeys.pem("RSA PUBLIC KEY", bare.getEncoded()), SecretType.publicKey()));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theBytesOfAKeyAreReadAsTheirPemIs(String algorithm) throws IOException {
        KeyPair pair = SampleKeys.pair(algorithm);
        Files.write(folder.resolve("TLS_KEY"), pair.getPrivate().getEncoded());
        Secrets mounted = Secrets.builder().directory(folder).build();
        assertEquals(pair.getPrivate(), load(mounted, SecretType.privateKey(), KEY));
        Files.write(folder.resolve("TLS_KEY"), pair.getPublic().getEncoded());
        assertEquals(pair.getPublic(), load(Secrets.builder().directory(folder).build(), SecretType.publicKey(), KEY));
        assertEquals(
                pair.getPrivate(),
                load(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), SecretType.privateKey()));
    }

    @Test
    void aPairHasThePublicKeyOfItsPrivateKey() {
        for (String algorithm : List.of("RSA", "Ed25519", "X25519")) {
            KeyPair pair = SampleKeys.pair(algorithm);
            KeyPair loaded = load(SampleKeys.pkcs8(pair.getPrivate()), SecretType.keyPair());
            assertEquals(pair.getPrivate(), loaded.getPrivate());
            assertEquals(pair.getPublic(), loaded.getPublic());
        }
        for (String algorithm : SampleKeys.ALGORITHMS) {
            KeyPair pair = SampleKeys.pair(algorithm);
            String both =
                    SampleKeys.pem("PUBLIC KEY", pair.getPublic().getEncoded()) + SampleKeys.pkcs8(pair.getPrivate());
            assertEquals(pair.getPublic(), load(both, SecretType.keyPair()).getPublic(), algorithm);
        }
    }

    @Test
    void tomlMayHaveAKeyOnSeveralLinesOrWithEscapes() {
        PrivateKey key = SampleKeys.pair("P-256").getPrivate();
        String pem = SampleKeys.pkcs8(key);
        for (String value :
                List.of("'''\n" + pem + "'''", "\"\"\"\n" + pem + "\"\"\"", "\"" + pem.replace("\n", "\\n") + "\"")) {
            assertEquals(
                    key, load(Secrets.ofToml("[tls]\nkey = " + value + "\n"), SecretType.privateKey(), KEY), value);
        }
    }

    @Test
    void aListHasAllKeysOfATextOrOneInEachItem() {
        List<KeyPair> pairs = List.of(SampleKeys.pair("P-256"), SampleKeys.pair("Ed25519"));
        String both = SampleKeys.pkcs8(pairs.get(0).getPrivate())
                + SampleKeys.pkcs8(pairs.get(1).getPrivate());
        List<PrivateKey> keys = pairs.stream().map(KeyPair::getPrivate).toList();
        SecretType<List<PrivateKey>> type = SecretType.list(SecretType.privateKey());
        assertEquals(keys, load(both, type));
        assertEquals(keys, load(both.replace("\n", "\\n"), type));
        String items = "tls.key = ['''" + SampleKeys.pkcs8(keys.get(0)) + "''', '''" + SampleKeys.pkcs8(keys.get(1))
                + "''']\n";
        assertEquals(keys, load(Secrets.ofToml(items), type, KEY));
    }

    @Test
    void blocksThatAreNotWantedNeedNotBeReadable() {
        KeyPair pair = SampleKeys.pair("P-256");
        String certificate = SampleKeys.certificate(SampleKeys.selfSigned("own", pair));
        String key = SampleKeys.pkcs8(pair.getPrivate());
        String legacy = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nMAA=\n"
                + "-----END RSA PRIVATE KEY-----\n";
        String openSsh = SampleKeys.pem("OPENSSH PRIVATE KEY", new byte[9]);
        assertEquals(
                "CN=own",
                load(legacy + openSsh + certificate, SecretType.certificate())
                        .getSubjectX500Principal()
                        .getName());
        String others = "-----BEGIN OpenVPN Static key V1-----\n0123 zz\n-----END OpenVPN Static key V1-----\n"
                + "-----BEGIN PKCS #7 SIGNED DATA-----\nMAA\n-----END PKCS #7 SIGNED DATA-----\n";
        assertEquals(pair.getPrivate(), load(others + key, SecretType.privateKey()));
        assertThat(problem(others, SecretType.privateKey())).contains("(it is another kind of PEM)");
        assertThat(problem(legacy, SecretType.certificate())).contains("(it is a private key)");
    }

    @Test
    void aKeyIsFoundBesideItsCertificate() {
        KeyPair pair = SampleKeys.pair("P-256");
        String both = SampleKeys.certificate(SampleKeys.selfSigned("a", pair)) + SampleKeys.pkcs8(pair.getPrivate());
        assertEquals(pair.getPrivate(), load(both, SecretType.privateKey()));
        assertArrayEquals(
                pair.getPublic().getEncoded(),
                load(both, SecretType.certificate()).getPublicKey().getEncoded());
    }
}

package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.PASSWORD;
import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreTest {

    private static final KeyPair PAIR = SampleKeys.pair("P-256");

    @TempDir
    private Path folder;

    private static byte[] store(String password, String ofEntry) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {SampleKeys.selfSigned("own", PAIR)};
        store.setKeyEntry("own", PAIR.getPrivate(), ofEntry.toCharArray(), chain);
        return written(store, password);
    }

    private static byte[] written(KeyStore store, String password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }

    private static Secrets with(byte[] store, String password) {
        return Secrets.of(Map.of("tls.key", Base64.getEncoder().encodeToString(store), "tls.key_password", password));
    }

    @Test
    void aKeyStoreIsReadWithItsPassword() throws Exception {
        KeyStore store =
                load(with(store("correct", "correct"), "correct"), SecretType.keyStore(PASSWORD), KEY, PASSWORD);
        assertEquals(PAIR.getPrivate(), store.getKey("own", "correct".toCharArray()));
        assertEquals(1, store.getCertificateChain("own").length);
    }

    @Test
    void aMountedKeyStoreIsReadAsBytes() throws Exception {
        Files.write(folder.resolve("TLS_KEY"), store("correct", "correct"));
        Files.writeString(folder.resolve("TLS_KEY_PASSWORD"), "correct\n");
        Secrets mounted = Secrets.builder().directory(folder).build();
        assertThat(load(mounted, SecretType.keyStore(PASSWORD), KEY, PASSWORD).containsAlias("own"))
                .isTrue();
    }

    @Test
    void anEntryMayHaveItsOwnPassword() throws Exception {
        KeyStore store = load(with(store("correct", "other"), "correct"), SecretType.keyStore(PASSWORD), KEY, PASSWORD);
        assertEquals(PAIR.getPrivate(), store.getKey("own", "other".toCharArray()));
        assertThrows(UnrecoverableKeyException.class, () -> store.getKey("own", "correct".toCharArray()));
    }

    @Test
    void aMissingOrWrongPasswordIsNamedByItsKey() throws Exception {
        byte[] store = store("correct", "correct");
        assertThat(problem(with(store, "wrong"), SecretType.keyStore(PASSWORD), KEY, PASSWORD))
                .contains("(it cannot be decrypted with tls.key_password)");
        assertThat(problem(with(store, "unused"), SecretType.keyStore(), KEY))
                .contains("(it is encrypted, and no password is declared)");
        assertThat(problem(
                        Secrets.of(Map.of("tls.key", Base64.getEncoder().encodeToString(store))),
                        SecretType.keyStore(PASSWORD),
                        KEY,
                        PASSWORD))
                .contains("(it is encrypted, and its password tls.key_password is missing)");
    }

    @Test
    void aKeyStoreWithoutAPasswordNeedsNone() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", SampleKeys.selfSigned("root", PAIR));
        byte[] bytes = withoutPassword(store);
        assertThat(load(Base64.getEncoder().encodeToString(bytes), SecretType.keyStore())
                        .containsAlias("root"))
                .isTrue();
        assertThat(load(with(bytes, "unused"), SecretType.keyStore(PASSWORD), KEY, PASSWORD)
                        .containsAlias("root"))
                .isTrue();
    }

    /** As {@code keytool} writes it under these properties. */
    private static byte[] withoutPassword(KeyStore store) throws GeneralSecurityException, IOException {
        System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
        System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
        try {
            return written(store, "");
        } finally {
            System.clearProperty("keystore.pkcs12.certProtectionAlgorithm");
            System.clearProperty("keystore.pkcs12.macAlgorithm");
        }
    }

    @Test
    void aKeyStoreWithAnEmptyPasswordNeedsNone() throws Exception {
        assertThat(load(Base64.getEncoder().encodeToString(store("", "")), SecretType.keyStore())
                        .containsAlias("own"))
                .isTrue();
    }

    @Test
    void aKeyStoreOfBouncyCastleIsRead() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
        store.load(null, null);
        store.setKeyEntry("own", PAIR.getPrivate(), null, new Certificate[] {SampleKeys.selfSigned("own", PAIR)});
        byte[] bytes = written(store, "correct");
        assertEquals((byte) 0x80, bytes[1]);
        assertThat(load(with(bytes, "correct"), SecretType.keyStore(PASSWORD), KEY, PASSWORD)
                        .containsAlias("own"))
                .isTrue();
        assertThat(problem(with(bytes, "wrong"), SecretType.keyStore(PASSWORD), KEY, PASSWORD))
                .contains("(it cannot be decrypted with tls.key_password)");
    }

    @Test
    void aDamagedKeyStoreIsMalformed() throws Exception {
        byte[] store = store("correct", "correct");
        assertThat(problem(
                        with(Arrays.copyOf(store, store.length - 9), "correct"),
                        SecretType.keyStore(PASSWORD),
                        KEY,
                        PASSWORD))
                .contains("(its content is damaged or incomplete)");
        byte[] changed = store.clone();
        changed[store.length / 2] ^= 1;
        assertThat(problem(with(changed, "correct"), SecretType.keyStore(PASSWORD), KEY, PASSWORD))
                .contains("MALFORMED");
    }
}

package dev.secretly.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the fakes of keys and certificates. */
@FakeSecrets
class FakeKeysTest {

    @Test
    void allFakesOfARunFitTogether(Secrets secrets) throws Exception {
        Tls tls = TlsSecrets.load(secrets);

        X509Certificate certificate = tls.certificate();
        certificate.checkValidity();
        certificate.verify(tls.verifier());
        assertEquals(List.of(certificate), tls.chain());
        assertEquals(tls.pair().getPrivate(), tls.key());
        assertEquals(tls.pair().getPublic(), tls.verifier());
        assertEquals(tls.verifier(), certificate.getPublicKey());
        PrivateKey stored = (PrivateKey)
                tls.store().getKey("fake", tls.storePassword().reveal().toCharArray());
        assertEquals(tls.key(), stored);
        assertEquals(certificate, tls.roots().getCertificate("fake"));
        assertEquals(tls.key(), tls.keys().get("fake"));
        String account = new String(tls.account().stream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(account.startsWith("{\"type\":\"service_account\",\"project_id\":\"fake-project\""), "the form");
        assertEquals("[secret tls.account]", tls.account().toString());
    }

    @FakeSecrets
    @SuppressWarnings("JUnit") // Run by another test.
    static class Printing {

        @Test
        void aKey(Secrets secrets) {
            System.out.println(Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(TlsSecrets.load(secrets).key().getEncoded()));
        }
    }

    @FakeSecrets
    @SuppressWarnings("JUnit") // Run by another test.
    static class PrintingDigits {

        @Test
        void aKey(Secrets secrets) {
            System.out.println(
                    HexFormat.of().formatHex(TlsSecrets.load(secrets).key().getEncoded()));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Printing.class, PrintingDigits.class})
    void aTestThatPrintsAKeyFails(Class<?> printing) {
        List<String> failures = JUnitRun.of(printing).failures();

        assertEquals(1, failures.size());
        assertTrue(failures.get(0).contains("tls."), failures.get(0));
        assertFalse(failures.get(0).contains("MII"), failures.get(0));
        assertFalse(failures.get(0).contains("3082"), failures.get(0));
    }
}

package dev.secretly.junit.internal.fake;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.key.Der;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key pair of RSA and its certificate, which the fakes of a run share, so that they fit together. They are generated when the first is
 * needed: a key in a file would be found by secret scanners.
 */
@HoldsValues
final class FakeKeys {

    private static final int BITS = 2_048;
    private static final long DAYS = 365;

    /** The algorithm sha256WithRSAEncryption (RFC 4055, section 5). */
    private static final byte[] SIGNED_WITH_RSA = {
        0x30, 13, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 11, 5, 0
    };

    /** The common name of a subject (RFC 5280, appendix A.1). */
    private static final byte[] COMMON_NAME = {6, 3, 0x55, 4, 3};

    private static final byte[] VERSION_3 = {(byte) 0xA0, 3, Der.INTEGER, 1, 2};
    private static final byte[] SERIAL = {Der.INTEGER, 1, 1};
    private static final byte[] NO_UNUSED_BITS = {0};
    private static final int UTF8_STRING = 0x0C;
    private static final int UTC_TIME = 0x17;
    private static final int SET = 0x31;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final KeyPair pair;
    private final byte[] certificate;

    FakeKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            pair = generator.generateKeyPair();
            certificate = selfSigned();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String privateKey() {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    String publicKey() {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    String certificate() {
        return pem("CERTIFICATE", certificate);
    }

    /**
     * A key store with the key and its certificate under the alias {@code fake}, in Base64.
     *
     * @param password its password; null for a store without one, which has only the certificate
     */
    String keyStore(@Nullable String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate read =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            if (password == null) {
                store.setCertificateEntry("fake", read);
            } else {
                store.setKeyEntry("fake", pair.getPrivate(), password.toCharArray(), new Certificate[] {read});
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (password == null) {
                UnprotectedStores.store(store, bytes);
            } else {
                store.store(bytes, password.toCharArray());
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** PEM as OpenSSL writes it. */
    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /** The JDK has no public class that writes a certificate (RFC 5280, section 4.1). */
    private byte[] selfSigned() throws GeneralSecurityException {
        byte[] name = Der.element(
                Der.SEQUENCE,
                Der.element(
                        SET,
                        Der.element(
                                Der.SEQUENCE,
                                COMMON_NAME,
                                Der.element(UTF8_STRING, "fake".getBytes(StandardCharsets.UTF_8)))));
        Instant now = Instant.now();
        byte[] validity =
                Der.element(Der.SEQUENCE, time(now.minus(1, ChronoUnit.DAYS)), time(now.plus(DAYS, ChronoUnit.DAYS)));
        byte[] toSign = Der.element(
                Der.SEQUENCE,
                VERSION_3,
                SERIAL,
                SIGNED_WITH_RSA,
                name,
                validity,
                name,
                pair.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(toSign);
        return Der.element(
                Der.SEQUENCE, toSign, SIGNED_WITH_RSA, Der.element(Der.BIT_STRING, NO_UNUSED_BITS, signature.sign()));
    }

    private static byte[] time(Instant time) {
        return Der.element(UTC_TIME, UTC.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /** The JDK writes a key store without a password only under these properties of the process. */
    private static final class UnprotectedStores {

        private static final List<String> PROPERTIES =
                List.of("keystore.pkcs12.certProtectionAlgorithm", "keystore.pkcs12.macAlgorithm");

        static synchronized void store(KeyStore store, ByteArrayOutputStream bytes)
                throws GeneralSecurityException, IOException {
            Map<String, String> before = new HashMap<>();
            for (String name : PROPERTIES) {
                String value = System.getProperty(name);
                if (value != null) {
                    before.put(name, value);
                }
            }
            try {
                PROPERTIES.forEach(name -> System.setProperty(name, "NONE"));
                store.store(bytes, new char[0]);
            } finally {
                PROPERTIES.forEach(System::clearProperty);
                before.forEach(System::setProperty);
            }
        }
    }
}

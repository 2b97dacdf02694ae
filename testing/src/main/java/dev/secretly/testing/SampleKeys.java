package dev.secretly.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.jspecify.annotations.Nullable;

/** Keys and certificates, generated for each run, so that none is in the repository. */
public final class SampleKeys {

    /** The algorithms, by names that tests show. */
    public static final List<String> ALGORITHMS =
            List.of("RSA", "RSASSA-PSS", "P-256", "P-384", "P-521", "Ed25519", "X25519");

    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

    private SampleKeys() {}

    /** The pair of an algorithm; another one for each number. */
    public static KeyPair pair(String algorithm, int number) {
        return PAIRS.computeIfAbsent(algorithm + number, none -> generated(algorithm));
    }

    public static KeyPair pair(String algorithm) {
        return pair(algorithm, 0);
    }

    private static KeyPair generated(String algorithm) {
        try {
            if (algorithm.startsWith("P-")) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp" + algorithm.substring(2) + "r1"));
                return generator.generateKeyPair();
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.startsWith("RSA")) {
                generator.initialize(2_048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    /** PEM with a label. */
    public static String pem(String label, byte[] der) {
        try (StringWriter text = new StringWriter();
                PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(label, der));
            writer.flush();
            return text.toString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String pkcs8(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** The key without the wrapper of PKCS#8: PKCS#1, or SEC 1. */
    public static byte[] traditional(PrivateKey key) {
        try {
            return PrivateKeyInfo.getInstance(key.getEncoded())
                    .parsePrivateKey()
                    .toASN1Primitive()
                    .getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String certificate(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A certificate for a key, signed by an issuer. */
    public static X509Certificate issued(
            String subject, KeyPair own, String issuer, KeyPair signer, Instant start, Instant end) {
        String algorithm = signer.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    new X500Principal("CN=" + issuer),
                                    BigInteger.valueOf(System.nanoTime()),
                                    Date.from(start),
                                    Date.from(end),
                                    new X500Principal("CN=" + subject),
                                    own.getPublic())
                            .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static X509Certificate issued(String subject, KeyPair own, String issuer, KeyPair signer) {
        Instant now = Instant.now();
        return issued(subject, own, issuer, signer, now.minusSeconds(60), now.plusSeconds(86_400L * 365));
    }

    /** A key store with an entry {@code own} of one pair, in PKCS#12; not encrypted, and so without a password, if that is empty. */
    public static byte[] keyStore(KeyPair pair, String password) {
        boolean isOpen = password.isEmpty();
        try {
            setProtection(isOpen ? "NONE" : null);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (isOpen) {
                store.setCertificateEntry("own", selfSigned("own", pair));
            } else {
                Certificate[] chain = {selfSigned("own", pair)};
                store.setKeyEntry("own", pair.getPrivate(), password.toCharArray(), chain);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            setProtection(null);
        }
    }

    /** The JDK writes a store without a password only under these properties. */
    private static void setProtection(@Nullable String algorithm) {
        for (String name : List.of("keystore.pkcs12.certProtectionAlgorithm", "keystore.pkcs12.macAlgorithm")) {
            if (algorithm == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, algorithm);
            }
        }
    }

    /** A certificate for a key, signed by itself. */
    public static X509Certificate selfSigned(String name, KeyPair own) {
        return issued(name, own, name, own);
    }
}

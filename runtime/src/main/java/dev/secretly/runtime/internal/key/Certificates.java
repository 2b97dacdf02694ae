package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/** Reads certificates, and checks a chain of them. */
public final class Certificates {

    private Certificates() {}

    static X509Certificate read(KeyBlock block) throws ContentException {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block.der()));
            // Some providers read it only now, and throw.
            KeyNumbers.check(Objects.requireNonNull(certificate.getPublicKey()));
            return certificate;
        } catch (GeneralSecurityException | RuntimeException refused) {
            throw new ContentException(Kind.DAMAGED);
        }
    }

    /**
     * Checks certificates of which one belongs to a private key: it is the first one, and each other issued the one before it (RFC 8446,
     * section 4.4.2). Others are no chain, but roots that have nothing to do with each other, so they are not checked; nor are
     * those beside a certificate that issued itself.
     *
     * @param keyName the key of the private key in the sources
     * @return whether the private key belongs to one of them
     */
    public static boolean checkChain(List<X509Certificate> chain, PrivateKey key, String keyName)
            throws ContentException {
        int own = 0;
        while (own < chain.size() && !KeyMatch.belongs(chain.get(own).getPublicKey(), key)) {
            own++;
        }
        if (own == chain.size()) {
            return false;
        }
        if (isIssuer(chain.get(own), chain.get(own))) {
            return true;
        }
        if (own > 0) {
            throw new ContentException(new ContentFault(Kind.NOT_FIRST, own + 1, keyName));
        }
        for (int i = 1; i < chain.size(); i++) {
            if (!isIssuer(chain.get(i), chain.get(i - 1))) {
                throw new ContentException(new ContentFault(misplaced(chain, i), i + 1, ""));
            }
        }
        return true;
    }

    /** What is wrong with a certificate that did not issue the one before it. */
    private static Kind misplaced(List<X509Certificate> chain, int number) {
        X509Certificate before = chain.get(number - 1);
        if (isIssuer(before, before)) {
            return Kind.AFTER_ROOT;
        }
        return hasIssuer(chain, number - 1) ? Kind.WRONG_ORDER : Kind.GAP;
    }

    private static boolean hasIssuer(List<X509Certificate> chain, int of) {
        return chain.stream().anyMatch(other -> !other.equals(chain.get(of)) && isIssuer(other, chain.get(of)));
    }

    private static boolean isIssuer(X509Certificate issuer, X509Certificate issued) {
        try {
            if (!issuer.getSubjectX500Principal().equals(issued.getIssuerX500Principal())) {
                return false;
            }
            issued.verify(issuer.getPublicKey());
            return true;
        } catch (NoSuchAlgorithmException unknown) {
            // Java cannot tell whether the signature is wrong, so the name decides.
            return true;
        } catch (GeneralSecurityException | RuntimeException other) {
            return false;
        }
    }
}

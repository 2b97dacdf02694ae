package dev.secretly.runtime.internal.key;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A remark about a well-formed key or certificate, such as one that expires. */
public sealed interface Remark {

    /**
     * A certificate ends.
     *
     * @param at when
     * @param dueAt from when this is to be reported
     */
    record Ends(Instant at, Instant dueAt) implements Remark {}

    /** A certificate is not valid yet. */
    record Starts(Instant at) implements Remark {}

    /** An RSA key is shorter than the 2,048 bits that NIST SP 800-131A asks for. */
    record ShortKey(int bits) implements Remark {}

    /** Never reported: it cancels a {@link NoPair} from other certificates of the record. */
    record Pair() implements Remark {}

    /** A private key does not belong to a certificate in its record. */
    record NoPair() implements Remark {}

    /** Whether it is to be reported now. */
    default boolean isDue(Instant now) {
        return !(this instanceof Ends ends) || ends.dueAt().isBefore(now);
    }

    /** Whether it is about a certificate that has expired. */
    default boolean isOver(Instant now) {
        return this instanceof Ends ends && ends.at().isBefore(now);
    }

    /** How long before its end a certificate is first reported, if it is valid for long. */
    Duration SOON = Duration.ofDays(14);

    /** The length in bits below which an RSA key is short. */
    int SHORT_RSA = 2_048;

    /** The remarks about a value. */
    static List<Remark> of(Object value) {
        List<Remark> remarks = new ArrayList<>();
        if (value instanceof KeyPair pair) {
            add(pair.getPrivate(), remarks);
        } else if (value instanceof KeyStore store) {
            addAll(store, remarks);
        } else {
            add(value, remarks);
        }
        return remarks;
    }

    private static void addAll(KeyStore store, List<Remark> remarks) {
        try {
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate != null) {
                    add(certificate, remarks);
                }
            }
        } catch (KeyStoreException notLoaded) {
            throw new IllegalStateException("a key store that was read is loaded");
        }
    }

    /** A certificate for hours or days is renewed when a third of its time is left, as a rule. */
    private static Ends ends(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration third =
                Duration.between(certificate.getNotBefore().toInstant(), end).dividedBy(3);
        return new Ends(end, end.minus(third.compareTo(SOON) < 0 ? third : SOON));
    }

    private static void add(Object value, List<Remark> remarks) {
        if (value instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORT_RSA) {
            remarks.add(new ShortKey(rsa.getModulus().bitLength()));
        }
        if (value instanceof X509Certificate certificate) {
            remarks.add(ends(certificate));
            if (certificate.getNotBefore().toInstant().isAfter(Instant.now())) {
                remarks.add(new Starts(certificate.getNotBefore().toInstant()));
            }
            add(certificate.getPublicKey(), remarks);
        }
    }
}

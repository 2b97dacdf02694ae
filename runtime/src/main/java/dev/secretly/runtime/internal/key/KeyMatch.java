package dev.secretly.runtime.internal.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.KeyAgreement;

/** Finds out whether a public key and a private key are a pair. */
final class KeyMatch {

    /** The signatures of algorithms that have several. The others are named like their keys, also those of later JDKs. */
    private static final Map<String, String> SIGNATURES =
            Map.of("EC", "SHA256withECDSA", "DSA", "SHA256withDSA", "RSA", "SHA256withRSA");

    private KeyMatch() {}

    static boolean belongs(PublicKey publicKey, PrivateKey privateKey) {
        try {
            PublicKey own = KeyPairs.computed(privateKey);
            if (own != null) {
                return own.equals(publicKey) || isSameRsa(own, publicKey);
            }
            return privateKey instanceof XECPrivateKey
                    ? agrees(publicKey, privateKey)
                    : verifies(publicKey, privateKey);
        } catch (GeneralSecurityException | RuntimeException others) {
            return false;
        }
    }

    /** The parameters of RSASSA-PSS may be in only one of them. */
    private static boolean isSameRsa(PublicKey one, PublicKey other) {
        return one instanceof RSAPublicKey first
                && other instanceof RSAPublicKey second
                && first.getAlgorithm().equals(second.getAlgorithm())
                && first.getModulus().equals(second.getModulus())
                && first.getPublicExponent().equals(second.getPublicExponent());
    }

    /** Whether both find the same secret with another pair, for keys that cannot sign. */
    private static boolean agrees(PublicKey publicKey, PrivateKey privateKey) throws GeneralSecurityException {
        if (!(publicKey instanceof XECPublicKey montgomery)) {
            return false;
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("XDH");
        generator.initialize(montgomery.getParams());
        KeyPair other = generator.generateKeyPair();
        return Arrays.equals(agreed(privateKey, other.getPublic()), agreed(other.getPrivate(), publicKey));
    }

    private static byte[] agreed(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("XDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static boolean verifies(PublicKey publicKey, PrivateKey privateKey) throws GeneralSecurityException {
        String algorithm = privateKey.getAlgorithm();
        if (!publicKey.getAlgorithm().equals(algorithm)) {
            return false;
        }
        String signature = SIGNATURES.getOrDefault(algorithm, algorithm);
        byte[] message = {1};
        Signature signer = Signature.getInstance(signature);
        signer.initSign(privateKey);
        signer.update(message);
        byte[] signed = signer.sign();
        Signature verifier = Signature.getInstance(signature);
        verifier.initVerify(publicKey);
        verifier.update(message);
        return verifier.verify(signed);
    }
}

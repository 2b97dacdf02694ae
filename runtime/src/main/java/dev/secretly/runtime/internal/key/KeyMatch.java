package dev.secretly.runtime.internal.key;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.util.Map;

/** Finds out whether a public key and a private key are a pair. */
final class KeyMatch {

    /** What the JDK calls the algorithm of a key, and one of its signatures. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "EC", "SHA256withECDSA", "EdDSA", "EdDSA", "Ed25519", "EdDSA", "Ed448", "EdDSA", "DSA", "SHA256withDSA");

    private KeyMatch() {}

    static boolean belongs(PublicKey publicKey, PrivateKey privateKey) {
        if (publicKey instanceof RSAKey ofPublic && privateKey instanceof RSAKey ofPrivate) {
            return ofPublic.getModulus().equals(ofPrivate.getModulus());
        }
        try {
            PublicKey own = KeyPairs.computed(privateKey);
            return own == null ? verifies(publicKey, privateKey) : own.equals(publicKey);
        } catch (GeneralSecurityException | RuntimeException others) {
            return false;
        }
    }

    private static boolean verifies(PublicKey publicKey, PrivateKey privateKey) throws GeneralSecurityException {
        String algorithm = SIGNATURES.get(privateKey.getAlgorithm());
        if (algorithm == null || !publicKey.getAlgorithm().equals(privateKey.getAlgorithm())) {
            return false;
        }
        byte[] message = {1};
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(privateKey);
        signer.update(message);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(publicKey);
        verifier.update(message);
        return verifier.verify(signature);
    }
}

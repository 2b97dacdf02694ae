package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the public key of a private key. */
final class KeyPairs {

    /** The tag of the public key in a key of SEC 1 (RFC 5915). */
    private static final int PUBLIC_KEY_OF_SEC1 = 0xA1;

    private KeyPairs() {}

    /** The public key of a private key, which follows from it or is in its PKCS#8. */
    static PublicKey publicKey(PrivateKey key, byte[] pkcs8) throws ContentException {
        PublicKey computed = computed(key);
        if (computed != null) {
            return computed;
        }
        Der inner = Der.parse(Der.parse(pkcs8).elements().get(2).content());
        for (Der part : inner.tag() == Der.SEQUENCE ? inner.elements() : List.<Der>of()) {
            if (part.tag() == PUBLIC_KEY_OF_SEC1) {
                byte[] algorithm = PrivateKeys.algorithm(pkcs8).encoded();
                return checked(PublicKeys.read(KeyBlock.of(Der.element(Der.SEQUENCE, algorithm, part.content()))), key);
            }
        }
        throw new ContentException(Kind.NO_PUBLIC_KEY);
    }

    private static PublicKey checked(PublicKey written, PrivateKey key) throws ContentException {
        if (!KeyMatch.belongs(written, key)) {
            throw new ContentException(Kind.PUBLIC_KEY_OF_OTHER);
        }
        return written;
    }

    /** The public key that follows from a private key; null if the JDK cannot compute it. */
    static @Nullable PublicKey computed(PrivateKey key) {
        try {
            if (key instanceof RSAPrivateCrtKey rsa) {
                RSAPublicKeySpec spec =
                        new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent(), rsa.getParams());
                return KeyFactory.getInstance(key.getAlgorithm()).generatePublic(spec);
            }
            if (key instanceof EdECPrivateKey edwards) {
                return generated(
                        key, "EdDSA", edwards.getParams(), edwards.getBytes().orElseThrow());
            }
            return key instanceof XECPrivateKey montgomery
                    ? generated(
                            key,
                            "XDH",
                            montgomery.getParams(),
                            montgomery.getScalar().orElseThrow())
                    : null;
        } catch (GeneralSecurityException | RuntimeException none) {
            return null;
        }
    }

    /** The JDK computes a public key only while it generates a pair, so it gets the private key in place of random bytes. */
    private static @Nullable PublicKey generated(
            PrivateKey key, String algorithm, AlgorithmParameterSpec parameters, byte[] number)
            throws GeneralSecurityException, InvalidAlgorithmParameterException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters, new KnownNumber(number));
        KeyPair pair = generator.generateKeyPair();
        return Arrays.equals(pair.getPrivate().getEncoded(), key.getEncoded()) ? pair.getPublic() : null;
    }

    /** Gives a known number in place of a random one. */
    private static final class KnownNumber extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final transient byte[] number;

        KnownNumber(byte[] number) {
            this.number = number.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(number, 0, bytes, 0, Math.min(number.length, bytes.length));
        }
    }
}

package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads private keys. PKCS#1 and SEC 1 are put into the wrapper of PKCS#8, which the JDK reads. */
final class PrivateKeys {

    private static final byte[] ZERO = {Der.INTEGER, 1, 0};

    /** The tag of the curve in a key of SEC 1 (RFC 5915). */
    private static final int CURVE_OF_SEC1 = 0xA0;

    private PrivateKeys() {}

    /** The private key in some PKCS#8. It equals the same key from any other form. */
    static PrivateKey read(byte[] pkcs8) throws ContentException {
        KeyFactory factory = KeyAlgorithm.factory(algorithm(pkcs8));
        try {
            PrivateKey key = withoutExtras(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), factory);
            KeyNumbers.check(key);
            return key;
        } catch (GeneralSecurityException | RuntimeException refused) {
            throw new ContentException(Kind.DAMAGED);
        }
    }

    /** The same key without what some forms add to it, such as its public key: the JDK compares keys as they are encoded. */
    private static PrivateKey withoutExtras(PrivateKey key, KeyFactory factory) throws GeneralSecurityException {
        if (key instanceof ECPrivateKey) {
            return factory.generatePrivate(factory.getKeySpec(key, ECPrivateKeySpec.class));
        }
        if (key instanceof EdECPrivateKey) {
            return factory.generatePrivate(factory.getKeySpec(key, EdECPrivateKeySpec.class));
        }
        return key instanceof XECPrivateKey
                ? factory.generatePrivate(factory.getKeySpec(key, XECPrivateKeySpec.class))
                : key;
    }

    /**
     * The key of a block in PKCS#8, not encrypted.
     *
     * @param curve the curve before it, as DER; null if the key is the first block
     */
    static byte[] pkcs8(KeyBlock block, byte @Nullable [] curve, KeyPassword password) throws ContentException {
        return switch (block.form()) {
            case PKCS8 -> block.der();
            case PKCS1 -> wrapped(KeyAlgorithm.RSA, block.der());
            case SEC1 -> wrapped(Der.element(Der.SEQUENCE, KeyAlgorithm.CURVE_KEY, curve(block, curve)), block.der());
            case ENCRYPTED_PKCS8 -> pkcs8(decrypted(block, password), null, password);
            case DSA -> throw new ContentException(Kind.TRADITIONAL_DSA);
            default -> throw new IllegalStateException(block.form() + " is no private key");
        };
    }

    private static KeyBlock decrypted(KeyBlock block, KeyPassword password) throws ContentException {
        KeyBlock decrypted = EncryptedKey.decrypt(block, password);
        if (decrypted.form() != KeyForm.PKCS8) {
            throw password.wrong();
        }
        return decrypted;
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return Der.element(Der.SEQUENCE, ZERO, algorithm, Der.element(Der.OCTET_STRING, key));
    }

    /** The curve in a key of SEC 1, or else the one before it. */
    private static byte[] curve(KeyBlock block, byte @Nullable [] before) throws ContentException {
        for (Der part : Der.parse(block.der()).elements()) {
            if (part.tag() == CURVE_OF_SEC1) {
                return part.content();
            }
        }
        if (before == null) {
            throw new ContentException(Kind.NO_CURVE);
        }
        return before;
    }

    /** The algorithm of a key in PKCS#8, with its parameters. */
    static Der algorithm(byte[] pkcs8) throws ContentException {
        return Der.parse(pkcs8).elements().get(1);
    }
}

package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads private keys. PKCS#1 and SEC 1 are put into the wrapper of PKCS#8, which the JDK reads. */
final class PrivateKeys {

    private static final byte[] ZERO = {Der.INTEGER, 1, 0};

    /** The curve secp256k1, which no JDK since 16 has. */
    private static final String SECP256K1 = "1.3.132.0.10";

    /** The tag of the curve in a key of SEC 1 (RFC 5915). */
    private static final int CURVE_OF_SEC1 = 0xA0;

    private PrivateKeys() {}

    /** The private key in some PKCS#8. It equals the same key from any other form. */
    static PrivateKey read(byte[] pkcs8) throws ContentException {
        List<Der> algorithm = algorithm(pkcs8).elements();
        KeyFactory factory = PublicKeys.factory(algorithm);
        checkCurve(algorithm);
        try {
            return withoutExtras(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), factory);
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
     * @param curve the curve before it, as DER; null if there is none
     */
    static byte[] pkcs8(KeyBlock block, byte @Nullable [] curve, KeyPassword password) throws ContentException {
        return switch (block.form()) {
            case PKCS8 -> block.der();
            case PKCS1 -> wrapped(Der.element(Der.SEQUENCE, PublicKeys.RSA, PublicKeys.NO_PARAMETERS), block.der());
            case SEC1 -> wrapped(Der.element(Der.SEQUENCE, PublicKeys.CURVE_KEY, curve(block, curve)), block.der());
            case ENCRYPTED_PKCS8 -> pkcs8(decrypted(block, password), null, password);
            default -> throw new ContentException(Kind.TRADITIONAL_DSA);
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

    /** Refuses a curve for which the JDK only reads keys, as it does for secp256k1, and parameters in place of a name. */
    private static void checkCurve(List<Der> algorithm) throws ContentException {
        if (!algorithm.get(0).objectIdentifier().equals(PublicKeys.CURVE_KEY_NAME) || algorithm.size() < 2) {
            return;
        }
        if (algorithm.get(1).tag() != Der.OBJECT_IDENTIFIER) {
            throw new ContentException(Kind.UNNAMED_CURVE);
        }
        String curve = algorithm.get(1).objectIdentifier();
        try {
            KeyPairGenerator.getInstance("EC").initialize(new ECGenParameterSpec(curve));
        } catch (GeneralSecurityException unknown) {
            throw new ContentException(
                    ContentFault.of(Kind.UNKNOWN_CURVE, curve.equals(SECP256K1) ? "secp256k1" : curve));
        }
    }
}

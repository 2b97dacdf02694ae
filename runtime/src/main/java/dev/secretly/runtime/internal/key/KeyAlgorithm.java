package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/** The algorithm of a key: an identifier, and parameters such as a curve (RFC 5280, section 4.1.1.2). */
final class KeyAlgorithm {

    /** The algorithm 1.2.840.113549.1.1.1 with its empty parameters, as DER (RFC 8017, appendix A). */
    static final byte[] RSA = {
        Der.SEQUENCE, 13, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 5, 0
    };

    /** The algorithm {@link #CURVE_KEY_NAME} (RFC 5480, section 2.1.1). */
    static final byte[] CURVE_KEY = {6, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private static final String CURVE_KEY_NAME = "1.2.840.10045.2.1";

    /** The curve secp256k1, whose keys a JDK reads but cannot use since 16. */
    private static final String SECP256K1 = "1.3.132.0.10";

    /** No identifier of an algorithm is longer. What is longer may be a part of a damaged key, which no message shows. */
    private static final int LONGEST_IDENTIFIER = 12;

    private KeyAlgorithm() {}

    /** The factory of its keys. The JDK knows algorithms by their identifiers, so that those of later releases work too. */
    static KeyFactory factory(Der algorithm) throws ContentException {
        List<Der> parts = algorithm.tag() == Der.SEQUENCE ? algorithm.elements() : List.of();
        if (parts.isEmpty()) {
            throw new ContentException(Kind.DAMAGED);
        }
        String name = identifier(parts.get(0));
        boolean isOfCurve = name.equals(CURVE_KEY_NAME);
        if (isOfCurve && parts.size() > 1) {
            checkCurve(parts.get(1));
        }
        try {
            // JDK 17 does not know this one by its identifier.
            return KeyFactory.getInstance(isOfCurve ? "EC" : name);
        } catch (NoSuchAlgorithmException | RuntimeException unknown) {
            throw new ContentException(ContentFault.of(Kind.UNKNOWN_ALGORITHM, name));
        }
    }

    private static String identifier(Der part) throws ContentException {
        if (part.tag() != Der.OBJECT_IDENTIFIER || part.content().length > LONGEST_IDENTIFIER) {
            throw new ContentException(Kind.DAMAGED);
        }
        return part.objectIdentifier();
    }

    /** Refuses a curve that the JDK cannot use, and parameters in place of a name. */
    private static void checkCurve(Der parameters) throws ContentException {
        if (parameters.tag() == Der.SEQUENCE) {
            throw new ContentException(Kind.UNNAMED_CURVE);
        }
        String curve = identifier(parameters);
        try {
            KeyPairGenerator.getInstance("EC").initialize(new ECGenParameterSpec(curve));
        } catch (GeneralSecurityException | RuntimeException unknown) {
            throw new ContentException(
                    ContentFault.of(Kind.UNKNOWN_CURVE, curve.equals(SECP256K1) ? "secp256k1" : curve));
        }
    }
}

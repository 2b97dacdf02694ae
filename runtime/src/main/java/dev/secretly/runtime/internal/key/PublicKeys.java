package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;

/** Reads public keys. */
final class PublicKeys {

    static final String CURVE_KEY_NAME = "1.2.840.10045.2.1";

    /** The algorithm 1.2.840.113549.1.1.1 (RFC 8017, appendix A). */
    static final byte[] RSA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1};

    /** The algorithm {@link #CURVE_KEY_NAME} (RFC 5480, section 2.1.1). */
    static final byte[] CURVE_KEY = {6, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    static final byte[] NO_PARAMETERS = {5, 0};

    private static final byte[] NO_UNUSED_BITS = {0};

    private PublicKeys() {}

    static PublicKey read(KeyBlock block) throws ContentException {
        byte[] encoded = block.form() == KeyForm.PKCS1_PUBLIC
                ? Der.element(
                        Der.SEQUENCE,
                        Der.element(Der.SEQUENCE, RSA, NO_PARAMETERS),
                        Der.element(Der.BIT_STRING, NO_UNUSED_BITS, block.der()))
                : block.der();
        KeyFactory factory = factory(Der.parse(encoded).elements().get(0).elements());
        try {
            return factory.generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | RuntimeException refused) {
            throw new ContentException(Kind.DAMAGED);
        }
    }

    /**
     * The factory of keys of an algorithm. The JDK knows algorithms by their identifiers, so that those of later releases work too.
     *
     * @param algorithm its identifier and parameters
     */
    static KeyFactory factory(List<Der> algorithm) throws ContentException {
        if (algorithm.isEmpty() || algorithm.get(0).tag() != Der.OBJECT_IDENTIFIER) {
            throw new ContentException(Kind.DAMAGED);
        }
        String name = algorithm.get(0).objectIdentifier();
        try {
            // JDK 17 does not know this one by its identifier.
            return KeyFactory.getInstance(name.equals(CURVE_KEY_NAME) ? "EC" : name);
        } catch (NoSuchAlgorithmException | RuntimeException unknown) {
            throw new ContentException(ContentFault.of(Kind.UNKNOWN_ALGORITHM, name));
        }
    }
}

package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;

/** Reads public keys. */
final class PublicKeys {

    private static final byte[] NO_UNUSED_BITS = {0};

    private PublicKeys() {}

    static PublicKey read(KeyBlock block) throws ContentException {
        byte[] encoded = block.form() == KeyForm.PKCS1_PUBLIC
                ? Der.element(Der.SEQUENCE, KeyAlgorithm.RSA, Der.element(Der.BIT_STRING, NO_UNUSED_BITS, block.der()))
                : block.der();
        KeyFactory factory = KeyAlgorithm.factory(Der.parse(encoded).elements().get(0));
        try {
            PublicKey key = factory.generatePublic(new X509EncodedKeySpec(encoded));
            KeyNumbers.check(key);
            return key;
        } catch (GeneralSecurityException | RuntimeException refused) {
            throw new ContentException(Kind.DAMAGED);
        }
    }
}

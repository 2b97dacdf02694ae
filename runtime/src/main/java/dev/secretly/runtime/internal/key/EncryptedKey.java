package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** Decrypts an encrypted private key of PKCS#8 (RFC 5958, section 3), as the JDK can. */
final class EncryptedKey {

    /** How older JDKs name the combination of a key derivation and a cipher (RFC 8018); newer ones name the two. */
    private static final String COMBINATION = "PBES2";

    /** OpenSSL uses 2,048 by default. A damaged key may have a number that takes the JDK minutes. */
    private static final int MOST_ITERATIONS = 5_000_000;

    private EncryptedKey() {}

    /** The private key of PKCS#8 in it. */
    static KeyBlock decrypt(KeyBlock encrypted, KeyPassword password) throws ContentException {
        // An encryption that Java does not read is reported whether or not the password is known.
        EncryptedPrivateKeyInfo info = info(encrypted);
        char[] characters = password.known();
        Cipher cipher;
        try {
            if (iterations(info) > MOST_ITERATIONS) {
                throw new ContentException(Kind.DAMAGED);
            }
            String algorithm = algorithm(info);
            PBEKeySpec spec = new PBEKeySpec(characters);
            SecretKey key = SecretKeyFactory.getInstance(algorithm).generateSecret(spec);
            cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
        } catch (GeneralSecurityException | RuntimeException unknown) {
            throw new ContentException(Kind.UNKNOWN_ENCRYPTION);
        }
        try {
            PKCS8EncodedKeySpec decrypted = info.getKeySpec(cipher);
            return KeyBlock.of(decrypted.getEncoded());
        } catch (GeneralSecurityException | RuntimeException wrong) {
            throw password.wrong();
        }
    }

    private static EncryptedPrivateKeyInfo info(KeyBlock encrypted) throws ContentException {
        try {
            return new EncryptedPrivateKeyInfo(encrypted.der());
        } catch (IOException | RuntimeException unknown) {
            // In PBES2, the JDK refuses scrypt, and all ciphers but AES with 128 or 256 bits.
            throw new ContentException(Kind.UNKNOWN_ENCRYPTION);
        }
    }

    private static int iterations(EncryptedPrivateKeyInfo info) throws GeneralSecurityException {
        return info.getAlgParameters().getParameterSpec(PBEParameterSpec.class).getIterationCount();
    }

    private static String algorithm(EncryptedPrivateKeyInfo info) {
        return info.getAlgName().equals(COMBINATION) ? info.getAlgParameters().toString() : info.getAlgName();
    }
}

package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads all values of one type in text or a file, one or more. What is not of the type is left out: a file often has a key and its
 * certificate. The content is a String or a byte[].
 */
public final class KeyReader {

    /** To decrypt one key can take a second, and to find its public key, each of them is tried. */
    private static final int MOST_PRIVATE_KEYS = 20;

    private KeyReader() {}

    /** The private keys. */
    public static List<PrivateKey> privateKeys(Object content, KeyPassword password) throws ContentException {
        List<PrivateKey> keys = new ArrayList<>();
        for (byte[] pkcs8 : pkcs8(KeyContent.blocks(content), password)) {
            keys.add(PrivateKeys.read(pkcs8));
        }
        return keys;
    }

    private static List<byte[]> pkcs8(List<KeyBlock> blocks, KeyPassword password) throws ContentException {
        List<byte[]> keys = new ArrayList<>();
        byte[] curve = null;
        for (KeyBlock block : blocks) {
            block.requireReadable();
            if (block.form() == KeyForm.CURVE) {
                curve = block.der();
            } else if (block.form().isPrivate()) {
                keys.add(PrivateKeys.pkcs8(block, curve, password));
            }
            if (keys.size() > MOST_PRIVATE_KEYS) {
                throw new ContentException(new ContentFault(Kind.TOO_MANY_KEYS, MOST_PRIVATE_KEYS, ""));
            }
        }
        return found(keys, blocks);
    }

    /** The public keys. */
    public static List<PublicKey> publicKeys(Object content) throws ContentException {
        List<KeyBlock> blocks = KeyContent.blocks(content);
        return found(all(KeyForm::isPublic, blocks, PublicKeys::read), blocks);
    }

    /** The pairs: each private key with its public key, which is beside it, in it, or follows from it. */
    public static List<KeyPair> keyPairs(Object content, KeyPassword password) throws ContentException {
        List<KeyBlock> blocks = KeyContent.blocks(content);
        List<PublicKey> written = all(KeyForm::isPublic, blocks, PublicKeys::read);
        List<KeyPair> pairs = new ArrayList<>();
        for (byte[] pkcs8 : pkcs8(blocks, password)) {
            PrivateKey key = PrivateKeys.read(pkcs8);
            PublicKey own = written.isEmpty() ? KeyPairs.publicKey(key, pkcs8) : ofPair(key, written);
            pairs.add(new KeyPair(own, key));
        }
        return pairs;
    }

    private static PublicKey ofPair(PrivateKey key, List<PublicKey> written) throws ContentException {
        for (PublicKey one : written) {
            if (KeyMatch.belongs(one, key)) {
                return one;
            }
        }
        throw new ContentException(Kind.PUBLIC_KEY_OF_OTHER);
    }

    /** The certificates. */
    public static List<X509Certificate> certificates(Object content) throws ContentException {
        List<KeyBlock> blocks = KeyContent.blocks(content);
        return found(all(form -> form == KeyForm.CERTIFICATE, blocks, Certificates::read), blocks);
    }

    /** The key stores. */
    public static List<KeyStore> keyStores(Object content, KeyPassword password) throws ContentException {
        List<KeyBlock> blocks = KeyContent.blocks(content);
        return found(all(form -> form == KeyForm.KEY_STORE, blocks, block -> KeyStores.read(block, password)), blocks);
    }

    /** Reads one block. */
    @FunctionalInterface
    private interface BlockReader<T> {
        T read(KeyBlock block) throws ContentException;
    }

    private static <T> List<T> all(Predicate<KeyForm> form, List<KeyBlock> blocks, BlockReader<T> reader)
            throws ContentException {
        List<T> values = new ArrayList<>();
        for (KeyBlock block : blocks) {
            if (form.test(block.form())) {
                values.add(reader.read(block));
            }
        }
        return values;
    }

    private static <T> List<T> found(List<T> values, List<KeyBlock> blocks) throws ContentException {
        if (values.isEmpty()) {
            String noun = mainNoun(blocks);
            throw new ContentException(
                    noun.isEmpty() ? ContentFault.of(Kind.DAMAGED) : ContentFault.of(Kind.OTHER_FORM, noun));
        }
        return values;
    }

    /** What the first block is. The parameters of a curve are only a part of the key after them. */
    private static String mainNoun(List<KeyBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.form() != KeyForm.CURVE)
                .findFirst()
                .orElse(blocks.get(0))
                .noun();
    }
}

package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import org.jspecify.annotations.Nullable;

/** Reads key stores of PKCS#12. */
final class KeyStores {

    /** The version, the content, and what the password protects it with (RFC 7292, section 4). */
    private static final int PARTS_WITH_PASSWORD = 3;

    private KeyStores() {}

    static KeyStore read(KeyBlock block, KeyPassword password) throws ContentException {
        KeyStore store = load(block, characters(block, password), password);
        if (isEmpty(store)) {
            throw new ContentException(Kind.NO_ENTRIES);
        }
        return store;
    }

    /** The password; null for a store without one. Without a password, the JDK checks nothing and leaves encrypted certificates out. */
    private static char @Nullable [] characters(KeyBlock block, KeyPassword password) throws ContentException {
        if (password.isKnown()) {
            return hasPassword(block) || password.isAscii() ? password.known() : null;
        }
        if (!hasPassword(block)) {
            return null;
        }
        char[] empty = new char[0];
        try {
            load(block, empty, password);
            return empty;
        } catch (ContentException notEmpty) {
            return password.known();
        }
    }

    /** Whether a password protects it as a whole. One whose lengths are not known in advance most likely has one. */
    private static boolean hasPassword(KeyBlock block) {
        try {
            return Der.parse(block.der()).elements().size() >= PARTS_WITH_PASSWORD;
        } catch (ContentException notDer) {
            return true;
        }
    }

    private static boolean isEmpty(KeyStore store) {
        try {
            return store.size() == 0;
        } catch (KeyStoreException notLoaded) {
            throw new IllegalStateException("a key store that was read is loaded");
        }
    }

    private static KeyStore load(KeyBlock block, char @Nullable [] characters, KeyPassword password)
            throws ContentException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(block.der()), characters);
            return store;
        } catch (IOException refused) {
            if (refused.getCause() instanceof UnrecoverableKeyException) {
                throw password.wrong();
            }
            throw new ContentException(Kind.UNREADABLE_STORE);
        } catch (GeneralSecurityException | RuntimeException refused) {
            throw new ContentException(Kind.UNREADABLE_STORE);
        }
    }
}

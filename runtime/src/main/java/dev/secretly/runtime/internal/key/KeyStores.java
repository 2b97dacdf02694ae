package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;

/** Reads key stores of PKCS#12. */
final class KeyStores {

    /** The version, the content, and what the password protects it with (RFC 7292, section 4). */
    private static final int PARTS_WITH_PASSWORD = 3;

    private KeyStores() {}

    static KeyStore read(KeyBlock block, KeyPassword password) throws ContentException {
        // Without a password, the JDK checks nothing and leaves encrypted certificates out.
        boolean hasPassword = Der.parse(block.der()).elements().size() >= PARTS_WITH_PASSWORD;
        char[] characters = hasPassword || password.isKnown() ? password.known() : null;
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(block.der()), characters);
            return store;
        } catch (IOException refused) {
            if (refused.getCause() instanceof UnrecoverableKeyException) {
                throw password.wrong();
            }
            throw new ContentException(Kind.DAMAGED);
        } catch (GeneralSecurityException | RuntimeException refused) {
            throw new ContentException(Kind.DAMAGED);
        }
    }
}

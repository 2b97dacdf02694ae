package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.HoldsValues;
import org.jspecify.annotations.Nullable;

/** One key, certificate or the like, as DER. */
@HoldsValues
final class KeyBlock {

    private final KeyForm form;
    private final String noun;
    private final byte[] der;
    private final @Nullable ContentFault fault;

    private KeyBlock(KeyForm form, String noun, byte[] der, @Nullable ContentFault fault) {
        this.form = form;
        this.noun = noun;
        this.der = der;
        this.fault = fault;
    }

    /** A block of the form that its structure has. */
    static KeyBlock of(byte[] der) {
        return of(der, false);
    }

    /** A block that other bytes may follow. */
    static KeyBlock withMore(byte[] der) {
        return of(der, true);
    }

    private static KeyBlock of(byte[] der, boolean mayHaveMore) {
        KeyForm form = KeyForm.of(der, mayHaveMore);
        return new KeyBlock(form, form.noun(), der, null);
    }

    /** A block with a curve, whatever its structure is. */
    static KeyBlock ofCurve(byte[] der) {
        return new KeyBlock(KeyForm.CURVE, KeyForm.CURVE.noun(), der, null);
    }

    /** A block of another kind, which its label names. */
    static KeyBlock named(String noun) {
        return new KeyBlock(KeyForm.UNKNOWN, noun, new byte[0], null);
    }

    /** A private key that the JDK does not read, which matters only if a private key is wanted. */
    static KeyBlock refused(ContentFault fault) {
        return new KeyBlock(KeyForm.UNKNOWN, KeyForm.PKCS8.noun(), new byte[0], fault);
    }

    /** Throws if it is a private key that the JDK does not read. */
    void requireReadable() throws ContentException {
        if (fault != null) {
            throw new ContentException(fault);
        }
    }

    KeyForm form() {
        return form;
    }

    /** What it is, with its article; empty if it is damaged. */
    String noun() {
        return noun;
    }

    byte[] der() {
        return der;
    }
}

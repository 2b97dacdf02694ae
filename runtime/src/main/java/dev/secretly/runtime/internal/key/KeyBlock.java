package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.HoldsValues;

/** One key, certificate or the like, as DER. */
@HoldsValues
final class KeyBlock {

    private final KeyForm form;
    private final String noun;
    private final byte[] der;

    private KeyBlock(KeyForm form, String noun, byte[] der) {
        this.form = form;
        this.noun = noun;
        this.der = der;
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
        return new KeyBlock(form, form.noun(), der);
    }

    /** A block that is none of these, as its label says. */
    static KeyBlock named(String noun, byte[] der) {
        return new KeyBlock(KeyForm.UNKNOWN, noun, der);
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

package dev.secretly.runtime.internal.key;

/**
 * What is wrong with a key, a certificate, a key store or JSON text.
 *
 * @param kind the kind of fault
 * @param number the line, the position in a chain, from 1, or a limit; 0 if it does not apply
 * @param detail a name, never a value: what was found, or another key; may be empty
 */
public record ContentFault(Kind kind, int number, String detail) {

    /** The kinds of faults. {@code ContentWords} has a sentence for each. */
    public enum Kind {
        /** A file without content. */
        EMPTY,
        /** Neither PEM nor Base64. */
        NO_PEM,
        /** Under a key that may name a file: neither PEM nor the path of an existing file. The detail is where paths start. */
        NO_PEM_AND_NO_FILE,
        BROKEN_BEGIN,
        NO_END,
        NOT_BASE64,
        INCOMPLETE_BASE64,
        OTHER_FORM,
        SEVERAL,
        TOO_MANY_KEYS,
        DAMAGED,
        /** One block of PEM is damaged; its line is known. */
        DAMAGED_BLOCK,
        NO_ENTRIES,
        /** A key store that the JDK does not read, for whatever reason. */
        UNREADABLE_STORE,
        UNKNOWN_ALGORITHM,
        /** An elliptic curve that Java does not have. */
        UNKNOWN_CURVE,
        /** The parameters of a curve in place of its name. */
        UNNAMED_CURVE,
        NO_CURVE,
        NO_PASSWORD_DECLARED,
        NO_PASSWORD,
        WRONG_PASSWORD,
        PASSWORD_NOT_ASCII,
        /** Scrypt, or a cipher that the JDK does not combine with a password. */
        UNKNOWN_ENCRYPTION,
        LEGACY_ENCRYPTION,
        OPENSSH,
        /** OpenSSH converts no key of this algorithm. */
        OPENSSH_ED25519,
        OPENSSH_PUBLIC,
        OPENSSH_PUBLIC_ED25519,
        PUTTY,
        TRADITIONAL_DSA,
        JAVA_KEY_STORE,
        NO_PUBLIC_KEY,
        PUBLIC_KEY_OF_OTHER,
        /** The certificate of the private key is not the first one. */
        NOT_FIRST,
        /** A certificate is not that of the issuer of the one before it; the issuer's is further down. */
        WRONG_ORDER,
        /** The same, and the issuer's certificate is not in the chain. */
        GAP,
        /** A certificate follows one that issued itself, which ends a chain. */
        AFTER_ROOT,
        NO_JSON_OBJECT,
        NO_JSON_AND_NO_FILE,
        NO_JSON,
        UNFINISHED_JSON,
        TEXT_AFTER_JSON,
        LINE_BREAK_IN_JSON,
        NO_JSON_NUMBER;

        /** Whether only the password is missing or wrong, and not the value. */
        public boolean isOfPassword() {
            return this == NO_PASSWORD_DECLARED || this == NO_PASSWORD || this == WRONG_PASSWORD;
        }
    }

    /**
     * The same fault of a value that may be the path of a file.
     *
     * @param start where relative paths start
     */
    public ContentFault orNoFile(String start) {
        return switch (kind) {
            case NO_PEM -> of(Kind.NO_PEM_AND_NO_FILE, start);
            case NO_JSON_OBJECT -> of(Kind.NO_JSON_AND_NO_FILE, start);
            default -> this;
        };
    }

    /** A fault that needs no more words. */
    public static ContentFault of(Kind kind) {
        return new ContentFault(kind, 0, "");
    }

    /** A fault with a name. */
    public static ContentFault of(Kind kind, String detail) {
        return new ContentFault(kind, 0, detail);
    }

    /** A fault in a line. */
    public static ContentFault inLine(Kind kind, int line) {
        return new ContentFault(kind, line, "");
    }
}

package dev.secretly.runtime.internal.key;

import java.util.Arrays;
import java.util.List;

/**
 * The form of some DER, found by its structure: the labels of PEM are often wrong, and files without PEM have none.
 *
 * <p>RFC 5958 (PKCS#8), RFC 8017 (PKCS#1), RFC 5915 (SEC 1), RFC 5280 (public keys, certificates), RFC 7292 (PKCS#12).
 */
enum KeyForm {
    PKCS8("a private key"),
    ENCRYPTED_PKCS8("an encrypted private key"),
    PKCS1("a private key"),
    SEC1("a private key"),
    DSA("a private key"),
    PUBLIC("a public key"),
    PKCS1_PUBLIC("a public key"),
    CERTIFICATE("a certificate"),
    KEY_STORE("a key store"),
    /** The name of an elliptic curve, which OpenSSL writes before a key of SEC 1. */
    CURVE("only the parameters of a curve"),
    /** Something else, or damaged. */
    UNKNOWN("");

    /** How a key store starts whose lengths are not known in advance, as Bouncy Castle writes it. The JDK reads it. */
    private static final byte[] BER_KEY_STORE = {0x30, (byte) 0x80, 2, 1, 3};

    private static final int PARTS_OF_PKCS1 = 9;
    private static final int PARTS_OF_DSA = 6;
    private static final int PKCS12_VERSION = 3;

    private final String noun;

    KeyForm(String noun) {
        this.noun = noun;
    }

    /** What it is, with its article. */
    String noun() {
        return noun;
    }

    boolean isPrivate() {
        return this == PKCS8 || this == ENCRYPTED_PKCS8 || this == PKCS1 || this == SEC1 || this == DSA;
    }

    boolean isPublic() {
        return this == PUBLIC || this == PKCS1_PUBLIC;
    }

    /**
     * The form of DER; unknown if it has no such structure.
     *
     * @param mayHaveMore whether other bytes may follow, as the trust settings of OpenSSL follow a certificate
     */
    static KeyForm of(byte[] der, boolean mayHaveMore) {
        if (startsWith(der, BER_KEY_STORE)) {
            return KEY_STORE;
        }
        try {
            Der whole = Der.parse(der);
            if (!mayHaveMore && whole.encoded().length < der.length) {
                return UNKNOWN;
            }
            if (whole.tag() == Der.OBJECT_IDENTIFIER) {
                return CURVE;
            }
            List<Der> parts = whole.tag() == Der.SEQUENCE ? whole.elements() : List.of();
            return parts.size() < 2 ? UNKNOWN : of(parts);
        } catch (ContentException damaged) {
            return UNKNOWN;
        }
    }

    private static KeyForm of(List<Der> parts) {
        int second = parts.get(1).tag();
        if (parts.get(0).tag() == Der.SEQUENCE) {
            return switch (second) {
                case Der.OCTET_STRING -> parts.size() == 2 ? ENCRYPTED_PKCS8 : UNKNOWN;
                case Der.BIT_STRING -> parts.size() == 2 ? PUBLIC : UNKNOWN;
                case Der.SEQUENCE -> CERTIFICATE;
                default -> UNKNOWN;
            };
        }
        if (parts.get(0).tag() != Der.INTEGER) {
            return UNKNOWN;
        }
        return switch (second) {
            case Der.SEQUENCE -> isVersionOfKeyStore(parts.get(0)) ? KEY_STORE : ofWrapper(parts);
            case Der.OCTET_STRING -> SEC1;
            case Der.INTEGER -> ofNumbers(parts.size());
            default -> UNKNOWN;
        };
    }

    private static KeyForm ofWrapper(List<Der> parts) {
        return parts.size() > 2 && parts.get(2).tag() == Der.OCTET_STRING ? PKCS8 : UNKNOWN;
    }

    /** Whether bytes start with others, and have more. */
    static boolean startsWith(byte[] der, byte[] start) {
        return der.length > start.length && Arrays.equals(der, 0, start.length, start, 0, start.length);
    }

    private static boolean isVersionOfKeyStore(Der version) {
        byte[] content = version.content();
        return content.length == 1 && content[0] == PKCS12_VERSION;
    }

    private static KeyForm ofNumbers(int count) {
        if (count >= PARTS_OF_PKCS1) {
            return PKCS1;
        }
        return count == PARTS_OF_DSA ? DSA : count == 2 ? PKCS1_PUBLIC : UNKNOWN;
    }
}

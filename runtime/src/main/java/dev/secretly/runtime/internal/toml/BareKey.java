package dev.secretly.runtime.internal.toml;

/** Recognizes bare keys: keys without quotes (TOML 1.0, "Keys"). */
public final class BareKey {

    private BareKey() {}

    /** Whether a dotted key needs no quotes. */
    public static boolean areParts(String key) {
        boolean isOpen = true;
        for (int i = 0; i < key.length(); i++) {
            boolean isDot = key.charAt(i) == '.';
            if (isDot ? isOpen : !isPart(key.charAt(i))) {
                return false;
            }
            isOpen = isDot;
        }
        return !isOpen;
    }

    /** Whether a string is one part of such a key. */
    public static boolean isWhole(String part) {
        return part.indexOf('.') < 0 && areParts(part);
    }

    static boolean isPart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_'
                || character == '-';
    }
}

package dev.secretly.runtime.value;

/** Tells numbers by their characters: the parsers of the JDK take digits of every script, suffixes and words as well. */
final class Digits {

    private Digits() {}

    /** An optional sign and digits of ASCII. */
    static boolean isInteger(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return start < text.length() && end(text, start) == text.length();
    }

    /** The same with an optional fraction and exponent. */
    static boolean isDecimal(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int at = end(text, start);
        boolean hasDigits = at > start;
        if (at < text.length() && text.charAt(at) == '.') {
            int end = end(text, at + 1);
            hasDigits |= end > at + 1;
            at = end;
        }
        if (hasDigits && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            return isInteger(text.substring(at + 1));
        }
        return hasDigits && at == text.length();
    }

    /** The end of the digits that start there. */
    static int end(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}

package dev.secretly.runtime.internal.conversion;

import org.jspecify.annotations.Nullable;

/**
 * Checks the characters of numbers before the JDK parses them. Its parsers also accept digits of any script, suffixes
 * and words. And the messages of their exceptions hold the text, which a JVM can be configured to record.
 */
final class Digits {

    /** The time to parse a number of any size grows with the square of its digits. */
    private static final int MAX_LENGTH = 10_000;

    private static final String MAX_DIGITS = "9223372036854775807";
    private static final String MIN_DIGITS = "9223372036854775808";

    private Digits() {}

    /** Whether a number of any size is short enough to be parsed. */
    static boolean isShortEnough(String text) {
        return text.length() <= MAX_LENGTH;
    }

    /** Whether a string is an optional sign and ASCII digits. */
    static boolean isInteger(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return start < text.length() && end(text, start) == text.length();
    }

    /** Whether a string is the same with an optional fraction and exponent. */
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

    /** The value of an integer; null if the string is not an integer or does not fit into 64 bits. */
    static @Nullable Long toLong(String text) {
        if (!isInteger(text)) {
            return null;
        }
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        String digits = text.substring(start);
        String limit = text.startsWith("-") ? MIN_DIGITS : MAX_DIGITS;
        boolean fits =
                digits.length() < limit.length() || (digits.length() == limit.length() && digits.compareTo(limit) <= 0);
        return fits ? Long.valueOf(text) : null;
    }

    /** Whether a string has only ASCII digits and the other characters given. */
    static boolean hasOnly(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character < '0' || character > '9') && others.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The end index of the ASCII digits that begin at an index. */
    static int end(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}

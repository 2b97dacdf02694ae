package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * Tells numbers by their characters: the parsers of the JDK accept digits of every script, suffixes and words as well. And they
 * throw exceptions whose messages hold the text, which a JVM that is told to can record: so nearly all malformed texts are
 * told before they are parsed.
 */
final class Digits {

    /** The time to read a number of any size grows with the square of its digits. */
    static final int MOST = 10_000;

    private static final String MOST_DIGITS = "9223372036854775807";
    private static final String LEAST_DIGITS = "9223372036854775808";

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

    /** The value of an integer; null for another text and for one that does not fit into 64 bits. */
    static @Nullable Long toLong(String text) {
        if (!isInteger(text)) {
            return null;
        }
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        String digits = text.substring(start);
        String most = text.startsWith("-") ? LEAST_DIGITS : MOST_DIGITS;
        boolean fits =
                digits.length() < most.length() || (digits.length() == most.length() && digits.compareTo(most) <= 0);
        return fits ? Long.valueOf(text) : null;
    }

    /** Whether a text has nothing but ASCII digits and some other characters: dates and durations have few. */
    static boolean areWith(String others, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character < '0' || character > '9') && others.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
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

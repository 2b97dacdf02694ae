package dev.secretly.runtime.internal.key;

import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bytes in Base64, in the standard or the URL alphabet, padded or not, on one line or on several. */
public final class Base64Text {

    private Base64Text() {}

    /** The bytes; null if the text is malformed. */
    public static byte @Nullable [] decode(String wrapped) {
        String text = unwrapped(wrapped);
        boolean isForUrls = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        boolean isPadded = end < text.length();
        boolean isWhole = end % 4 != 1 && (!isPadded || (text.length() % 4 == 0 && text.length() - end <= 2));
        if (!isWhole || !hasOnlyLettersAndDigits(text.substring(0, end), isForUrls ? "-_" : "+/")) {
            return null;
        }
        return (isForUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
    }

    /** Whether a character is in either alphabet, or pads it. */
    static boolean isLetter(char character) {
        return isLetterOrDigit(character) || "+/-_=".indexOf(character) >= 0;
    }

    /** The text without line breaks and the spaces around them. */
    private static String unwrapped(String text) {
        return text.indexOf('\n') < 0 ? text : text.lines().map(String::strip).collect(Collectors.joining());
    }

    private static boolean hasOnlyLettersAndDigits(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i)) && others.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}

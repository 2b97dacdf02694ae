package dev.secretly.runtime.internal.value;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Parses bytes in Base64, in the standard or the URL alphabet, padded or not. */
public final class BytesParser extends SingleParser<byte[]> {

    public BytesParser() {
        super(ValueKind.BYTES);
    }

    @Override
    protected byte @Nullable [] fromText(String text) {
        boolean isOfUrl = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        boolean isPadded = end < text.length();
        boolean isWhole = end % 4 != 1 && (!isPadded || (text.length() % 4 == 0 && text.length() - end <= 2));
        boolean isBase64 = isWhole && areOf(isOfUrl ? "-_" : "+/", text.substring(0, end));
        return isBase64 ? (isOfUrl ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text) : null;
    }

    private static boolean areOf(String others, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
            if (!isLetter && !Digits.areWith(others, text.substring(i, i + 1))) {
                return false;
            }
        }
        return true;
    }
}

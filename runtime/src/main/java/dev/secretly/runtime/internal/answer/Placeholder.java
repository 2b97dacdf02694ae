package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.DeclaredSecret.Content;

/**
 * Detects placeholders: strings to be replaced by a secret. They are:
 *
 * <ul>
 *   <li>marked, for text and credentials: {@code ...}, <code>&lt;your key></code>, <code>${NAME}</code>,
 *       <code>${{ anything }}</code>, {@code your_key_here}, PEM with {@code ...} in place of its content; a lower-case word in <code>&lt;></code> may be a tag,
 *       so it is a placeholder for credentials only;
 *   <li>words, for credentials only, in any case, with or without {@code -} and {@code _}: {@code changeme},
 *       {@code replaceme}, {@code todo}, {@code xxx} of any length.
 * </ul>
 */
public final class Placeholder {

    private static final String DASHES = "-----";
    private static final String BEGIN = DASHES + "BEGIN";

    private Placeholder() {}

    /** Whether the answer for a secret is a placeholder. Values that the program provides never are. */
    public static boolean isPlaceholder(Answer answer, DeclaredSecret secret) {
        return answer instanceof Answer.Present present
                && !present.isGiven()
                && present.value() instanceof String text
                && isPlaceholder(text, secret.content());
    }

    /** Whether a string is a placeholder. Whether the user has allowed placeholders as values is for the caller to ask. */
    public static boolean isPlaceholder(String text, Content content) {
        if (content == Content.OTHER) {
            return false;
        }
        String stripped = text.strip();
        return isMarked(stripped)
                || (content == Content.CREDENTIAL && (isWord(stripped) || isName(stripped, "<", ">")));
    }

    private static boolean isMarked(String text) {
        return isOnly('.', text)
                || isEmptyPem(text)
                || (isName(text, "<", ">") && !isTag(text))
                || isName(text, "${", "}")
                || (text.startsWith("${{") && text.indexOf("}}") == text.length() - 2)
                || isYourHere(text);
    }

    /** Whether it is PEM (RFC 7468) in which dots stand for the content. */
    private static boolean isEmptyPem(String text) {
        int start = text.startsWith(BEGIN) ? text.indexOf(DASHES, BEGIN.length()) + DASHES.length() : -1;
        int end = text.lastIndexOf(DASHES + "END");
        return start > 0
                && start <= end
                && isOnly('.', text.substring(start, end).replace("\\n", "").strip());
    }

    /** Whether a string is one character repeated at least three times. */
    private static boolean isOnly(char character, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != character) {
                return false;
            }
        }
        return text.length() >= 3;
    }

    /**
     * Whether a string is a name of one or more words between two marks. Addresses and most tags have other characters.
     */
    private static boolean isName(String text, String open, String close) {
        int end = text.length() - close.length();
        if (!text.startsWith(open) || !text.endsWith(close) || end <= open.length()) {
            return false;
        }
        boolean isName = isLetter(text.charAt(open.length())) || text.charAt(open.length()) == '_';
        for (int i = open.length(); i < end; i++) {
            char character = text.charAt(i);
            isName &= isLetter(character) || isDigit(character) || " _.:-?".indexOf(character) >= 0;
        }
        return isName;
    }

    /** Whether it is a single lower-case word between two marks. */
    private static boolean isTag(String text) {
        boolean isTag = true;
        for (int i = 1; i < text.length() - 1; i++) {
            isTag &= text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
        }
        return isTag;
    }

    /**
     * Whether a string is like {@code your_trello_api_key_here}, with only words between {@code your} and {@code here}.
     */
    private static boolean isYourHere(String text) {
        int end = text.length() - "_here".length();
        if (end < "your_".length() || !starts(text, 0, "your") || !starts(text, end + 1, "here")) {
            return false;
        }
        boolean isYourHere = isSeparator(text.charAt("your".length())) && isSeparator(text.charAt(end));
        for (int i = 0; i < text.length(); i++) {
            isYourHere &= isLetter(text.charAt(i)) || isDigit(text.charAt(i)) || isSeparator(text.charAt(i));
        }
        return isYourHere;
    }

    private static boolean isWord(String text) {
        StringBuilder word = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isGap(text.charAt(i))) {
                word.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        String plain = word.toString();
        return plain.equals("changeme") || plain.equals("replaceme") || plain.equals("todo") || isOnly('x', plain);
    }

    private static boolean starts(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isGap(char character) {
        return character == ' ' || isSeparator(character);
    }

    private static boolean isSeparator(char character) {
        return character == '_' || character == '-';
    }
}

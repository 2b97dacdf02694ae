package dev.secretly.runtime.internal.spelling;

import java.util.Locale;

/**
 * Recognizes another spelling of a name: in another case, with other separators, in another table, without its table or with the table
 * twice, or with the extension of a text file.
 */
public final class OtherSpelling {

    private static final String TEXT_FILE = ".txt";

    private OtherSpelling() {}

    /** Whether two names of variables have the same letters and digits. */
    public static boolean isOfVariable(String name, String variable) {
        return letters(name).equals(letters(variable));
    }

    /** Whether a key or file is, as a whole or by its last part, a spelling of the whole key. */
    public static boolean isOfKey(String name, String key) {
        String plain = name.endsWith(TEXT_FILE) ? name.substring(0, name.length() - TEXT_FILE.length()) : name;
        String last = plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('/')) + 1);
        String letters = letters(key);
        boolean isWithoutTable =
                plain.equals(last) && letters(plain).equals(letters(key.substring(key.lastIndexOf('.') + 1)));
        boolean isWithTableTwice =
                letters(plain).equals(letters(key.substring(0, Math.max(0, key.lastIndexOf('.')))) + letters);
        return isWithoutTable
                || isWithTableTwice
                || letters(plain).equals(letters)
                || letters(last).equals(letters);
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

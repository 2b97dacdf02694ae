package dev.secretly.runtime.internal.wording;

import java.util.List;

/** Words in a row, as sentences have them. */
public final class WordList {

    private WordList() {}

    /** All of them: {@code a, b and c}. There is at least one. */
    public static String and(List<String> words) {
        return joined(words, " and ");
    }

    /** Any of them: {@code a, b or c}. There is at least one. */
    public static String or(List<String> words) {
        return joined(words, " or ");
    }

    /** The end of a sentence about an unknown name: {@code ; did you mean a or b?}; empty if there are no suggestions. */
    public static String suggestion(List<String> names) {
        return names.isEmpty() ? "" : "; did you mean " + or(names) + "?";
    }

    private static String joined(List<String> words, String beforeLast) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + beforeLast + words.get(last);
    }
}

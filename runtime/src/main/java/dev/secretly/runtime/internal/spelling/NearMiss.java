package dev.secretly.runtime.internal.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds names similar to another one, to suggest fixes of misspellings. */
public final class NearMiss {

    private static final int MOST = 3;

    /** The fewest letters of a word in which one letter can be a slip. */
    private static final int MIN_LETTERS = 4;

    private NearMiss() {}

    /**
     * Up to three names that differ from the written one in at most a third of its characters, nearest first. No
     * suggestion is better than an absurd one, so a common table does not count as similar and is not suggested itself.
     * Case, quotes and the separator of words ({@code -}, {@code _} or a space) are ignored. Of two equally near names,
     * the one that differs only in separators comes first.
     */
    public static List<String> of(String written, Collection<String> names) {
        String plain = plain(written);
        return names.stream()
                .filter(name -> !plain.startsWith(plain(name) + ".") && isNear(plain, plain(name)))
                .sorted(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparingInt(name -> distance(joined(plain), joined(plain(name))))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /**
     * Whether two names differ by one slip: two neighboring letters are swapped, or in a word of at least four letters one is missing, added or
     * replaced. Names that differ in a digit are often numbered, and short words that differ are often other words.
     */
    public static boolean isSlip(String written, String name) {
        if (!written.replaceAll("\\D", "").equals(name.replaceAll("\\D", ""))) {
            return false;
        }
        String[] words = plain(written).split("[._]", -1);
        String[] others = plain(name).split("[._]", -1);
        int slips = 0;
        for (int i = 0; i < words.length && words.length == others.length; i++) {
            if (!words[i].equals(others[i])) {
                slips += isSlipOfWord(words[i], others[i]) ? 1 : 2;
            }
        }
        return words.length == others.length && slips == 1;
    }

    private static boolean isSlipOfWord(String word, String other) {
        boolean isSwap = word.length() == other.length()
                && word.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(other.chars().sorted().boxed().toList());
        return distance(word, other) == 1 && (isSwap || Math.min(word.length(), other.length()) >= MIN_LETTERS);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_').replace("\"", "");
    }

    private static String joined(String plain) {
        return plain.replace("_", "");
    }

    private static boolean isNear(String written, String name) {
        int table = commonTable(written, name);
        int most = (written.length() - table) / 3;
        return Math.abs(name.length() - written.length()) <= most
                && distance(written.substring(table), name.substring(table)) <= most
                && areWordsNear(written.split("[._]", -1), name.split("[._]", -1));
    }

    /** If both have the same number of words, each pair must be similar: else a long common end would be enough. */
    private static boolean areWordsNear(String[] written, String[] name) {
        boolean areNear = true;
        for (int i = 0; written.length == name.length && i < name.length; i++) {
            areNear &= distance(written[i], name[i]) <= Math.max(1, written[i].length() / 2);
        }
        return areNear;
    }

    /** The length of their common table, with the dot after it. */
    private static int commonTable(String written, String name) {
        int end = 0;
        for (int i = 0; i < Math.min(written.length(), name.length()) && written.charAt(i) == name.charAt(i); i++) {
            end = written.charAt(i) == '.' ? i + 1 : end;
        }
        return end;
    }

    /** The edit distance: insertions, deletions, replacements and swaps of neighboring characters. */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(from, i, to, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }
        return last[to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}

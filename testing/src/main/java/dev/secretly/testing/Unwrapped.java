package dev.secretly.testing;

import java.util.regex.Pattern;

/** Joins the lines into which a message breaks a long cell or instruction. */
public final class Unwrapped {

    private static final Pattern CELL = Pattern.compile("(?<=  [A-Z]{6,11})\n {6}");

    private static final Pattern REST_OF_CELL = Pattern.compile("\\n {6}(?=\\S)");

    private static final Pattern INSTRUCTION =
            Pattern.compile("(?m)^((?:To fix it,|and|or)(?! in \\S+(?: \\(.*\\))?$).*)(?<! with| to)\\n {2}(?=\\S)");

    private Unwrapped() {}

    /** The message with each cell and instruction on one line. */
    public static String of(String message) {
        String cells = CELL.matcher(message).replaceAll("  ");
        String whole = REST_OF_CELL.matcher(cells).replaceAll(" ");
        for (String before = ""; !whole.equals(before); ) {
            before = whole;
            whole = INSTRUCTION.matcher(whole).replaceAll("$1 ");
        }
        return whole;
    }
}

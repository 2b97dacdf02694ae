package dev.secretly.runtime.internal.wording;

/** Breaks text into lines that fit a terminal. A word that is longer than a line, such as a path, is not broken. */
public final class Lines {

    /** The most columns of a line. */
    static final int LONGEST = 100;

    private Lines() {}

    /**
     * The text in lines, without a line break at its end.
     *
     * @param indent what the lines after the first one start with
     */
    public static String of(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        boolean isFirst = true;
        for (String word : text.split(" ", -1)) {
            if (length > indent.length() && length + 1 + word.length() > LONGEST) {
                lines.append('\n').append(indent);
                length = indent.length();
            } else if (!isFirst) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
            isFirst = false;
        }
        return lines.toString();
    }
}

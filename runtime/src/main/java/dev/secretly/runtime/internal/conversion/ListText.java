package dev.secretly.runtime.internal.conversion;

import java.util.ArrayList;
import java.util.List;

/** Splits a list that is one string: items between commas, {@code \,} for a comma, {@code \\} for a backslash. */
public final class ListText {

    private ListText() {}

    /** The items without surrounding white space, empty ones included. */
    public static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ',') {
                items.add(item.toString().strip());
                item.setLength(0);
            } else if (isEscape(text, i)) {
                i++;
                item.append(text.charAt(i));
            } else {
                item.append(character);
            }
        }
        items.add(item.toString().strip());
        return items;
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == ',' || text.charAt(at + 1) == '\\');
    }
}

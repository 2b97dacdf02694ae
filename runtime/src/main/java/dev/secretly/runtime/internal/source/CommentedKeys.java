package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.problem.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds keys in the comments of a TOML text, in the table of the header above them. It returns names, never a value. */
final class CommentedKeys {

    private static final String KEY = "([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)";
    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\s*" + KEY + "\\s*]\\s*(?:#.*)?");

    /** A header in a comment, one whose name needs quotes, or that of an item of an array. */
    private static final Pattern OTHER_HEADER = Pattern.compile("\\s*#*\\s*\\[.*");

    private static final Pattern ASSIGNMENT = Pattern.compile("(\\s*)#[#\\s]*" + KEY + "\\s*=.*");
    private static final Pattern COMMENT = Pattern.compile("\\s*#.*");
    private static final Pattern TEXT_MARK = Pattern.compile("\"\"\"|'''");

    /** The table of keys that would be in no known table without their {@code #}; no key starts with it. */
    private static final String UNKNOWN_TABLE = "?.";

    private CommentedKeys() {}

    /** The keys with the places of their comments; the last one counts if there are several. */
    static Map<String, Place> in(String text, Origin origin) {
        Map<String, Place> places = new HashMap<>();
        List<String> lines = text.lines().toList();
        String table = "";
        boolean isInText = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isInText || !COMMENT.matcher(line).matches()) {
                isInText ^= TEXT_MARK.matcher(line).results().count() % 2 == 1;
            }
            Matcher header = HEADER.matcher(line);
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (!isInText && header.matches()) {
                table = header.group(1) + ".";
            } else if (!isInText && OTHER_HEADER.matcher(line).matches()) {
                table = UNKNOWN_TABLE;
            } else if (!isInText && assignment.matches()) {
                int column = 1 + assignment.group(1).length();
                places.put(
                        table + assignment.group(2),
                        FoundPlace.at(origin.name(), i + 1, column, Place.State.COMMENTED_OUT));
            }
        }
        return places;
    }
}

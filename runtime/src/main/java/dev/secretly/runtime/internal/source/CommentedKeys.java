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
    private static final Pattern HEADER = Pattern.compile("\\s*#*\\s*\\[\\s*" + KEY + "\\s*]\\s*(?:#.*)?");
    private static final Pattern OTHER_HEADER = Pattern.compile("\\s*\\[.*");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\s*)#[#\\s]*" + KEY + "\\s*=.*");

    private CommentedKeys() {}

    /** The keys with the places of their comments; the last one counts if there are several. */
    static Map<String, Place> in(String text, Origin origin) {
        Map<String, Place> places = new HashMap<>();
        List<String> lines = text.lines().toList();
        String table = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            Matcher assignment = ASSIGNMENT.matcher(lines.get(i));
            if (header.matches()) {
                table = header.group(1) + ".";
            } else if (assignment.matches()) {
                int column = 1 + assignment.group(1).length();
                places.put(
                        table + assignment.group(2),
                        FoundPlace.at(origin.name(), i + 1, column, Place.State.COMMENTED_OUT));
            } else if (OTHER_HEADER.matcher(lines.get(i)).matches()) {
                // A name that needs quotes, or an item of an array: what follows is in no table that is known here.
                table = "?.";
            }
        }
        return places;
    }
}

package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.UnreadableException;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the comments of a TOML text that would be keys of it. It lives while a message is built. */
final class CommentedKeys {

    private static final Pattern ASSIGNMENT = Pattern.compile("(\\s*+)#[#\\s]*+(([A-Za-z0-9_-]++)\\s*+=.*)");

    /** How much text is parsed in all, so that a large file with many comments does not delay the message. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private final String text;
    private final List<String> lines;
    private final Origin origin;
    private int parsedCharacters;

    private CommentedKeys(String text, Origin origin) {
        this.text = text;
        this.lines = text.lines().toList();
        this.origin = origin;
    }

    /** The places of the comments without whose {@code #} the text is TOML that has the key. */
    static Map<KeyPath, Place> find(List<KeyPath> keys, String text, Origin origin) {
        CommentedKeys comments = new CommentedKeys(text, origin);
        Map<KeyPath, Place> places = new HashMap<>();
        for (int line = 0; line < comments.lines.size(); line++) {
            comments.addKeyOf(line, keys, places);
        }
        return places;
    }

    private void addKeyOf(int line, List<KeyPath> keys, Map<KeyPath, Place> places) {
        Matcher assignment = ASSIGNMENT.matcher(lines.get(line));
        if (!assignment.matches()) {
            return;
        }
        for (KeyPath key : keys) {
            boolean isOfKey = !places.containsKey(key)
                    && assignment.group(3).equals(key.last().text());
            if (isOfKey && hasKey(line, assignment.group(2), key)) {
                int column = 1 + assignment.group(1).length();
                places.put(key, FoundPlace.at(origin.name(), line + 1, column, Place.State.COMMENTED_OUT));
            }
        }
    }

    /** Whether the text has the key with another line in place of one. */
    private boolean hasKey(int index, String line, KeyPath key) {
        if (parsedCharacters > MOST_CHARACTERS) {
            return false;
        }
        parsedCharacters += text.length();
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        try {
            List<TomlNode> nodes =
                    TomlDocument.parse(String.join("\n", changed)).root().along(key.parts());
            return nodes.size() > key.parts().size()
                    && nodes.get(key.parts().size()) instanceof TomlNode.Leaf leaf
                    && !Blank.isBlank(leaf.value());
        } catch (UnreadableException broken) {
            return false;
        }
    }
}

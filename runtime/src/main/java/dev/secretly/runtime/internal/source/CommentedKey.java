package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.UnreadableException;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a comment of a TOML text that would be a key of it. */
final class CommentedKey {

    private static final Pattern ASSIGNMENT = Pattern.compile("(\\s*)#[#\\s]*(([A-Za-z0-9_-]+)\\s*=.*)");

    private CommentedKey() {}

    /** The place of the comment; empty if there is none without whose {@code #} the text is TOML that has the key. */
    static Optional<Place> find(String text, KeyPath key, Origin origin) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher assignment = ASSIGNMENT.matcher(lines.get(i));
            boolean isOfKey = assignment.matches()
                    && assignment.group(3).equals(key.last().text());
            if (isOfKey && hasKey(withLine(lines, i, assignment.group(2)), key)) {
                int column = 1 + assignment.group(1).length();
                return Optional.of(FoundPlace.at(origin.name(), i + 1, column, Place.State.COMMENTED_OUT));
            }
        }
        return Optional.empty();
    }

    private static String withLine(List<String> lines, int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return String.join("\n", changed);
    }

    private static boolean hasKey(String text, KeyPath key) {
        try {
            List<TomlNode> nodes = TomlDocument.parse(text).root().along(key.parts());
            return nodes.size() > key.parts().size()
                    && nodes.get(key.parts().size()) instanceof TomlNode.Leaf leaf
                    && !Blank.isBlank(leaf.value());
        } catch (UnreadableException broken) {
            return false;
        }
    }
}

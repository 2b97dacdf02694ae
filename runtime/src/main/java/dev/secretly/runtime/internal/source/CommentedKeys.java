package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the comments of a TOML text that would be keys of it. It lives while a message is built. */
@HoldsValues
final class CommentedKeys {

    private static final Pattern ASSIGNMENT = Pattern.compile("(\\s*+)#[#\\s]*+(([A-Za-z0-9_-]++)\\s*+=.*)");

    /** How much text is parsed in all, so that a large file with many comments does not delay the message. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private final List<String> lines;
    private final Map<String, List<KeyPath>> keysByName;
    private final Origin origin;
    private final Map<KeyPath, Place> places = new HashMap<>();
    private int parsedCharacters;

    private CommentedKeys(List<KeyPath> keys, String text, Origin origin) {
        this.lines = text.lines().toList();
        this.keysByName =
                keys.stream().collect(Collectors.groupingBy(key -> key.last().text()));
        this.origin = origin;
    }

    /** The places of the comments without whose {@code #} the text is TOML that has the key. */
    static Map<KeyPath, Place> find(List<KeyPath> keys, String text, Origin origin) {
        CommentedKeys comments = new CommentedKeys(keys, text, origin);
        for (int i = 0; i < comments.lines.size() && comments.parsedCharacters < MOST_CHARACTERS; i++) {
            comments.addKeyOf(i);
        }
        return comments.places;
    }

    private void addKeyOf(int index) {
        Matcher assignment = ASSIGNMENT.matcher(lines.get(index));
        if (!assignment.matches() || !keysByName.containsKey(assignment.group(3)) || !isToml(assignment.group(2))) {
            return;
        }
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, assignment.group(2));
        Optional<TomlNode.Table> root = parsed(String.join("\n", changed));
        for (KeyPath key : keysByName.getOrDefault(assignment.group(3), List.of())) {
            if (root.isPresent() && !places.containsKey(key) && hasValue(root.get(), key)) {
                int column = 1 + assignment.group(1).length();
                places.put(key, FoundPlace.at(origin.name(), index + 1, column, Place.State.COMMENTED_OUT));
            }
        }
    }

    /** Most comments are prose, which a line alone shows. */
    private boolean isToml(String line) {
        return parsed(line).isPresent();
    }

    private Optional<TomlNode.Table> parsed(String text) {
        parsedCharacters += text.length();
        try {
            return Optional.of(TomlDocument.parse(text).root());
        } catch (UnreadableException broken) {
            return Optional.empty();
        }
    }

    private static boolean hasValue(TomlNode.Table root, KeyPath key) {
        List<TomlNode> nodes = root.along(key.parts());
        boolean isWhole = nodes.size() > key.parts().size();
        return isWhole && !(nodes.get(key.parts().size()) instanceof TomlNode.Leaf leaf && Blank.isBlank(leaf.value()));
    }
}

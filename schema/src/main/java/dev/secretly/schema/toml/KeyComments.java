package dev.secretly.schema.toml;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.runtime.internal.toml.TomlTrivia;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Descriptions of keys, such as where to get the secret: the comments directly above each key in the contract. A
 * comment that looks like a commented-out key with its value is not a description.
 */
public final class KeyComments {

    private static final int MAX_LINES = 3;
    private static final int MAX_CHARACTERS = 120;

    private final List<String> lines;
    private final TomlTrivia trivia;

    private KeyComments(List<String> lines, TomlTrivia trivia) {
        this.lines = lines;
        this.trivia = trivia;
    }

    /** The descriptions in a contract; none in a file of real secrets, whose text must not reach code or messages. */
    public static KeyComments of(Path file, String text) {
        return isRealFile(nameOf(file))
                ? new KeyComments(List.of(), new TomlTrivia(""))
                : new KeyComments(text.lines().toList(), new TomlTrivia(text));
    }

    /** Whether a file of this name has real secrets, as {@code secrets.toml} and {@code secrets.production.toml}. */
    public static boolean isRealFile(String name) {
        return name.startsWith("secrets.") && name.endsWith(".toml") && !name.equals("secrets.example.toml");
    }

    /** The name of the file that a link leads to. */
    private static String nameOf(Path file) {
        try {
            return file.toRealPath().getFileName().toString();
        } catch (IOException missing) {
            return file.getFileName().toString();
        }
    }

    /** Returns the nearest comments above a line, which is counted from 1: at most three; empty if there are none. */
    public String above(int line) {
        List<String> comments = new ArrayList<>();
        for (int above = line - 1; above > 0 && above <= lines.size() && isComment(above); above--) {
            String comment = lines.get(above - 1).strip().substring(1).strip();
            if (!comment.isEmpty() && !isCode(comment) && comments.size() < MAX_LINES) {
                comments.add(comment.substring(0, Math.min(comment.length(), MAX_CHARACTERS)));
            }
        }
        Collections.reverse(comments);
        return String.join("\n", comments);
    }

    private boolean isComment(int line) {
        return trivia.has(line) && lines.get(line - 1).strip().startsWith("#");
    }

    /** Whether the comment starts with a key and {@code =}, or is a table header. */
    private static boolean isCode(String comment) {
        for (int equals = comment.indexOf('='); equals > 0; equals = comment.indexOf('=', equals + 1)) {
            if (isKey(comment.substring(0, equals).strip())) {
                return true;
            }
        }
        return comment.startsWith("[") && comment.endsWith("]");
    }

    private static boolean isKey(String text) {
        try {
            KeyPath.parse(text);
            return true;
        } catch (KeySyntaxException none) {
            return false;
        }
    }
}

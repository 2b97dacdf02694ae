package dev.secretly.processor.check;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.runtime.internal.toml.TomlTrivia;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The comments of the contract: those directly above a key describe it, such as where to get it. A comment that could be a
 * key that is commented out, with its value, describes nothing.
 */
final class Descriptions {

    private static final int MOST_LINES = 3;
    private static final int MOST_CHARACTERS = 120;

    private final List<String> lines;
    private final TomlTrivia trivia;

    private Descriptions(List<String> lines, TomlTrivia trivia) {
        this.lines = lines;
        this.trivia = trivia;
    }

    /** Those of a text. */
    static Descriptions of(String text) {
        return new Descriptions(text.lines().toList(), new TomlTrivia(text));
    }

    /** None: the file is that of real secrets, which nothing is taken from into code. */
    static Descriptions none() {
        return of("");
    }

    /** What stands above a line, from 1: the nearest comments, at most three; empty for nothing. */
    String above(int line) {
        List<String> comments = new ArrayList<>();
        for (int above = line - 1; above > 0 && above <= lines.size() && isComment(above); above--) {
            String comment = lines.get(above - 1).strip().substring(1).strip();
            if (!comment.isEmpty() && !isCode(comment) && comments.size() < MOST_LINES) {
                comments.add(comment.substring(0, Math.min(comment.length(), MOST_CHARACTERS)));
            }
        }
        Collections.reverse(comments);
        return String.join("\n", comments);
    }

    private boolean isComment(int line) {
        return trivia.has(line) && lines.get(line - 1).strip().startsWith("#");
    }

    /** Whether it starts with a key and {@code =}, or is a header. */
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

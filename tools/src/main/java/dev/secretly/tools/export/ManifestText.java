package dev.secretly.tools.export;

import dev.secretly.schema.type.SecretSchema;
import java.util.regex.Pattern;

/** The lines of a manifest. No value is known here, so none is written. */
final class ManifestText {

    /** What ends a line, in YAML too, and other control characters. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A comment on one line; nothing if it is empty. */
    void comment(String indent, String comment) {
        if (!comment.isEmpty()) {
            line(indent + "# " + CONTROL.matcher(comment).replaceAll(" "));
        }
    }

    /** What may be absent is a comment, since platforms would refuse to start without it. */
    static String ifRequired(SecretSchema secret) {
        return secret.isRequired() ? "" : "# ";
    }

    /** The whole text. */
    @Override
    public String toString() {
        return text.toString();
    }
}

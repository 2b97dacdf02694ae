package dev.secretly.processor.description;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads plain text from documentation comments. */
final class Javadoc {

    /** A block tag starts a line. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@");

    private static final Pattern PARAMETER = Pattern.compile("(?s)(?:param|property)\\s+\\[?([^\\s\\]<>]+)]?\\s+(.*)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Javadoc() {}

    /** The texts of the {@code @param} tags by the name of the parameter; in Kotlin also of {@code @property} tags. */
    static Map<String, String> parameters(@Nullable String comment) {
        Map<String, String> parameters = new HashMap<>();
        if (comment != null) {
            for (String block : BLOCK.split(comment, -1)) {
                Matcher parameter = PARAMETER.matcher(block);
                if (parameter.matches()) {
                    parameters.put(parameter.group(1), plain(parameter.group(2)));
                }
            }
        }
        return parameters;
    }

    /** The text before the first block tag; empty if there is none. */
    static Optional<String> description(@Nullable String comment) {
        String text = comment == null ? "" : plain(BLOCK.split(comment, 2)[0]);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The text in one line, without tags. */
    private static String plain(String text) {
        String withoutElements = ELEMENT.matcher(text).replaceAll("");
        String withoutTags = INLINE_TAG.matcher(withoutElements).replaceAll("$1");
        String decoded = withoutTags
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
        return SPACE.matcher(decoded).replaceAll(" ");
    }
}

package dev.secretly.processor.reading;

import java.util.List;
import java.util.Locale;

/** Names a local after the path to its secret: {@code trello} and {@code apiKey} become {@code trelloApiKey}. */
final class LocalName {

    private LocalName() {}

    static String of(List<String> path, String name) {
        StringBuilder local = new StringBuilder();
        for (String part : path) {
            append(local, part);
        }
        append(local, name);
        return identifier(local.toString());
    }

    private static void append(StringBuilder local, String part) {
        boolean isFirst = local.isEmpty();
        local.append(isFirst ? part.substring(0, 1) : part.substring(0, 1).toUpperCase(Locale.ROOT));
        local.append(part.substring(1));
    }

    /** A name of Kotlin may have spaces and other characters that Java does not allow. */
    private static String identifier(String name) {
        String identifier = name.codePoints()
                .map(character -> Character.isJavaIdentifierPart(character) ? character : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Character.isJavaIdentifierStart(identifier.codePointAt(0)) ? identifier : "_" + identifier;
    }
}

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
        return local.toString();
    }

    private static void append(StringBuilder local, String part) {
        boolean isFirst = local.isEmpty();
        local.append(isFirst ? part.substring(0, 1) : part.substring(0, 1).toUpperCase(Locale.ROOT));
        local.append(part.substring(1));
    }
}

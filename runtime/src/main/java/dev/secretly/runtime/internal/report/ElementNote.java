package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Locale;

/** The Java element of a secret, where a reader cannot see it from the key and the loaded type. */
final class ElementNote {

    private ElementNote() {}

    /**
     * The element after what is wrong, in parentheses: {@code  (Database.host)}; empty if the key says the same.
     *
     * @param types the types that could not be loaded
     */
    static String of(Diagnosis diagnosis, List<String> types) {
        Problem problem = diagnosis.problem();
        String element = problem.element();
        int dot = element.lastIndexOf('.');
        String owner = element.substring(0, Math.max(0, dot));
        KeyPath key = KeyPath.parse(diagnosis.secrets().stream()
                .filter(secret -> secret.element().equals(element))
                .map(DeclaredSecret::key)
                .findFirst()
                .orElse(problem.key()));
        List<String> table = key.table();
        boolean isNamedByKey = isSame(element.substring(dot + 1), last(key.parts()));
        boolean isNamedByTable = !table.isEmpty() && isSame(last(List.of(owner.split("\\."))), last(table));
        boolean isKnown = types.contains(element)
                || (isNamedByKey && (owner.isEmpty() || types.contains(owner) || isNamedByTable));
        return isKnown ? "" : " (" + element + ")";
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    /** Whether a Java name and a part of a key have the same words. */
    private static boolean isSame(String name, String part) {
        return words(name).equals(words(part));
    }

    private static String words(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}

package dev.secretly.tools.export;

import dev.secretly.schema.type.Presence;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table for people: each key once, with all types that read it. */
final class MarkdownFormat implements ExportFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String text(DeployedProgram deployment) {
        ManifestText text = new ManifestText();
        Map<String, List<SecretSchema>> byKey = new LinkedHashMap<>();
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        for (TypeSchema type : deployment.types()) {
            for (SecretSchema secret : type.secrets()) {
                byKey.computeIfAbsent(secret.key().text(), none -> new ArrayList<>())
                        .add(secret);
                readers.computeIfAbsent(secret.key().text(), none -> new LinkedHashSet<>())
                        .add(type.displayName());
            }
        }
        text.line("| key | variable | type | presence | read by | what it is for |");
        text.line("|---|---|---|---|---|---|");
        byKey.forEach((key, secrets) -> text.line("| "
                + String.join(
                        " | ",
                        code(key),
                        joined(secrets, secret -> secret.variable().isEmpty() ? "" : code(secret.variable())),
                        joined(secrets, secret -> code(secret.javaType().replaceAll("\\b[a-z_][\\w.]*\\.", ""))),
                        joined(secrets, MarkdownFormat::presence),
                        String.join(", ", readers.getOrDefault(key, Set.of())),
                        joined(
                                secrets,
                                secret ->
                                        secret.description().replace("\n", " ").replace("|", "\\|")))
                + " |"));
        return text.toString();
    }

    private static String joined(List<SecretSchema> secrets, Function<SecretSchema, String> words) {
        return secrets.stream()
                .map(words)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String presence(SecretSchema secret) {
        return secret.isRequired() ? "required" : secret.presence() == Presence.DEFAULT ? "default" : "optional";
    }

    private static String code(String name) {
        return "`" + name.replace("|", "\\|") + "`";
    }
}

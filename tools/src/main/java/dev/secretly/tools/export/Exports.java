package dev.secretly.tools.export;

import static dev.secretly.tools.export.DeploymentNames.TOML_VARIABLE;

import dev.secretly.schema.type.Presence;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes names of secrets in the format of a platform. No value is known here, so none is written. */
public final class Exports {

    /** The longest name that Kubernetes allows. */
    public static final int MAX_NAME = 63;

    /** GitHub refuses secrets whose names start so. */
    private static final String OF_GITHUB = "GITHUB_";

    /** What ends a line, in YAML too, and other control characters. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final StringBuilder text = new StringBuilder();
    private final String name;
    private final DeploymentNames names;

    private Exports(String name, DeploymentNames names) {
        this.name = name;
        this.names = names;
    }

    /**
     * Writes the names.
     *
     * @param name the name of the deployment, for resources that need one
     * @param types the types of the program
     * @param address the store for a policy; used only by {@link ExportFormat#AWS_IAM}
     */
    public static String of(ExportFormat format, String name, List<TypeSchema> types, AwsAddress address) {
        List<SecretSchema> secrets =
                types.stream().flatMap(type -> type.secrets().stream()).toList();
        Exports exports = new Exports(name, DeploymentNames.of(secrets));
        switch (format) {
            case ENV -> exports.env();
            case COMPOSE -> exports.compose();
            case KUBERNETES -> exports.kubernetes();
            case GITHUB_ACTIONS -> exports.githubActions();
            case SYSTEMD -> exports.systemd();
            case AWS_IAM -> exports.text.append(AwsPolicy.of(address, secrets));
            case MARKDOWN -> exports.markdown(types);
        }
        return exports.text.toString();
    }

    private void env() {
        for (SecretSchema secret : names.variables()) {
            comment("", DeploymentNames.remark(secret));
            line(secret.variable() + "=");
        }
        if (!names.tables().isEmpty()) {
            comment("", "TOML text with " + names.tableKeys());
            line(TOML_VARIABLE + "=");
        }
    }

    /** Credentials are files in /run/secrets, which no list of processes or containers shows. */
    private void compose() {
        List<SecretSchema> credentials = names.variables().stream()
                .filter(secret -> secret.value().isCredential())
                .toList();
        line("services:");
        line("  " + inYaml() + ":");
        List<SecretSchema> others = names.variables().stream()
                .filter(secret -> !secret.value().isCredential())
                .toList();
        if (!others.isEmpty() || !names.tables().isEmpty()) {
            line("    environment:");
            for (SecretSchema secret : others) {
                comment("      ", DeploymentNames.remark(secret));
                String fallback = secret.isRequired() ? ":?must be set" : ":-";
                line("      " + secret.variable() + ": \"${" + secret.variable() + fallback + "}\"");
            }
            if (!names.tables().isEmpty()) {
                line("      SECRETLY_FILES: /etc/secretly/secrets.toml");
            }
        }
        if (credentials.isEmpty() && names.tables().isEmpty()) {
            return;
        }
        boolean hasAny = !names.tables().isEmpty() || credentials.stream().anyMatch(SecretSchema::isRequired);
        String ifAny = hasAny ? "" : "# ";
        line("    " + ifAny + "secrets:");
        credentials.forEach(secret -> line("      " + ifRequired(secret) + "- " + secret.variable()));
        if (!names.tables().isEmpty()) {
            line("      - source: secrets.toml");
            line("        target: /etc/secretly/secrets.toml");
        }
        line(ifAny + "secrets:");
        for (SecretSchema secret : credentials) {
            comment("  ", DeploymentNames.remark(secret));
            line("  " + ifRequired(secret) + secret.variable() + ":");
            line("  " + ifRequired(secret) + "  environment: " + secret.variable());
        }
        if (!names.tables().isEmpty()) {
            comment("  ", "TOML with " + names.tableKeys());
            line("  secrets.toml:");
            line("    file: ./secrets.toml");
        }
    }

    private void kubernetes() {
        line("apiVersion: v1");
        line("kind: Secret");
        line("metadata:");
        line("  name: " + inYaml());
        line("type: Opaque");
        line("stringData:");
        for (SecretSchema secret : names.variables()) {
            comment("  ", DeploymentNames.remark(secret));
            line("  " + ifRequired(secret) + secret.variable() + ": \"\"");
        }
        if (!names.tables().isEmpty()) {
            comment("  ", "TOML text with " + names.tableKeys());
            line("  " + TOML_VARIABLE + ": \"\"");
        }
        line("---");
        line("apiVersion: apps/v1");
        line("kind: Deployment");
        line("metadata:");
        line("  name: " + inYaml());
        line("spec:");
        line("  selector:");
        line("    matchLabels:");
        line("      app: " + inYaml());
        line("  template:");
        line("    metadata:");
        line("      labels:");
        line("        app: " + inYaml());
        line("    spec:");
        line("      containers:");
        line("        - name: " + inYaml());
        line("          image: " + inYaml());
        line("          env:");
        names.variables().forEach(secret -> secretKeyRef(secret.variable(), secret.isRequired()));
        if (!names.tables().isEmpty()) {
            secretKeyRef(TOML_VARIABLE, names.hasRequiredTable());
        }
    }

    private void secretKeyRef(String variable, boolean isRequired) {
        line("            - name: " + variable);
        line("              valueFrom:");
        line("                secretKeyRef:");
        line("                  name: " + inYaml());
        line("                  key: " + variable);
        if (!isRequired) {
            line("                  optional: true");
        }
    }

    /** The name in quotes if YAML could take it for a number, a boolean or nothing. */
    private String inYaml() {
        boolean isPlain = name.matches("[a-z][a-z0-9-]*") && !name.matches("y|n|yes|no|on|off|true|false|null");
        return isPlain ? name : "\"" + name + "\"";
    }

    private void githubActions() {
        line("env:");
        for (SecretSchema secret : names.variables()) {
            comment("  ", DeploymentNames.remark(secret));
            boolean isRefused = secret.variable().startsWith(OF_GITHUB);
            comment("  ", isRefused ? "GitHub refuses secrets whose names start with " + OF_GITHUB : "");
            String stored =
                    (isRefused ? name.toUpperCase(Locale.ROOT).replace('-', '_') + "_" : "") + secret.variable();
            line("  " + secret.variable() + ": ${{ secrets." + stored + " }}");
        }
        if (!names.tables().isEmpty()) {
            comment("  ", "TOML text with " + names.tableKeys());
            line("  " + TOML_VARIABLE + ": ${{ secrets." + TOML_VARIABLE + " }}");
        }
    }

    /** Credentials are never in the environment, which child processes inherit. */
    private void systemd() {
        comment("", "/etc/systemd/system/" + name + ".service.d/secrets.conf");
        comment("", "Each credential is a file that only root can read; systemd-creds encrypts them.");
        line("[Service]");
        for (SecretSchema secret : names.variables()) {
            comment("", DeploymentNames.remark(secret));
            line(ifRequired(secret) + "LoadCredential=" + secret.variable() + ":/etc/" + name + "/"
                    + secret.variable());
        }
        if (!names.tables().isEmpty()) {
            comment("", "TOML with " + names.tableKeys());
            line("LoadCredential=secrets.toml:/etc/" + name + "/secrets.toml");
            line("Environment=SECRETLY_FILES=%d/secrets.toml");
        }
    }

    /** Each key once, with all types that read it. */
    private void markdown(List<TypeSchema> types) {
        Map<String, List<SecretSchema>> byKey = new LinkedHashMap<>();
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        for (TypeSchema type : types) {
            for (SecretSchema secret : type.secrets()) {
                byKey.computeIfAbsent(secret.key().text(), none -> new ArrayList<>())
                        .add(secret);
                readers.computeIfAbsent(secret.key().text(), none -> new LinkedHashSet<>())
                        .add(type.displayName());
            }
        }
        line("| key | variable | type | presence | read by | what it is for |");
        line("|---|---|---|---|---|---|");
        byKey.forEach((key, secrets) -> line("| "
                + String.join(
                        " | ",
                        code(key),
                        joined(secrets, secret -> secret.variable().isEmpty() ? "" : code(secret.variable())),
                        joined(secrets, secret -> code(secret.javaType().replaceAll("\\b[a-z_][\\w.]*\\.", ""))),
                        joined(secrets, Exports::presence),
                        String.join(", ", readers.getOrDefault(key, Set.of())),
                        joined(
                                secrets,
                                secret ->
                                        secret.description().replace("\n", " ").replace("|", "\\|")))
                + " |"));
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

    /** What may be absent is a comment, since these platforms would refuse to start without it. */
    private static String ifRequired(SecretSchema secret) {
        return secret.isRequired() ? "" : "# ";
    }

    private void comment(String indent, String comment) {
        if (!comment.isEmpty()) {
            line(indent + "# " + CONTROL.matcher(comment).replaceAll(" "));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A name that all platforms accept: lower case, digits and hyphens. */
    public static String resourceName(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "app" : plain;
    }
}

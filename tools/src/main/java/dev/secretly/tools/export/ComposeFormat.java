package dev.secretly.tools.export;

import dev.secretly.schema.type.SecretSchema;
import java.util.List;

/** A service of Compose. Credentials are files in /run/secrets, which no list of processes or containers shows. */
final class ComposeFormat implements ExportFormat {

    @Override
    public String name() {
        return "compose";
    }

    @Override
    public String text(DeployedProgram deployment) {
        DeploymentNames names = deployment.names();
        ManifestText text = new ManifestText();
        List<SecretSchema> credentials = names.variables().stream()
                .filter(secret -> secret.value().isCredential())
                .toList();
        text.line("services:");
        text.line("  " + deployment.nameInYaml() + ":");
        List<SecretSchema> others = names.variables().stream()
                .filter(secret -> !secret.value().isCredential())
                .toList();
        if (!others.isEmpty() || !names.tables().isEmpty()) {
            text.line("    environment:");
            for (SecretSchema secret : others) {
                text.comment("      ", DeploymentNames.remark(secret));
                String fallback = secret.isRequired() ? ":?must be set" : ":-";
                text.line("      " + secret.variable() + ": \"${" + secret.variable() + fallback + "}\"");
            }
            if (!names.tables().isEmpty()) {
                text.line("      SECRETLY_FILES: /etc/secretly/secrets.toml");
            }
        }
        if (credentials.isEmpty() && names.tables().isEmpty()) {
            return text.toString();
        }
        boolean hasAny = !names.tables().isEmpty() || credentials.stream().anyMatch(SecretSchema::isRequired);
        String ifAny = hasAny ? "" : "# ";
        text.line("    " + ifAny + "secrets:");
        credentials.forEach(secret -> text.line("      " + ManifestText.ifRequired(secret) + "- " + secret.variable()));
        if (!names.tables().isEmpty()) {
            text.line("      - source: secrets.toml");
            text.line("        target: /etc/secretly/secrets.toml");
        }
        text.line(ifAny + "secrets:");
        for (SecretSchema secret : credentials) {
            text.comment("  ", DeploymentNames.remark(secret));
            text.line("  " + ManifestText.ifRequired(secret) + secret.variable() + ":");
            text.line("  " + ManifestText.ifRequired(secret) + "  environment: " + secret.variable());
        }
        if (!names.tables().isEmpty()) {
            text.comment("  ", "TOML with " + names.tableKeys());
            text.line("  secrets.toml:");
            text.line("    file: ./secrets.toml");
        }
        return text.toString();
    }
}

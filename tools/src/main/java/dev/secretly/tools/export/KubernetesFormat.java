package dev.secretly.tools.export;

import dev.secretly.schema.type.SecretSchema;

/** A Secret with blank values, and a DeployedProgram that reads it. */
final class KubernetesFormat implements ExportFormat {

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public String text(DeployedProgram deployment) {
        DeploymentNames names = deployment.names();
        ManifestText text = new ManifestText();
        text.line("apiVersion: v1");
        text.line("kind: Secret");
        text.line("metadata:");
        text.line("  name: " + deployment.nameInYaml());
        text.line("type: Opaque");
        text.line("stringData:");
        for (SecretSchema secret : names.variables()) {
            text.comment("  ", DeploymentNames.remark(secret));
            text.line("  " + ManifestText.ifRequired(secret) + secret.variable() + ": \"\"");
        }
        if (!names.tables().isEmpty()) {
            text.comment("  ", "TOML text with " + names.tableKeys());
            text.line("  " + DeploymentNames.TOML_VARIABLE + ": \"\"");
        }
        text.line("---");
        text.line("apiVersion: apps/v1");
        text.line("kind: Deployment");
        text.line("metadata:");
        text.line("  name: " + deployment.nameInYaml());
        text.line("spec:");
        text.line("  selector:");
        text.line("    matchLabels:");
        text.line("      app: " + deployment.nameInYaml());
        text.line("  template:");
        text.line("    metadata:");
        text.line("      labels:");
        text.line("        app: " + deployment.nameInYaml());
        text.line("    spec:");
        text.line("      containers:");
        text.line("        - name: " + deployment.nameInYaml());
        text.line("          image: " + deployment.nameInYaml());
        text.line("          env:");
        names.variables().forEach(secret -> secretKeyRef(text, deployment, secret.variable(), secret.isRequired()));
        if (!names.tables().isEmpty()) {
            secretKeyRef(text, deployment, DeploymentNames.TOML_VARIABLE, names.hasRequiredTable());
        }
        return text.toString();
    }

    private static void secretKeyRef(
            ManifestText text, DeployedProgram deployment, String variable, boolean isRequired) {
        text.line("            - name: " + variable);
        text.line("              valueFrom:");
        text.line("                secretKeyRef:");
        text.line("                  name: " + deployment.nameInYaml());
        text.line("                  key: " + variable);
        if (!isRequired) {
            text.line("                  optional: true");
        }
    }
}

package dev.secretly.tools.export;

import dev.secretly.schema.type.SecretSchema;

/** Lines of variables. */
final class EnvFormat implements ExportFormat {

    @Override
    public String name() {
        return "env";
    }

    @Override
    public String text(DeployedProgram deployment) {
        DeploymentNames names = deployment.names();
        ManifestText text = new ManifestText();
        for (SecretSchema secret : names.variables()) {
            text.comment("", DeploymentNames.remark(secret));
            text.line(secret.variable() + "=");
        }
        if (!names.tables().isEmpty()) {
            text.comment("", "TOML text with " + names.tableKeys());
            text.line(DeploymentNames.TOML_VARIABLE + "=");
        }
        return text.toString();
    }
}

package dev.secretly.tools.export;

import dev.secretly.schema.type.SecretSchema;

/** A drop-in of a unit. Credentials are never in the environment, which child processes inherit. */
final class SystemdFormat implements ExportFormat {

    @Override
    public String name() {
        return "systemd";
    }

    @Override
    public String text(DeployedProgram deployment) {
        DeploymentNames names = deployment.names();
        ManifestText text = new ManifestText();
        text.comment("", "/etc/systemd/system/" + deployment.name() + ".service.d/secrets.conf");
        text.comment("", "Each credential is a file that only root can read; systemd-creds encrypts them.");
        text.line("[Service]");
        for (SecretSchema secret : names.variables()) {
            text.comment("", DeploymentNames.remark(secret));
            text.line(ManifestText.ifRequired(secret) + "LoadCredential=" + secret.variable() + ":/etc/"
                    + deployment.name() + "/" + secret.variable());
        }
        if (!names.tables().isEmpty()) {
            text.comment("", "TOML with " + names.tableKeys());
            text.line("LoadCredential=secrets.toml:/etc/" + deployment.name() + "/secrets.toml");
            text.line("Environment=SECRETLY_FILES=%d/secrets.toml");
        }
        return text.toString();
    }
}

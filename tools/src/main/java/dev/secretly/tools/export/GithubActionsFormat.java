package dev.secretly.tools.export;

import dev.secretly.schema.type.SecretSchema;
import java.util.Locale;

/** The environment of a workflow. */
final class GithubActionsFormat implements ExportFormat {

    /** GitHub refuses secrets whose names start so. */
    private static final String OF_GITHUB = "GITHUB_";

    @Override
    public String name() {
        return "github-actions";
    }

    @Override
    public String text(DeployedProgram deployment) {
        DeploymentNames names = deployment.names();
        ManifestText text = new ManifestText();
        text.line("env:");
        for (SecretSchema secret : names.variables()) {
            text.comment("  ", DeploymentNames.remark(secret));
            boolean isRefused = secret.variable().startsWith(OF_GITHUB);
            text.comment("  ", isRefused ? "GitHub refuses secrets whose names start with " + OF_GITHUB : "");
            String stored =
                    (isRefused ? deployment.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_" : "")
                            + secret.variable();
            text.line("  " + secret.variable() + ": ${{ secrets." + stored + " }}");
        }
        if (!names.tables().isEmpty()) {
            text.comment("  ", "TOML text with " + names.tableKeys());
            text.line("  " + DeploymentNames.TOML_VARIABLE + ": ${{ secrets." + DeploymentNames.TOML_VARIABLE + " }}");
        }
        return text.toString();
    }
}

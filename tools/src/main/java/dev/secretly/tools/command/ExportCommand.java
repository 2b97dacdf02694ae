package dev.secretly.tools.command;

import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.tools.export.DeployedProgram;
import dev.secretly.tools.export.DeploymentNames;
import dev.secretly.tools.export.ExportException;
import dev.secretly.tools.export.ExportFormat;
import dev.secretly.tools.export.ExportFormats;
import dev.secretly.tools.export.Manifest;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "export",
        description =
                "Prints the names of the secrets in the format of a platform, or checks that a manifest has them.",
        footer = {
            "",
            "Examples:",
            "  secretly export --to kubernetes --name boards",
            "  secretly export --check deployment.yaml",
            "Documentation: " + Main.DOCUMENTATION
        })
final class ExportCommand extends SecretlyCommand {

    private static final String FILE_SUFFIX = Surroundings.FILE_SUFFIX;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** To print, or to check. */
    static final class What {
        @Option(
                names = "--to",
                paramLabel = "FORMAT",
                converter = FormatConverter.class,
                completionCandidates = FormatNames.class,
                description = "One of ${COMPLETION-CANDIDATES}.")
        private @Nullable ExportFormat format;

        @Option(
                names = "--check",
                paramLabel = "FILE",
                description = "Report names that this manifest lacks, and those that no code reads.")
        private @Nullable Path manifest;
    }

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "app",
            description = "The name of the service. Default: ${DEFAULT-VALUE}.")
    private String name = "app";

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "The address of a store, for the policy that it needs: aws-secretsmanager:boards/prod, aws-parameterstore:/boards/prod/.")
    private @Nullable String address;

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Override
    int run() throws CallException, FileException, ProgramException {
        List<TypeSchema> types = program.types();
        if (name.isBlank()) {
            throw new CallException("--name is blank");
        }
        if (DeployedProgram.resourceName(name).length() > DeployedProgram.MAX_NAME) {
            throw new CallException(
                    "--name has more than " + DeployedProgram.MAX_NAME + " characters, which Kubernetes refuses");
        }
        if (what.manifest != null) {
            return check(what.manifest, types);
        }
        if (what.format == null) {
            throw new CallException("--to needs a format");
        }
        DeployedProgram deployment =
                new DeployedProgram(DeployedProgram.resourceName(name), types, Optional.ofNullable(address));
        try {
            out().print(what.format.text(deployment));
        } catch (ExportException refused) {
            throw new CallException(String.valueOf(refused.getMessage()));
        }
        return ExitStatus.FINE;
    }

    private int check(Path manifest, List<TypeSchema> types) throws CallException, FileException {
        DeploymentNames names = DeploymentNames.of(ProgramOptions.secrets(types));
        Set<String> wanted = new TreeSet<>(names.variableNames());
        Set<String> required = names.requiredNames();
        Set<String> known = new TreeSet<>(wanted);
        wanted.forEach(one -> known.add(one + FILE_SUFFIX));
        String text = TextFiles.read(manifest);
        Set<String> found = Manifest.names(text, known);
        Set<String> left = Manifest.commented(text, known);
        if (found.isEmpty() && left.isEmpty()) {
            throw new CallException("found no variable names in " + manifest
                    + "; --check accepts NAME=value lines, YAML for Compose, Kubernetes and GitHub, and systemd units");
        }
        boolean isFine = true;
        boolean isWhole = true;
        for (String one : wanted) {
            // A file of TOML can be named in place of a variable with the text.
            boolean isFile = one.equals(DeploymentNames.TOML_VARIABLE) && found.contains(SettingVariable.FILES);
            boolean isRequired = required.contains(one);
            boolean isLeft = !isRequired && (left.contains(one) || left.contains(one + FILE_SUFFIX));
            if (!found.contains(one) && !found.contains(one + FILE_SUFFIX) && !isFile && !isLeft) {
                out().println(manifest + ": lacks " + one + (isRequired ? "" : ", which may be absent"));
                isFine &= !isRequired;
                isWhole = false;
            }
        }
        for (String one : found) {
            boolean isWanted = wanted.contains(one)
                    || (one.endsWith(FILE_SUFFIX)
                            && wanted.contains(one.substring(0, one.length() - FILE_SUFFIX.length())));
            if (!isWanted && !one.startsWith(SettingVariable.PREFIX)) {
                out().println(manifest + ": " + one + " is not read by any code");
            }
        }
        if (isWhole) {
            out().println(manifest + " has all names.");
        }
        return isFine ? ExitStatus.FINE : ExitStatus.REPORT;
    }

    /** The names of all formats. */
    static final class FormatNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ExportFormats.all().stream().map(ExportFormat::name).iterator();
        }
    }

    /** Finds a format by its name. */
    static final class FormatConverter implements ITypeConverter<ExportFormat> {

        @Override
        public ExportFormat convert(String value) {
            return ExportFormats.all().stream()
                    .filter(format -> format.name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("one of " + String.join(", ", new FormatNames())));
        }
    }
}

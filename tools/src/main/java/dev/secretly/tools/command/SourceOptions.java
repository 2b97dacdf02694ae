package dev.secretly.tools.command;

import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.loading.EnvironmentFile;
import dev.secretly.tools.loading.EnvironmentFile.MalformedEnvironmentFileException;
import dev.secretly.tools.loading.ProgramSources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose where secrets are looked for. */
final class SourceOptions {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Use the files of this profile, as SECRETLY_PROFILE does.")
    private @Nullable String profile;

    @Option(
            names = "--files",
            paramLabel = "PATHS",
            description = "Use these files and directories, as SECRETLY_FILES does.")
    private @Nullable String files;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Use the environment variables in this file, and nothing of this machine: neither its"
                    + " variables nor its files, unless they are named.")
    private @Nullable Path environmentFile;

    /** The sources of the program. */
    ProgramSources sources() throws CallException, FileException {
        if (environmentFile == null) {
            return ProgramSources.here(System.getenv(), Optional.ofNullable(files), Optional.ofNullable(profile));
        }
        Map<String, String> environment = environment(environmentFile);
        return ProgramSources.elsewhere(environment, Optional.ofNullable(files), Optional.ofNullable(profile));
    }

    private static Map<String, String> environment(Path file) throws CallException, FileException {
        try {
            return EnvironmentFile.parse(TextFiles.read(file));
        } catch (MalformedEnvironmentFileException malformed) {
            throw new CallException(file + ":" + malformed.line() + " is not NAME=value");
        }
    }
}

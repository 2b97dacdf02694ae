package dev.secretly.tools.command;

import dev.secretly.runtime.internal.surroundings.Setting;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.loading.EnvironmentFile;
import dev.secretly.tools.loading.EnvironmentFile.MalformedEnvironmentFileException;
import dev.secretly.tools.loading.ProgramSources;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose where secrets are looked for. */
final class SourceOptions {

    private static final String FILES = "--files";
    private static final String PROFILE = "--profile";

    @Option(
            names = PROFILE,
            paramLabel = "NAME",
            description = "Use the files of this profile, as SECRETLY_PROFILE does.")
    private @Nullable String profile;

    @Option(
            names = FILES,
            paramLabel = "PATHS",
            description = "Use these files and directories, as SECRETLY_FILES does.")
    private @Nullable String files;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Use the environment variables in this file, and nothing of this machine: neither its"
                    + " variables nor its files, unless they are named.")
    private @Nullable Path environmentFile;

    @Option(
            names = StorePath.OPTION,
            paramLabel = "PATH",
            description =
                    "The jars of stores: secretly-aws with its libraries. Their code runs. Written as a class path, such as"
                            + " 'target/lib/*'; without it, the jars in the folder stores beside secretly.jar.")
    private @Nullable String storePath;

    /**
     * The sources of the program.
     *
     * @param err where to say whose code runs
     */
    ProgramSources sources(PrintStream err) throws CallException, FileException {
        ProgramSources sources = environmentFile == null
                ? ProgramSources.here(System.getenv(), settings())
                : ProgramSources.elsewhere(environment(environmentFile), settings());
        if (sources.haveStores()) {
            StorePath stores = storePath == null ? StorePath.besideThisCommand() : StorePath.parse(storePath);
            stores.use();
            stores.names().forEach(name -> err.println("secretly: runs the code of " + name));
        } else if (storePath != null) {
            StorePath.parse(storePath);
        }
        return sources;
    }

    /** The settings that the options set. A blank option sets none, as a blank variable. */
    private Map<String, Setting> settings() {
        Map<String, Setting> settings = new HashMap<>();
        put(settings, SettingVariable.FILES, FILES, files);
        put(settings, SettingVariable.PROFILE, PROFILE, profile);
        return settings;
    }

    private static void put(Map<String, Setting> settings, String variable, String option, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            settings.put(variable, new Setting(option, value.strip()));
        }
    }

    private static Map<String, String> environment(Path file) throws CallException, FileException {
        try {
            return EnvironmentFile.parse(TextFiles.read(file));
        } catch (MalformedEnvironmentFileException malformed) {
            throw new CallException(file + ":" + malformed.line() + " is not NAME=value");
        }
    }
}

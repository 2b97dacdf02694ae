package dev.secretly.tools.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.deployment.Deployment;
import dev.secretly.runtime.internal.deployment.StandardFile;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.support.RuntimeAccess;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a program would look for its secrets. */
public final class ProgramSources {

    private final Surroundings surroundings;

    private ProgramSources(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The sources of a program that starts here.
     *
     * @param environment its environment variables
     * @param files what to use in place of {@code SECRETLY_FILES}
     * @param profile what to use in place of {@code SECRETLY_PROFILE}
     */
    public static ProgramSources here(
            Map<String, String> environment, Optional<String> files, Optional<String> profile) {
        return new ProgramSources(Surroundings.of(with(environment, files, profile), new File(Surroundings.MOUNTED)));
    }

    /** The sources of a program on another machine: its environment, and files only if they are named. */
    public static ProgramSources elsewhere(
            Map<String, String> environment, Optional<String> files, Optional<String> profile) {
        return new ProgramSources(Surroundings.ofOtherMachine(with(environment, files, profile)));
    }

    private static Map<String, String> with(
            Map<String, String> environment, Optional<String> files, Optional<String> profile) {
        Map<String, String> all = new HashMap<>(environment);
        files.ifPresent(paths -> all.put(SettingVariable.FILES, paths));
        profile.ifPresent(name -> all.put(SettingVariable.PROFILE, name));
        return all;
    }

    /** The secrets of these sources, not read yet. */
    public Secrets secrets() {
        return RuntimeAccess.secrets(sources(), surroundings);
    }

    /** The sources, in order. */
    List<Source> sources() {
        return Deployment.sources(surroundings, StandardFile.of(surroundings));
    }

    /** The surroundings that messages are about. */
    Surroundings surroundings() {
        return surroundings;
    }
}

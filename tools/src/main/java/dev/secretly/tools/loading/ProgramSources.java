package dev.secretly.tools.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.deployment.Deployment;
import dev.secretly.runtime.internal.deployment.StandardFile;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.surroundings.Setting;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.support.RuntimeAccess;
import java.io.File;
import java.util.List;
import java.util.Map;

/** Where a program would look for its secrets. */
public final class ProgramSources {

    /** The option of the command that names the libraries of stores, as messages show it. */
    public static final String STORE_PATH = "--store-path";

    private final Surroundings surroundings;

    private ProgramSources(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The sources of a program that starts here.
     *
     * @param environment its environment variables
     * @param settings what to use in place of variables such as {@code SECRETLY_FILES}, by variable
     */
    public static ProgramSources here(Map<String, String> environment, Map<String, Setting> settings) {
        return new ProgramSources(Surroundings.of(environment, new File(Surroundings.MOUNTED))
                .with(settings)
                .withLibrariesIn(STORE_PATH));
    }

    /** The sources of a program on another machine: its environment, and files only if they are named. */
    public static ProgramSources elsewhere(Map<String, String> environment, Map<String, Setting> settings) {
        return new ProgramSources(
                Surroundings.ofOtherMachine(environment).with(settings).withLibrariesIn(STORE_PATH));
    }

    /** The secrets of these sources, not read yet. */
    public Secrets secrets() {
        return RuntimeAccess.secrets(sources(), surroundings);
    }

    /** Whether stores are asked. */
    public boolean haveStores() {
        return surroundings.stores() != null;
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

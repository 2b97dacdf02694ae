package dev.secretly.runtime.internal.surroundings;

import java.io.File;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program is surrounded by: environment variables, system properties, the home folder and mounted secrets. Everything
 * that the standard sources ask of the system goes through it, so that tests and tools can give them something else.
 */
public final class Surroundings {

    /** Where containers have their secrets. */
    public static final String MOUNTED = "/run/secrets";

    /** The variable that names the directory of a systemd unit's credentials, and the name of that source. */
    public static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

    /** The variable that holds a TOML text, and the name of that source. */
    public static final String TOML_TEXT = "SECRETLY_TOML";

    /** What follows the name of a variable in the name of the one that holds the path of a file, by a convention of containers. */
    public static final String FILE_SUFFIX = "_FILE";

    /** Null for the variables of the process. */
    private final @Nullable Map<String, String> textByVariable;

    private final File mounted;

    private Surroundings(@Nullable Map<String, String> texts, File mounted) {
        this.textByVariable = texts;
        this.mounted = mounted;
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(null, new File(MOUNTED));
    }

    /**
     * Other variables and another folder of mounted secrets.
     *
     * @throws NullPointerException if the map, a name or a text is null
     */
    public static Surroundings of(Map<String, String> variables, File mounted) {
        return new Surroundings(Map.copyOf(variables), mounted);
    }

    /** The text of an environment variable; null if it is not set. */
    public @Nullable String variable(String name) {
        return textByVariable == null ? System.getenv(name) : textByVariable.get(name);
    }

    /** The same; null also if it is blank. */
    public @Nullable String filledVariable(String name) {
        String text = variable(name);
        return Blank.isOne(text) ? null : text;
    }

    /** The names of all environment variables. */
    public Set<String> variableNames() {
        return textByVariable == null ? System.getenv().keySet() : textByVariable.keySet();
    }

    /** The files and directories that the user set in place of the standard files; null if nothing is set. */
    @Nullable
    public Setting files() {
        return setting("secretly.files", "SECRETLY_FILES");
    }

    /** The profile that the user set; null if none is. */
    @Nullable
    public Setting profile() {
        return setting("secretly.profile", "SECRETLY_PROFILE");
    }

    /** Whether the user set other sources than the standard files and the environment. Mounted secrets are not set. */
    public boolean hasOtherSources() {
        return files() != null
                || profile() != null
                || filledVariable(TOML_TEXT) != null
                || filledVariable(CREDENTIALS) != null;
    }

    /** What the user set: a system property beats its variable, blank counts as not set, and white space at the ends is dropped. */
    private @Nullable Setting setting(String property, String variable) {
        String ofProperty = System.getProperty(property, "");
        if (!Blank.isOne(ofProperty)) {
            return new Setting("-D" + property, ofProperty.strip());
        }
        String ofVariable = filledVariable(variable);
        return ofVariable == null ? null : new Setting(variable, ofVariable.strip());
    }

    /** The home folder: {@code HOME}, else, and on Windows, what the JVM knows; empty if nobody knows. */
    public String home() {
        String home = variable("HOME");
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return home == null || isWindows ? System.getProperty("user.home", "") : home;
    }

    /** The folder in which the program was started. */
    public String workingDirectory() {
        return System.getProperty("user.dir", "?");
    }

    /** The folder in which containers have their secrets, which need not exist. */
    public File mounted() {
        return mounted;
    }

    /** Whether the program runs in a Kubernetes pod. */
    public boolean isInCluster() {
        return variable("KUBERNETES_SERVICE_HOST") != null;
    }
}

package dev.secretly.runtime.internal.surroundings;

import dev.secretly.runtime.internal.HoldsValues;
import java.io.File;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a program: environment variables, system properties, the home folder and mounted secrets. The
 * standard sources read them through this class, so that tests and tools can replace the variables and mounted secrets.
 */
@HoldsValues
public final class Surroundings {

    /** Where containers mount their secrets. */
    public static final String MOUNTED = "/run/secrets";

    /** The variable that names the directory of a systemd unit's credentials, and the name of that source. */
    public static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

    /** By a convention of containers, a variable with this suffix holds the path of a file with the value. */
    public static final String FILE_SUFFIX = "_FILE";

    /** Where libraries belong, as messages name it. */
    public static final String PROGRAM = "the program";

    private static final String SERVICE_PORT = "_PORT";
    private static final String SERVICE_HOST = "_SERVICE_HOST";

    /** Null for the variables of the process. */
    private final @Nullable Map<String, String> textByVariable;

    private final File mounted;

    /** The variables that a security manager denied. */
    private volatile Set<String> denied = Set.of();

    /** Whether the standard files and mounted secrets of this machine are those of the program. */
    private final boolean isThisMachine;

    /** What options of a tool set in place of variables. */
    private final Map<String, Setting> settingByVariable;

    /** Where the user adds libraries that open addresses. */
    private final String libraries;

    private Surroundings(
            @Nullable Map<String, String> texts,
            Map<String, Setting> settings,
            String libraries,
            File mounted,
            boolean isThisMachine) {
        this.textByVariable = texts;
        this.settingByVariable = settings;
        this.libraries = libraries;
        this.mounted = mounted;
        this.isThisMachine = isThisMachine;
    }

    /** The surroundings of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(null, Map.of(), PROGRAM, new File(MOUNTED), true);
    }

    /**
     * Surroundings with other variables and another folder of mounted secrets.
     *
     * @throws NullPointerException if the map, a name or a value is null
     */
    public static Surroundings of(Map<String, String> variables, File mounted) {
        return new Surroundings(Map.copyOf(variables), Map.of(), PROGRAM, mounted, true);
    }

    /** The surroundings of a program on another machine, of which only the environment variables are known. */
    public static Surroundings ofOtherMachine(Map<String, String> variables) {
        return new Surroundings(Map.copyOf(variables), Map.of(), PROGRAM, new File(MOUNTED), false);
    }

    /** The same surroundings with settings that beat those of the environment, by the name of the variable. */
    public Surroundings with(Map<String, Setting> settings) {
        return new Surroundings(textByVariable, Map.copyOf(settings), libraries, mounted, isThisMachine);
    }

    /** The same surroundings for a tool, with the place where the user adds libraries that open addresses. */
    public Surroundings withLibrariesIn(String place) {
        return new Surroundings(textByVariable, settingByVariable, place, mounted, isThisMachine);
    }

    /** Where the user adds libraries that open addresses of stores, as messages name it. */
    public String libraries() {
        return libraries;
    }

    /** Whether the standard files and mounted secrets of this machine are those of the program. */
    public boolean isThisMachine() {
        return isThisMachine;
    }

    /** Whether this process is the program whose secrets they are, not a tool that inspects it. */
    public boolean isProgram() {
        return textByVariable == null;
    }

    /** The value of an environment variable; null if it is not set. */
    public @Nullable String variable(String name) {
        try {
            return textByVariable == null ? System.getenv(name) : textByVariable.get(name);
        } catch (SecurityException ofManager) {
            addDenied(name);
            return null;
        }
    }

    private synchronized void addDenied(String variable) {
        if (denied.contains(variable)) {
            return;
        }
        Set<String> more = new HashSet<>(denied);
        more.add(variable);
        denied = more;
    }

    /** Whether a security manager denied this program an environment variable that it asked for. */
    public boolean isDenied(String variable) {
        return denied.contains(variable);
    }

    /** Whether a variable that says where secrets are was denied. */
    public boolean isSettingDenied() {
        for (String variable : denied) {
            if (variable.startsWith(SettingVariable.PREFIX) || variable.equals(CREDENTIALS)) {
                return true;
            }
        }
        return false;
    }

    /** The same; null also if it is blank. */
    public @Nullable String nonBlankVariable(String name) {
        String text = variable(name);
        return Blank.isBlank(text) ? null : text;
    }

    /** The value of a variable that holds a secret: without one line break at its end, as pasting and command substitution add it. */
    public @Nullable String secret(String name) {
        String text = variable(name);
        if (text == null || isOfService(name)) {
            return null;
        }
        if (!text.endsWith("\n")) {
            return text;
        }
        return text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1));
    }

    /**
     * Whether Kubernetes has set a variable for a Service, as it does for each Service of a namespace: for one named {@code redis},
     * {@code REDIS_PORT} is {@code tcp://10.0.0.11:6379}, and {@code REDIS_SERVICE_HOST} is set, too.
     */
    public boolean isOfService(String name) {
        String text = name.endsWith(SERVICE_PORT) ? variable(name) : null;
        return text != null
                && text.startsWith("tcp://")
                && text.matches("tcp://[\\[\\]0-9a-fA-F:.]+:[0-9]+")
                && isInCluster()
                && variable(name.substring(0, name.length() - SERVICE_PORT.length()) + SERVICE_HOST) != null;
    }

    /** The names of all environment variables. */
    public Set<String> variableNames() {
        try {
            return textByVariable == null ? System.getenv().keySet() : textByVariable.keySet();
        } catch (SecurityException ofManager) {
            return Set.of();
        }
    }

    /** The files and directories that the user set to replace the standard files; null if none are set. */
    @Nullable
    public Setting files() {
        return setting("secretly.files", SettingVariable.FILES);
    }

    /** The profile that the user set; null if none is. */
    @Nullable
    public Setting profile() {
        return setting("secretly.profile", SettingVariable.PROFILE);
    }

    /** The addresses of stores that the user set; null if none are set. */
    @Nullable
    public Setting stores() {
        return setting("secretly.stores", SettingVariable.STORES);
    }

    /** Whether the user set that placeholders are values. */
    public boolean allowsPlaceholders() {
        Setting placeholders = setting("secretly.placeholders", SettingVariable.PLACEHOLDERS);
        return placeholders != null && placeholders.value().equals("allow");
    }

    /** Whether a setting adds or replaces sources. Mounted secrets are not a setting. */
    public boolean hasOtherSources() {
        return files() != null
                || profile() != null
                || stores() != null
                || nonBlankVariable(SettingVariable.TOML) != null
                || nonBlankVariable(CREDENTIALS) != null
                || isSettingDenied();
    }

    /**
     * A setting: what a tool set beats all, the system property beats the variable, a blank value counts as not set, and the value is stripped.
     */
    private @Nullable Setting setting(String property, String variable) {
        Setting chosen = settingByVariable.get(variable);
        if (chosen != null) {
            return chosen;
        }
        String ofProperty = isThisMachine ? System.getProperty(property, "") : "";
        if (!Blank.isBlank(ofProperty)) {
            return new Setting("-D" + property, ofProperty.strip());
        }
        String ofVariable = nonBlankVariable(variable);
        return ofVariable == null ? null : new Setting(variable, ofVariable.strip());
    }

    /**
     * The home folder: {@code HOME}, or {@code user.home} on Windows and if {@code HOME} is not set; empty if unknown.
     */
    public String home() {
        String home = variable("HOME");
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return home == null || isWindows ? System.getProperty("user.home", "") : home;
    }

    /** The working directory; "?" if unknown. */
    public String workingDirectory() {
        return WorkingDirectory.path();
    }

    /** The folder of mounted secrets, which need not exist. */
    public File mounted() {
        return mounted;
    }

    /** Whether the program runs in a Kubernetes pod. */
    public boolean isInCluster() {
        return variable("KUBERNETES_SERVICE_HOST") != null;
    }
}

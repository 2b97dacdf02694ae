package dev.secretly.runtime.source;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard sources of a program that is deployed: where what is set, or mounted, says that there are others than the
 * three files and the environment. In their order: files, the text box, systemd, mounted secrets, the environment.
 */
public final class Deployment {

    /** Where containers have their secrets. */
    public static final String MOUNTED = "/run/secrets";

    /** The variable that names the directory of a unit, and the name of that source. */
    public static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

    private static final String HOME = "~/.streamlit/";

    /** The variable that holds a TOML text, and the name of that source. */
    public static final String TEXT = "SECRETLY_TOML";

    private final @Nullable Setting files;
    private final @Nullable Setting profile;
    private final @Nullable String text;
    private final @Nullable String credentials;
    private final String home;

    private Deployment(
            @Nullable Setting files,
            @Nullable Setting profile,
            @Nullable String text,
            @Nullable String credentials,
            String home) {
        this.files = files;
        this.profile = profile;
        this.text = text;
        this.credentials = credentials;
        this.home = home;
    }

    /**
     * With what is set by properties and variables.
     *
     * @param text a whole TOML text; null for none
     * @param credentials the directory that systemd gives a unit; null for none
     * @param home the home folder
     */
    public static Deployment of(@Nullable String text, @Nullable String credentials, String home) {
        Setting files = setting("secretly.files", "SECRETLY_FILES");
        Setting profile = setting("secretly.profile", "SECRETLY_PROFILE");
        return new Deployment(files, profile, text, credentials, home);
    }

    /** A property beats its variable, and what is blank is not set. */
    private static @Nullable Setting setting(String property, String variable) {
        String ofProperty = System.getProperty(property, "");
        if (!ofProperty.isBlank()) {
            return new Setting("-D" + property, ofProperty);
        }
        String ofVariable = System.getenv(variable);
        return ofVariable == null || ofVariable.isBlank() ? null : new Setting(variable, ofVariable);
    }

    /** The sources in order. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>(fileSources());
        if (text != null) {
            sources.add(new TomlText(TEXT, text));
        }
        if (credentials != null) {
            sources.add(directory(CREDENTIALS, credentials, true));
        }
        sources.add(directory(MOUNTED, MOUNTED, false));
        sources.add(new EnvironmentSource());
        return sources;
    }

    private List<Source> fileSources() {
        if (files != null && profile != null) {
            return List.of(new Misconfigured(files.name(), new Fault(Fault.Kind.BOTH_SET, 0, 0, profile.name())));
        }
        List<Source> listed = files == null ? List.of() : listed(files.value());
        if (!listed.isEmpty()) {
            return listed;
        }
        return profile == null ? List.copyOf(new StandardFiles(home, "secrets.toml").sources()) : ofProfile(profile);
    }

    private static List<Source> listed(String files) {
        List<Source> sources = new ArrayList<>();
        for (String listed : files.split(File.pathSeparator, -1)) {
            String path = listed.strip();
            String name = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            if (!path.isEmpty()) {
                sources.add(new File(path).isDirectory() ? directory(name, path, true) : TomlFile.required(name));
            }
        }
        return sources;
    }

    private List<Source> ofProfile(Setting profile) {
        if (!BareKey.isWhole(profile.value()) || profile.value().equals("example")) {
            return List.of(new Misconfigured(profile.name(), Fault.ofFile(Fault.Kind.PROFILE_NAME, "")));
        }
        List<TomlFile> three = new StandardFiles(home, "secrets." + profile.value() + ".toml").sources();
        List<Source> sources = new ArrayList<>(three);
        sources.add(new ProfileCheck(profile.name(), three));
        return sources;
    }

    /** Whether it is the name of the file in the home folder, which only the standard sources have. */
    public static boolean isOfHome(String source) {
        return source.startsWith(HOME);
    }

    private static Source directory(String name, String path, boolean mustExist) {
        try {
            return new DirectorySource(name, Path.of(path), mustExist);
        } catch (InvalidPathException none) {
            return new Misconfigured(name, Fault.ofFile(Fault.Kind.NO_FOLDER, ""));
        }
    }

    /**
     * Something that the user set.
     *
     * @param name what it is set by, as messages name it
     * @param value what it is set to
     */
    public record Setting(String name, String value) {}
}

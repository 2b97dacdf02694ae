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

    private static final String FILES = "SECRETLY_FILES";
    private static final String PROFILE = "SECRETLY_PROFILE";

    private final @Nullable String files;
    private final @Nullable String profile;
    private final @Nullable String text;
    private final @Nullable String credentials;
    private final String home;

    /**
     * What is set.
     *
     * @param files paths of files and directories in place of the three; null for those
     * @param profile the name of a profile, which the three files have in theirs; null for none
     * @param text a whole TOML text; null for none
     * @param credentials the directory that systemd gives a unit; null for none
     * @param home the home folder
     */
    public Deployment(
            @Nullable String files,
            @Nullable String profile,
            @Nullable String text,
            @Nullable String credentials,
            String home) {
        this.files = files;
        this.profile = profile;
        this.text = text;
        this.credentials = credentials;
        this.home = home;
    }

    /** The sources in order. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>(fileSources());
        if (text != null) {
            sources.add(new TomlText("SECRETLY_TOML", text));
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
            return List.of(new Misconfigured(FILES, new Fault(Fault.Kind.BOTH_SET, 0, 0, PROFILE)));
        }
        if (files != null) {
            return listed(files);
        }
        return profile == null ? List.copyOf(three("secrets.toml")) : ofProfile(profile);
    }

    private static List<Source> listed(String files) {
        List<Source> sources = new ArrayList<>();
        for (String path : files.split(File.pathSeparator, -1)) {
            if (!path.isBlank()) {
                boolean isDirectory = new File(path.strip()).isDirectory();
                sources.add(
                        isDirectory ? directory(path.strip(), path.strip(), true) : TomlFile.required(path.strip()));
            }
        }
        return sources;
    }

    private List<Source> ofProfile(String name) {
        if (!isName(name) || name.equals("example")) {
            return List.of(new Misconfigured(PROFILE, Fault.ofFile(Fault.Kind.PROFILE_NAME, "")));
        }
        List<TomlFile> three = three("secrets." + name + ".toml");
        List<Source> sources = new ArrayList<>(three);
        sources.add(new ProfileCheck(PROFILE, three));
        return sources;
    }

    private List<TomlFile> three(String file) {
        return List.of(
                TomlFile.inWorkingDirectory(".streamlit/" + file),
                TomlFile.inWorkingDirectory(file),
                TomlFile.inHome(home, ".streamlit/" + file));
    }

    private static Source directory(String name, String path, boolean mustExist) {
        try {
            return new DirectorySource(name, Path.of(path), mustExist);
        } catch (InvalidPathException none) {
            return new Misconfigured(name, Fault.ofFile(Fault.Kind.NO_FOLDER, ""));
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!KeyScanner.isBare(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}

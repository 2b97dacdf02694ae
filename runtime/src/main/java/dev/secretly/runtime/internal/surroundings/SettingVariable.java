package dev.secretly.runtime.internal.surroundings;

/** The environment variables of Secretly's own settings. */
public final class SettingVariable {

    /** What all of them start with. */
    public static final String PREFIX = "SECRETLY_";

    /** The files and directories that replace the standard files. */
    public static final String FILES = PREFIX + "FILES";

    /** The profile, which chooses other standard files. */
    public static final String PROFILE = PREFIX + "PROFILE";

    /** The addresses of stores. */
    public static final String STORES = PREFIX + "STORES";

    /** Whether placeholders are values. */
    public static final String PLACEHOLDERS = PREFIX + "PLACEHOLDERS";

    /** TOML text. It is also the name of that source. */
    public static final String TOML = PREFIX + "TOML";

    private SettingVariable() {}
}

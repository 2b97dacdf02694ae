package dev.secretly.runtime.internal.source;

/**
 * The identity of a source. Two sources can have one name, which is all that a place shows of them, so sources are told apart
 * by this object.
 */
public final class Origin {

    private final String name;
    private final Kind kind;

    /**
     * Creates another identity.
     *
     * @param name the name that messages show
     */
    public Origin(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** The name that messages show. */
    public String name() {
        return name;
    }

    /** The sort of the source. */
    public Kind kind() {
        return kind;
    }

    /** The sorts of sources, as far as messages differ in what to do. */
    public enum Kind {
        /** A TOML file. */
        FILE,
        /** The TOML file in the home folder, which only the standard sources have. */
        HOME_FILE,
        /** A TOML text that the program gives. */
        TEXT,
        /** The TOML text in {@code SECRETLY_TOML}. */
        TEXT_VARIABLE,
        /** A directory with a file for each secret. */
        DIRECTORY,
        /** The directory of a systemd unit. */
        CREDENTIALS,
        /** The directory in which containers have their secrets. */
        MOUNTED,
        /** Environment variables. */
        ENVIRONMENT,
        /** Texts by keys that the program gives. */
        MAP,
        /** A {@link dev.secretly.runtime.SecretSource} of the program. */
        CUSTOM,
        /** What the user set and no source can be made of. */
        SETTING;

        /** Whether it is TOML. */
        public boolean isToml() {
            return this == FILE || this == HOME_FILE || this == TEXT || this == TEXT_VARIABLE;
        }

        /** Whether it is a directory with a file for each secret. */
        public boolean isDirectory() {
            return this == DIRECTORY || this == CREDENTIALS || this == MOUNTED;
        }

        /** Whether whoever deploys a program makes what is in it. */
        public boolean isOfDeployment() {
            return this == CREDENTIALS || this == MOUNTED;
        }
    }
}

package dev.secretly.runtime.internal.answer;

/**
 * The identity of a source. Two sources can have the same name, so this object tells them apart.
 */
public class Origin {

    private final String name;
    private final Kind kind;

    /**
     * Creates a new identity.
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

    /** The kind of the source. */
    public Kind kind() {
        return kind;
    }

    /** The kinds of sources, as far as messages suggest different fixes. */
    public enum Kind {
        /** A TOML file. */
        FILE,
        /** The TOML file in the home folder. Only the standard sources have it. */
        HOME_FILE,
        /** TOML text that the program provides. */
        TEXT,
        /** The TOML in {@code SECRETLY_TOML}. */
        TEXT_VARIABLE,
        /** A directory with a file for each secret. */
        DIRECTORY,
        /** The directory of a systemd unit's credentials. */
        CREDENTIALS,
        /** The directory of mounted secrets, {@code /run/secrets}. */
        MOUNTED,
        /** Environment variables. */
        ENVIRONMENT,
        /** A map of values by key that the program provides. */
        MAP,
        /** A custom source: a {@link dev.secretly.runtime.spi.SecretSource}. */
        CUSTOM,
        /** A store that an address names. */
        STORE,
        /** A list or table that a custom source or a store has for one secret, which the name identifies. */
        ENTRY,
        /** An invalid setting of the user. */
        SETTING;

        /** Whether it answers from outside of this machine and process, so that only asking it shows a change. */
        public boolean mustBeAsked() {
            return this == CUSTOM || this == STORE || this == ENTRY;
        }

        /** Whether it is TOML. */
        public boolean isToml() {
            return this == FILE || this == HOME_FILE || this == TEXT || this == TEXT_VARIABLE;
        }

        /** Whether it is a directory with a file for each secret. */
        public boolean isDirectory() {
            return this == DIRECTORY || this == CREDENTIALS || this == MOUNTED;
        }

        /** Whether its files come from the deployment, not from the developer. */
        public boolean isOfDeployment() {
            return this == CREDENTIALS || this == MOUNTED;
        }
    }
}

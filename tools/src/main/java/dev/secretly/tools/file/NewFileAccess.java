package dev.secretly.tools.file;

/** Who may read a new file. */
public enum NewFileAccess {
    /** Only its owner. */
    PRIVATE("rw-------"),
    /** Everybody. */
    PUBLIC("rw-r--r--");

    private final String permissions;

    NewFileAccess(String permissions) {
        this.permissions = permissions;
    }

    /** The permissions, as {@code ls} writes them. */
    String permissions() {
        return permissions;
    }
}

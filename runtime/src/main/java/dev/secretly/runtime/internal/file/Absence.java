package dev.secretly.runtime.internal.file;

/**
 * Why a file that may exist counts as absent.
 *
 * @param linked the path that a broken link has; else empty
 */
public record Absence(Kind kind, String linked) {

    /** A file that does not exist. */
    public static final Absence NO_SUCH_FILE = new Absence(Kind.NO_SUCH_FILE, "");

    /** The reasons. */
    public enum Kind {
        /** It does not exist. */
        NO_SUCH_FILE,
        /** It is a link to something that does not exist. */
        BROKEN_LINK,
        /** This user may not enter the folder that it is in. */
        FOLDER_DENIED
    }
}

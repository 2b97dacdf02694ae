package dev.secretly.runtime.internal.source;

/** Why a file that may exist counts as absent. */
public enum Absence {
    /** It does not exist. */
    NO_SUCH_FILE,
    /** It is a link to something that does not exist. */
    BROKEN_LINK,
    /** This user may not enter the folder that it is in. */
    FOLDER_DENIED
}

package dev.secretly.tools.scan;

/**
 * A value of a local secret that was found.
 *
 * @param file the file, or what else git has, such as a commit message
 * @param line the line, from 1; 0 for the name of the file
 * @param commit the commit that added it, abbreviated; empty for a file of the work tree or the index
 * @param key the key of the secret
 */
public record Hit(String file, int line, String commit, String key) {

    /** Stands for a file whose name has a secret, which is not shown. */
    static final String HIDDEN_NAME = "a file whose name has the secret";

    @Override
    public String toString() {
        // A file name may have any character, and must not look like lines of this report.
        return file.replaceAll("\\p{Cntrl}", "?") + (line > 0 ? ":" + line : "")
                + (commit.isEmpty() ? "" : " (" + commit + ")") + "  " + key;
    }
}

package dev.secretly.tools.scan;

/** The script that git runs before each commit. */
public final class Hook {

    private Hook() {}

    /**
     * The line that searches what would be committed; it is also for hooks that users have already.
     *
     * @param folder the folder of the project in the repository; empty for the repository itself
     */
    public static String line(String jar, String folder) {
        String command = "java -jar " + quoted(jar) + " scan --staged --hook";
        // On a branch without the folder, the repository is searched from its root.
        return folder.isEmpty()
                ? command + " || exit 1"
                : "(cd " + quoted(folder) + " 2>/dev/null; " + command + ") || exit 1";
    }

    /** The whole script. If the jar is gone, it blocks commits and says so, since nothing would be searched. */
    public static String script(String jar, String folder) {
        return "#!/bin/sh\n"
                + "# Searches what would be committed for the values of local secrets.\n"
                + "if [ ! -f " + quoted(jar) + " ]; then\n"
                + "  echo \"secretly: \"" + quoted(jar)
                + "\" is gone, so nothing was searched for secrets. Put it back, or"
                + " remove this hook: $0\" >&2\n"
                + "  exit 1\n"
                + "fi\n"
                + line(jar, folder) + "\n";
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }
}

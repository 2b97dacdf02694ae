package dev.secretly.tools.scan;

/** The script that git runs before each commit. */
public final class Hook {

    private Hook() {}

    /** The line that searches what would be committed; it is also for hooks that users have already. */
    public static String line(String jar) {
        return "java -jar " + quoted(jar) + " scan --staged || exit 1";
    }

    /** The whole script. If the jar is gone, it blocks commits and says so, since nothing would be searched. */
    public static String script(String jar) {
        return """
                #!/bin/sh
                # Searches what would be committed for the values of local secrets.
                if [ ! -f JAR ]; then
                  echo "secretly: "JAR" is gone, so nothing was searched for secrets. Put it back, or remove this hook: $0" >&2
                  exit 1
                fi
                LINE
                """.replace("LINE", line(jar)).replace("JAR", quoted(jar));
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }
}

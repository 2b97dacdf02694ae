package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.unreadable.Thrown;
import java.net.URL;
import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for libraries that do not fit together: which class is missing, and which library asked for it. */
final class MissingClass {

    /** A qualified name of a class, as the JVM writes it into its messages. Nothing else of them is shown. */
    private static final Pattern CLASS =
            Pattern.compile("\\b(?:[a-z][a-z0-9_]{0,40}[./]){2,10}[A-Z][A-Za-z0-9_$]{0,80}\\b");

    private static final Pattern JAR = Pattern.compile("[A-Za-z0-9._+-]{1,100}\\.jar");

    private MissingClass() {}

    static String problem(LinkageError mismatch) {
        String name = Thrown.nameOf(mismatch);
        Matcher missing = CLASS.matcher(String.valueOf(mismatch.getMessage()));
        String ofClass = missing.find() ? " for " + missing.group().replace('/', '.') : "";
        return name + ofClass + library(mismatch);
    }

    /** The file name of the library whose code was running, which has its version in it. */
    private static String library(LinkageError mismatch) {
        StackTraceElement[] frames = mismatch.getStackTrace();
        String jar = frames.length == 0 ? null : jarOf(frames[0].getClassName());
        return jar == null ? "" : ", which " + jar + " uses";
    }

    private static @Nullable String jarOf(String className) {
        try {
            Class<?> running =
                    Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            CodeSource source = running.getProtectionDomain().getCodeSource();
            URL location = source == null ? null : source.getLocation();
            String path = location == null ? "" : location.getPath();
            String file = path.substring(path.lastIndexOf('/') + 1);
            return JAR.matcher(file).matches() ? file : null;
        } catch (ClassNotFoundException | LinkageError | SecurityException unknown) {
            return null;
        }
    }
}

package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.unreadable.Thrown;
import java.net.URL;
import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for libraries that do not fit together: which class is missing, and which library asked for it. */
final class MissingClass {

    private static final String NAME = "((?:[a-z][a-z0-9_]{0,40}[./]){2,10}[A-Z][A-Za-z0-9_$]{0,80})";

    /** The messages of the JVM, as a whole; of any other message nothing is shown. */
    private static final Pattern NO_CLASS = Pattern.compile(NAME);

    private static final Pattern NO_METHOD =
            Pattern.compile("'[\\w.$\\[\\]]+ " + NAME + "\\.[\\w$<>]+\\([\\w.$\\[\\], ]*\\)'");
    private static final Pattern NO_FIELD =
            Pattern.compile("Class " + NAME + " does not have member field '[\\w.$\\[\\] ]+'");

    private static final Pattern JAR = Pattern.compile("[A-Za-z0-9._+-]{1,100}\\.jar");

    private MissingClass() {}

    /** Whether an error is about a class, method or field that a library lacks. */
    static boolean isNamedBy(LinkageError mismatch) {
        return mismatch instanceof NoSuchMethodError
                || mismatch instanceof NoSuchFieldError
                || (mismatch instanceof NoClassDefFoundError && !name(mismatch).isEmpty());
    }

    static String problem(LinkageError mismatch) {
        String name = name(mismatch);
        return Thrown.nameOf(mismatch) + (name.isEmpty() ? "" : " for " + name) + library(mismatch);
    }

    private static String name(LinkageError mismatch) {
        String message = String.valueOf(mismatch.getMessage());
        Pattern form = mismatch instanceof NoSuchMethodError
                ? NO_METHOD
                : mismatch instanceof NoSuchFieldError ? NO_FIELD : NO_CLASS;
        Matcher matcher = form.matcher(message);
        return matcher.matches() ? matcher.group(1).replace('/', '.') : "";
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

package dev.secretly.runtime.internal.fault;

import org.jspecify.annotations.Nullable;

/**
 * What is reported of something that program code threw inside a load. There is one rule for all of it, be it a factory, the
 * constructor of a record, a custom source or the {@code hashCode} of an item: whatever is thrown is a problem, and its text,
 * which may hold a value, is never shown. Only what the JVM throws when it cannot go on ends the load.
 */
public final class Thrown {

    private static final int LONGEST_FILE_NAME = 100;

    private Thrown() {}

    /**
     * Its class, and the first frame outside of the JDK, which only checks what a program asks it to.
     *
     * @throws VirtualMachineError if it is one, apart from an endless recursion
     */
    public static String of(Throwable thrown) {
        String name = nameOf(thrown);
        for (StackTraceElement frame : frames(thrown)) {
            if (frame != null && !isOfJdk(frame)) {
                return isFileName(frame.getFileName())
                        ? name + " at " + frame.getFileName() + ":" + frame.getLineNumber()
                        : name;
            }
        }
        return name;
    }

    /**
     * Its class alone.
     *
     * @throws VirtualMachineError if it is one, apart from an endless recursion
     */
    public static String nameOf(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return thrown.getClass().getName();
    }

    private static boolean isOfJdk(StackTraceElement frame) {
        String module = frame.getModuleName();
        return module != null && module.startsWith("java.");
    }

    /** An exception can make up its frames, and so the name of a file: only what looks like one is shown. */
    private static boolean isFileName(@Nullable String name) {
        int dot = name == null ? -1 : name.indexOf('.');
        if (name == null || dot < 1 || name.length() > LONGEST_FILE_NAME) {
            return false;
        }
        boolean isFileName = dot < name.length() - 1;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean isLowerCase = character >= 'a' && character <= 'z';
            boolean isPart = character < 0x80 && Character.isJavaIdentifierPart(character) && character >= ' ';
            isFileName &= i > dot ? isLowerCase : isPart || character == '-' || i == dot;
        }
        return isFileName;
    }

    /** {@code getStackTrace()} may be overridden, and may return anything or throw. */
    private static StackTraceElement[] frames(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            return frames == null ? new StackTraceElement[0] : frames;
        } catch (Throwable ofProgram) {
            nameOf(ofProgram);
            return new StackTraceElement[0];
        }
    }
}

package dev.secretly.runtime.internal.unreadable;

import org.jspecify.annotations.Nullable;

/**
 * Describes what program code threw during a load. The same rule holds for a factory, the constructor of a record, a
 * custom source and the {@code hashCode} of an item: whatever is thrown is a problem, and its message, which may hold a
 * value, is never shown. Only an error of the JVM itself, apart from a stack overflow, ends the load.
 */
public final class Thrown {

    private static final int LONGEST_FILE_NAME = 100;

    private Thrown() {}

    /**
     * Its class, and its first stack frame outside the JDK.
     *
     * @throws VirtualMachineError if it is one other than a {@link StackOverflowError}
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
     * Its class name alone.
     *
     * @throws VirtualMachineError if it is one other than a {@link StackOverflowError}
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

    /** An exception can forge its frames, and so the file name: only what looks like a file name is shown. */
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

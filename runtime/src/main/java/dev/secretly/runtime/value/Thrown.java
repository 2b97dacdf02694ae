package dev.secretly.runtime.value;

/** What is told of an exception that the program's own code threw: never its text, which may hold a value. */
public final class Thrown {

    private Thrown() {}

    /** Its class, and the first frame outside of the JDK, which only checks what a program tells it to. */
    public static String of(Throwable exception) {
        String name = exception.getClass().getName();
        for (StackTraceElement frame : frames(exception)) {
            String module = frame.getModuleName();
            if (module == null || !module.startsWith("java.")) {
                return frame.getFileName() == null
                        ? name
                        : name + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return name;
    }

    /** A class of the program's may have a way of its own to say no. */
    private static StackTraceElement[] frames(Throwable exception) {
        try {
            return exception.getStackTrace();
        } catch (RuntimeException none) {
            return new StackTraceElement[0];
        }
    }
}

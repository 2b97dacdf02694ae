package dev.secretly.runtime.spi;

import java.util.Objects;

/**
 * Thrown by a source that cannot answer, and knows why. Its problem and remedy are shown, unlike the messages of other exceptions: put no
 * value of a secret into them, and no text from a server or a library. It has no cause, because a cause could contain either.
 */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1;

    private final String remedy;
    private final boolean isDenied;

    /**
     * Creates an exception.
     *
     * @param problem what is wrong, such as {@code no answer within 10 s}
     * @param remedy what to do, as an instruction: {@code set AWS_REGION to the region of the secret}
     * @throws NullPointerException if one of them is null
     */
    public StoreException(String problem, String remedy) {
        this(problem, remedy, false);
    }

    private StoreException(String problem, String remedy, boolean isDenied) {
        super(Objects.requireNonNull(problem, "problem"), null, false, false);
        this.remedy = Objects.requireNonNull(remedy, "remedy");
        this.isDenied = isDenied;
    }

    /**
     * Returns an exception for a program that may not read what it asked for.
     *
     * @param problem what is wrong
     * @param remedy what to do
     * @return the exception
     * @throws NullPointerException if one of them is null
     */
    public static StoreException denied(String problem, String remedy) {
        return new StoreException(problem, remedy, true);
    }

    /** {@return what is wrong} */
    public String problem() {
        return String.valueOf(getMessage());
    }

    /** {@return what to do} */
    public String remedy() {
        return remedy;
    }

    /** {@return whether the program may not read what it asked for} */
    public boolean isDenied() {
        return isDenied;
    }
}

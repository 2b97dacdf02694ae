package dev.secretly.store;

/** Thrown for text that is not a JSON object. It holds no text of it. */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1;

    private final String problem;
    private final boolean isOtherJson;

    JsonException(String problem, boolean isOtherJson) {
        super(null, null, false, false);
        this.problem = problem;
        this.isOtherJson = isOtherJson;
    }

    /** {@return what is wrong, in words, with the position} */
    public String problem() {
        return problem;
    }

    /** {@return whether it is JSON, but not an object} */
    public boolean isOtherJson() {
        return isOtherJson;
    }
}

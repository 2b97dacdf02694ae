package dev.secretly.runtime.spi;

/** What a store does while it answers, as messages name it if that takes too long. */
public enum StorePhase {
    /** It loads its libraries, and waits for no server. */
    PREPARING("preparing"),
    /** It gets the credentials with which it asks. */
    LOGIN("login"),
    /** It connects to the server. */
    CONNECTION("connection"),
    /** It waits for the answer of the server. */
    ANSWER("answer");

    private final String words;

    StorePhase(String words) {
        this.words = words;
    }

    /** {@return the phase in the words of messages} */
    public String words() {
        return words;
    }
}

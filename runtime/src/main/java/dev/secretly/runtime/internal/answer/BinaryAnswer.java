package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.problem.Place;

/** The bytes of a file that is not text. */
@HoldsValues
public final class BinaryAnswer implements WholeAnswer {

    private final byte[] content;
    private final Answer.Unusable asText;

    /**
     * Creates an answer.
     *
     * @param asText the answer for a type that needs text
     */
    public BinaryAnswer(byte[] content, Answer.Unusable asText) {
        this.content = content;
        this.asText = asText;
    }

    @Override
    public Place place() {
        return asText.place();
    }

    @Override
    public Answer.Final asText() {
        return asText;
    }

    @Override
    public boolean isPlainText() {
        return false;
    }

    @Override
    public boolean isGiven() {
        return false;
    }

    @Override
    public Object value() {
        return content;
    }

    @Override
    public Answer.Present part(String part) {
        throw new IllegalStateException("bytes have no parts");
    }
}

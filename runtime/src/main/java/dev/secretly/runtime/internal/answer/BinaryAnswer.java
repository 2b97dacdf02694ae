package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.Validity;
import org.jspecify.annotations.Nullable;

/** The bytes of a file or of a value in a store that is not text. */
@HoldsValues
public final class BinaryAnswer implements WholeAnswer {

    private final byte[] content;
    private final Answer.Unusable asText;
    private final @Nullable Validity validity;

    /**
     * Creates an answer.
     *
     * @param asText the answer for a type that needs text
     * @param validity what a store knows of it; null for a file
     */
    public BinaryAnswer(byte[] content, Answer.Unusable asText, @Nullable Validity validity) {
        this.content = content;
        this.asText = asText;
        this.validity = validity;
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
    public @Nullable Validity validity() {
        return validity;
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

package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.Validity;
import org.jspecify.annotations.Nullable;

/** A plain string, which has no TOML type. Its methods load no TOML class, not even for verification. */
@HoldsValues
final class TextAnswer implements WholeAnswer {

    private final String text;
    private final String source;
    private final String variable;
    private final boolean isGiven;
    private final @Nullable Validity validity;

    TextAnswer(String text, String source, String variable, boolean isGiven, @Nullable Validity validity) {
        this.text = text;
        this.source = source;
        this.variable = variable;
        this.isGiven = isGiven;
        this.validity = validity;
    }

    /** The same string, marked as provided by the program. */
    TextAnswer given() {
        return new TextAnswer(text, source, variable, true, validity);
    }

    /** The same string, with what a store knows of it. */
    TextAnswer with(@Nullable Validity known) {
        return new TextAnswer(text, source, variable, isGiven, known);
    }

    @Override
    public Place place() {
        return FoundPlace.ofVariable(source, variable, Place.State.UNUSABLE);
    }

    @Override
    public boolean isPlainText() {
        return true;
    }

    @Override
    public boolean isGiven() {
        return isGiven;
    }

    @Override
    public @Nullable Validity validity() {
        return validity;
    }

    @Override
    public Object value() {
        return text;
    }

    @Override
    public Answer.Present part(String part) {
        return new TextAnswer(part, source, variable, isGiven, validity);
    }
}

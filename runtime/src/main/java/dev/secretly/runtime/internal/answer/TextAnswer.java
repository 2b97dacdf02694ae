package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.problem.Place;

/** A plain string, which has no TOML type. Its methods load no TOML class, not even for verification. */
@HoldsValues
final class TextAnswer implements WholeAnswer {

    private final String text;
    private final String source;
    private final String variable;
    private final boolean isGiven;

    TextAnswer(String text, String source, String variable, boolean isGiven) {
        this.text = text;
        this.source = source;
        this.variable = variable;
        this.isGiven = isGiven;
    }

    /** The same string, marked as provided by the program. */
    TextAnswer given() {
        return new TextAnswer(text, source, variable, true);
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
    public Object value() {
        return text;
    }

    @Override
    public Answer.Present part(String part) {
        return new TextAnswer(part, source, variable, isGiven);
    }
}

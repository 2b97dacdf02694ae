package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Place.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of the process. Only those of open keys are looked at, each by its name. */
public final class EnvironmentSource implements Source {

    @Override
    public String name() {
        return "environment";
    }

    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public Reply answer(List<DeclaredSecret> open) {
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(answer(secret.variable(), System.getenv(secret.variable())));
        }
        return Reply.read(answers);
    }

    private Answer answer(String variable, @Nullable String text) {
        if (text == null) {
            return new Answer.Absent(place(variable, State.ABSENT));
        }
        if (text.isBlank()) {
            return new Answer.Absent(place(variable, State.BLANK));
        }
        return Answer.Present.ofText(text, place(variable, State.UNUSABLE));
    }

    private Place place(String variable, State state) {
        return new Place(name(), variable, 0, 0, state);
    }
}

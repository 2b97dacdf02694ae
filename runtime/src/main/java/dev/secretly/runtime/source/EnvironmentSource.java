package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
            String variable = secret.variable();
            answers.add(Answer.ofText(variable.isEmpty() ? null : System.getenv(variable), name(), variable));
        }
        return Reply.read(answers);
    }

    @Override
    public Map<String, Place> names(Predicate<TomlType> types) {
        Map<String, Place> names = new HashMap<>();
        for (String variable : System.getenv().keySet()) {
            names.put(variable, new Place(name(), variable, 0, 0, Place.State.UNUSABLE));
        }
        return names;
    }
}

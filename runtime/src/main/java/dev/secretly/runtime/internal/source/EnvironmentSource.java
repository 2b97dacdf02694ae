package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads environment variables: for each open key the variable itself, and the one with the suffix {@code _FILE}, which
 * by container convention holds the path of a file that contains the secret.
 */
public final class EnvironmentSource implements Source {

    private final Origin origin = new Origin("environment", Origin.Kind.ENVIRONMENT);

    private final Surroundings surroundings;

    public EnvironmentSource(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Reply answer(List<DeclaredSecret> open, SearchContext context) {
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(answer(secret, context));
        }
        return Reply.read(answers);
    }

    private Answer answer(DeclaredSecret secret, SearchContext context) {
        String variable = secret.variable();
        if (variable.isEmpty()) {
            return Answer.ofText(null, name(), "");
        }
        String text = surroundings.variable(variable);
        String path = surroundings.nonBlankVariable(variable + Surroundings.FILE_SUFFIX);
        return path == null
                ? Answer.ofText(text, name(), variable)
                : ReferencedFile.answer(name(), secret, text, path, context);
    }

    @Override
    public Map<String, Place> names() {
        Map<String, Place> names = new HashMap<>();
        for (String variable : surroundings.variableNames()) {
            names.put(variable, new Place(name(), variable, 0, 0, Place.State.UNUSABLE));
        }
        return names;
    }
}

package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables. Only those of open keys are looked at, each by its name; and by its name with {@code _FILE}, which
 * by a convention of containers holds the path of a file that is the secret.
 */
public final class EnvironmentSource implements Source {

    /** Null for those of the process. */
    private final @Nullable Map<String, String> textByVariable;

    /** The variables of the process. */
    public EnvironmentSource() {
        this.textByVariable = null;
    }

    /**
     * Others in their place.
     *
     * @throws NullPointerException if the map, a name or a text is null
     */
    public EnvironmentSource(Map<String, String> texts) {
        this.textByVariable = Map.copyOf(texts);
    }

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
            answers.add(answer(secret));
        }
        return Reply.read(answers);
    }

    private Answer answer(DeclaredSecret secret) {
        String variable = secret.variable();
        if (variable.isEmpty()) {
            return Answer.ofText(null, name(), "");
        }
        String text = get(variable);
        String path = get(variable + "_FILE");
        return path == null || path.isBlank()
                ? Answer.ofText(text, name(), variable)
                : PointedFile.answer(name(), secret, text, path);
    }

    private @Nullable String get(String variable) {
        return textByVariable == null ? System.getenv(variable) : textByVariable.get(variable);
    }

    @Override
    public Map<String, Place> names(Predicate<TomlType> types) {
        Map<String, Place> names = new HashMap<>();
        for (String variable : textByVariable == null ? System.getenv().keySet() : textByVariable.keySet()) {
            names.put(variable, new Place(name(), variable, 0, 0, Place.State.UNUSABLE));
        }
        return names;
    }
}

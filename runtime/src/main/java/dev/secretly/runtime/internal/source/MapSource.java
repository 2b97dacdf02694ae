package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values by dotted key that the program provides. */
@HoldsValues
public final class MapSource implements Source {

    private final Origin origin = new Origin("map", Origin.Kind.MAP);

    private final Map<String, String> textByKey = new HashMap<>();

    /**
     * Copies the map.
     *
     * @throws NullPointerException if a key or a value is null
     * @throws IllegalArgumentException if a key is not a TOML key, or two keys are spellings of the same one
     */
    public MapSource(Map<String, String> texts) {
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            String key = canonical(entry.getKey());
            String text = entry.getValue();
            if (text == null) {
                throw new NullPointerException("no text for the key " + key);
            }
            if (textByKey.put(key, text) != null) {
                throw new IllegalArgumentException("the key " + key + " is given twice, in two spellings");
            }
        }
    }

    private static String canonical(String key) {
        try {
            return KeyPath.parse(key).text();
        } catch (KeySyntaxException fault) {
            throw new IllegalArgumentException("no TOML key: '" + key + "', at column " + fault.column(), fault);
        }
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(Answer.ofGiven(textByKey.get(secret.key()), name()));
        }
        return SourceReply.read(answers);
    }

    @Override
    public Map<String, Place> names() {
        Map<String, Place> names = new HashMap<>();
        for (String key : textByKey.keySet()) {
            names.put(key, FoundPlace.ofSource(name(), Place.State.UNUSABLE));
        }
        return names;
    }
}

package dev.secretly.runtime.rotation;

import dev.secretly.runtime.internal.answer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the sources answered to the loads of one refresh, as hashes: two refreshes whose answers are equal give the same record.
 * Where an answer was found does not count.
 */
final class AnswerHashes {

    private final Map<Asked, String> hashByQuestion = new LinkedHashMap<>();

    /** Adds the answer to one question; null if the secret is absent. */
    void add(Asked question, @Nullable Answer answer) {
        add(question, answer == null ? List.of() : List.of(answer));
    }

    /** The same for several answers: all files that the records of one list name have the same key. */
    void add(Asked question, List<Answer> answers) {
        SaltedHash hash = new SaltedHash();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Present present) {
                add(present, hash);
            } else {
                hash.add(answer.getClass().getName()).add(answer.place().toString());
            }
        }
        hashByQuestion.put(question, hash.text());
    }

    private static void add(Answer.Present answer, SaltedHash hash) {
        Object value = answer.value();
        if (value != null) {
            // A value in quotes is the same value.
            hash.add(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value.toString());
            return;
        }
        List<Answer.Present> items = answer.items();
        Map<String, Answer.Present> entries = answer.entries();
        hash.add(answer.type().name()).add(items.size() + " " + entries.size());
        items.forEach(item -> add(item, hash));
        new TreeMap<>(entries).forEach((name, entry) -> add(entry, hash.add(name)));
    }

    /** The keys whose answers differ from those of another refresh, in the order of the loads. */
    Set<String> keysThatDiffer(AnswerHashes other) {
        Set<Asked> questions = new LinkedHashSet<>(hashByQuestion.keySet());
        questions.addAll(other.hashByQuestion.keySet());
        Set<String> keys = new LinkedHashSet<>();
        for (Asked question : questions) {
            if (!Objects.equals(hashByQuestion.get(question), other.hashByQuestion.get(question))) {
                keys.add(question.key());
            }
        }
        return keys;
    }
}

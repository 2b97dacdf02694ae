package dev.secretly.tools.loading;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.search.Attempt;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.Validity;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one secret comes from.
 *
 * @param type the type that declares it
 * @param secret the secret
 * @param found where its value is; empty if no source has one
 * @param validity what the store that has it knows of it; empty for any other source
 * @param others the later places that have a value too
 * @param unfilled the places where its key has no value yet: blank or a placeholder
 */
public record Explanation(
        TypeSchema type,
        SecretSchema secret,
        Optional<Place> found,
        Optional<Validity> validity,
        List<Place> others,
        List<Place> unfilled) {

    /** Copies the lists. */
    public Explanation {
        others = List.copyOf(others);
        unfilled = List.copyOf(unfilled);
    }

    /** The explanation by what each source, asked alone and in order, has for the secret. */
    static Explanation of(TypeSchema type, SecretSchema secret, DeclaredSecret declared, List<SearchResult> results) {
        List<Place> places = new ArrayList<>();
        List<Place> unfilled = new ArrayList<>();
        Optional<Validity> validity = Optional.empty();
        for (SearchResult result : results) {
            Answer answer = result.answer(declared);
            if (answer != null) {
                validity = places.isEmpty() ? validity(answer) : validity;
                places.add(answer.place());
            }
            result.attempts(declared).stream()
                    .filter(Attempt::isUnfilled)
                    .map(Attempt::place)
                    .forEach(unfilled::add);
        }
        return new Explanation(
                type,
                secret,
                places.stream().findFirst(),
                validity,
                places.subList(Math.min(1, places.size()), places.size()),
                unfilled);
    }

    private static Optional<Validity> validity(Answer answer) {
        return answer instanceof Answer.Present present ? Optional.ofNullable(present.validity()) : Optional.empty();
    }
}

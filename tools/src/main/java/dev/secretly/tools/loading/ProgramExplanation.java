package dev.secretly.tools.loading;

import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.search.SourceSearch;
import dev.secretly.runtime.internal.search.UnreadableSource;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.StoreSession;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the secrets of a program come from.
 *
 * @param secrets each secret, in the order of the types
 * @param unreadable the sources that exist and cannot be read, each with the reason
 */
public record ProgramExplanation(List<Explanation> secrets, List<String> unreadable) {

    /** Copies the lists. */
    public ProgramExplanation {
        secrets = List.copyOf(secrets);
        unreadable = List.copyOf(unreadable);
    }

    /** The explanations of each key, one for each secret that has it. */
    public List<List<Explanation>> byKey() {
        return List.copyOf(secrets.stream()
                .collect(Collectors.groupingBy(one -> one.secret().key(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Explains each secret of some types. Each source is asked for all of them, unlike in a load. */
    public static ProgramExplanation of(List<TypeSchema> types, ProgramSources sources) {
        DeclaredSecrets declared = new DeclaredSecrets(Map.of());
        List<DeclaredSecret> all = new ArrayList<>();
        types.forEach(type -> all.addAll(List.of(declared.of(type.secrets()))));
        StoreSession session = new StoreSession(sources.surroundings());
        List<SearchResult> results = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Source source : sources.sources()) {
            SearchResult result = SourceSearch.run(List.of(source), all, session);
            results.add(result);
            for (UnreadableSource found : result.unreadable()) {
                unreadable.add(found.place() + ": " + Words.found(found.fault()));
            }
        }
        List<Explanation> explanations = new ArrayList<>();
        for (TypeSchema type : types) {
            for (SecretSchema secret : type.secrets()) {
                explanations.add(Explanation.of(type, secret, declared.of(secret), results));
            }
        }
        return new ProgramExplanation(explanations, unreadable);
    }
}

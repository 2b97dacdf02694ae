package dev.secretly.runtime.rotation;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.search.Consultation;
import dev.secretly.runtime.internal.search.SearchObserver;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.source.NamedFile;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one run of a loading function looked at and found. Thread-safe, since the function may use other threads. */
final class Observation implements SearchObserver {

    private final Set<Path> files = new LinkedHashSet<>();
    private final AnswerHashes answers = new AnswerHashes();
    private final Map<Origin, List<DeclaredSecret>> asked = new HashMap<>();
    private final IdentityHashMap<SearchResult, String> results = new IdentityHashMap<>();
    private final List<ValueRemark> remarks = new ArrayList<>();
    private boolean hasSearched;
    private boolean hasStores;
    private boolean hasEnded;

    @Override
    public synchronized void searched(
            String type, List<Source> sources, List<DeclaredSecret> declared, SearchResult result) {
        if (hasEnded) {
            return;
        }
        hasSearched = true;
        for (Source source : sources) {
            files.addAll(source.files(declared));
            hasStores |= source.origin().kind().mustBeAsked();
        }
        for (Consultation consulted : hasStores ? result.consulted() : List.<Consultation>of()) {
            if (consulted.kind().mustBeAsked()) {
                asked.computeIfAbsent(consulted.origin(), other -> new ArrayList<>())
                        .addAll(consulted.open());
            }
        }
        results.put(result, type);
        for (DeclaredSecret secret : declared) {
            answers.add(new Asked(type, secret.key()), result.answer(secret));
        }
    }

    /** The function has returned. If it kept the secrets, what it does with them later does not count. */
    synchronized void end() {
        hasEnded = true;
        results.forEach((result, type) -> {
            Map<String, List<Answer>> byKey = new LinkedHashMap<>();
            for (NamedFile file : result.namedFiles()) {
                files.add(file.path());
                byKey.computeIfAbsent(file.key().text(), none -> new ArrayList<>())
                        .add(file.answer());
            }
            byKey.forEach((key, ofFiles) -> answers.add(new Asked(type, key), ofFiles));
            remarks.addAll(result.remarks());
        });
        results.clear();
    }

    /** The remarks about the keys and certificates that were found. */
    synchronized List<ValueRemark> remarks() {
        return List.copyOf(remarks);
    }

    /** Whether the function searched at all. */
    synchronized boolean hasSearched() {
        return hasSearched;
    }

    /** Whether there is a source whose changes cannot be seen in files. */
    synchronized boolean hasStores() {
        return hasStores;
    }

    /** What stores and custom sources were asked for. */
    synchronized Map<Origin, List<DeclaredSecret>> asked() {
        return new HashMap<>(asked);
    }

    /** What was found. */
    AnswerHashes answers() {
        return answers;
    }

    /** All files in which the sources would look, also those that no search got to. */
    synchronized Set<Path> files() {
        return Set.copyOf(files);
    }
}

package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.tools.scan.Hit;
import dev.secretly.tools.scan.LocalSecrets;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scan found. A value that is one word is in many files by chance, so its first place stands for all. */
final class ScanReport {

    private final List<Hit> hits = new ArrayList<>();
    private final Map<String, List<Hit>> words = new LinkedHashMap<>();
    private final Map<String, Set<String>> values;

    /**
     * Creates a report.
     *
     * @param certain the hits that count even if the value is one word
     * @param values the values that were searched for, by key
     */
    ScanReport(Set<Hit> all, Set<Hit> certain, Map<String, Set<String>> values) {
        this.values = values;
        for (Hit hit : all) {
            Set<String> ofKey = values.getOrDefault(hit.key(), Set.of());
            if (certain.contains(hit) || !ofKey.stream().allMatch(LocalSecrets::isWord)) {
                hits.add(hit);
            } else {
                words.computeIfAbsent(hit.key(), none -> new ArrayList<>()).add(hit);
            }
        }
    }

    /** Whether there is something to report. Before a commit, a word is only warned about: nearly every commit has it. */
    boolean isFinding(boolean isStaged) {
        return !hits.isEmpty() || (!isStaged && !words.isEmpty());
    }

    void print(PrintStream out, PrintStream err, boolean isStaged, boolean isQuiet) {
        if (values.isEmpty()) {
            err.println("secretly: no local file has a credential of 8 characters or more to search for.");
        }
        hits.forEach(out::println);
        words.forEach((key, places) -> print(key, places, out, err, isStaged));
        if (!hits.isEmpty()) {
            err.println(
                    isStaged
                            ? "secretly: remove each of these secrets before you commit."
                            : "secretly: rotate each of these secrets, and remove the old value there.");
        }
        if (hits.isEmpty() && words.isEmpty() && !values.isEmpty() && !isQuiet) {
            out.println("No leaks found (searched for " + values.size() + (values.size() == 1 ? " secret" : " secrets")
                    + ").");
        }
    }

    private static void print(String key, List<Hit> places, PrintStream out, PrintStream err, boolean isStaged) {
        (isStaged ? err : out).println((isStaged ? "secretly: warning: " : "") + places.get(0));
        err.println("secretly: the value of " + key + " is one word, which "
                + (places.size() == 1
                        ? "may be there by chance"
                        : places.size() + " places have; only the first is shown")
                + ". Choose a value that nobody can guess.");
    }

    JsonObject json() {
        JsonObject report = Json.report("scan");
        report.addProperty("fine", hits.isEmpty() && words.isEmpty());
        JsonArray array = new JsonArray();
        hits.forEach(hit -> array.add(json(hit)));
        words.values().forEach(places -> {
            JsonObject word = json(places.get(0));
            word.addProperty("word", true);
            word.addProperty("places", places.size());
            array.add(word);
        });
        report.add("hits", array);
        return report;
    }

    private static JsonObject json(Hit hit) {
        JsonObject object = new JsonObject();
        object.addProperty("file", hit.file());
        object.addProperty("line", hit.line());
        if (!hit.commit().isEmpty()) {
            object.addProperty("commit", hit.commit());
        }
        object.addProperty("key", hit.key());
        return object;
    }
}

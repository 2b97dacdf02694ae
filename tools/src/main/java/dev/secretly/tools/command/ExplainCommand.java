package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.report.Report;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.TextTable;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.type.Presence;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.tools.export.JsonText;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.loading.Explanation;
import dev.secretly.tools.loading.ProgramExplanation;
import dev.secretly.tools.loading.ProgramLoad;
import dev.secretly.tools.loading.ProgramSources;
import dev.secretly.tools.loading.ValidityText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "explain",
        description = "Shows where each secret of the program comes from, and what else has it.",
        footer = {
            "",
            "Examples:",
            "  secretly explain",
            "  secretly explain --type Trello --json",
            "Documentation: " + Main.DOCUMENTATION
        })
final class ExplainCommand extends SecretlyCommand {

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    int run() throws CallException, FileException, ProgramException {
        List<TypeSchema> types = program.types();
        ProgramSources from = sources.sources(err());
        ProgramExplanation explanation = ProgramExplanation.of(types, from);
        // What check reports, so that both agree.
        ProgramLoad.Result load = ProgramLoad.run(types, from.secrets(), Map.of());
        List<Problem> problems = load.problems().map(SecretsException::problems).orElse(List.of());
        if (json) {
            out().println(JsonText.of(report(explanation, problems, load.remarks())));
        } else {
            print(explanation, problems, load.remarks());
        }
        return problems.isEmpty() ? ExitStatus.FINE : ExitStatus.REPORT;
    }

    /** A key that several types read has one row. */
    private void print(ProgramExplanation explanation, List<Problem> problems, List<ValueRemark> remarks) {
        TextTable table = TextTable.ofLines();
        table.add("KEY", "TYPE", "PRESENCE", "FOUND", "ALSO IN");
        for (List<Explanation> ofKey : explanation.byKey()) {
            Explanation one = ofKey.get(0);
            table.add(
                    one.secret().key().text(),
                    joined(ofKey, secret -> simple(secret.javaType())),
                    joined(ofKey, ExplainCommand::presence),
                    problem(ofKey, problems)
                            .map(problem -> problem.kind() + ": " + Report.what(problem))
                            .orElseGet(() -> one.found()
                                    .map(place -> shown(place) + inBrackets(one, remarks))
                                    .orElse(absent(one))),
                    shown(one.others()));
        }
        StringBuilder text = new StringBuilder();
        table.appendTo(text);
        report(text.toString().stripTrailing());
        explanation.unreadable().forEach(source -> out().println("cannot be read: " + source));
    }

    private static String joined(List<Explanation> ofKey, Function<SecretSchema, String> words) {
        return ofKey.stream().map(one -> words.apply(one.secret())).distinct().collect(Collectors.joining(", "));
    }

    /** The problem with a value that was found; missing secrets are worded separately. */
    private static Optional<Problem> problem(List<Explanation> ofKey, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.kind() != Problem.Kind.MISSING && problem.kind() != Problem.Kind.PLACEHOLDER)
                .filter(problem -> ofKey.stream().anyMatch(one -> isOf(problem, one.secret())))
                .findFirst();
    }

    private static boolean isOf(Problem problem, SecretSchema secret) {
        if (problem.key().isEmpty()) {
            return false;
        }
        KeyPath key = KeyPath.parse(problem.key());
        return key.isWithin(secret.key()) || secret.key().isWithin(key);
    }

    /** What the store knows of the value, and what is to be said about a key or certificate. */
    private static String inBrackets(Explanation one, List<ValueRemark> remarks) {
        String ofStore = one.validity()
                .map(known -> ValidityText.of(known, Instant.now()))
                .orElse("");
        String words = Stream.of(ofStore, KeyRemarks.ofKey(one.secret().key().text(), remarks))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String absent(Explanation one) {
        String unfilled = one.unfilled().isEmpty() ? "" : " (no value yet at " + shown(one.unfilled()) + ")";
        if (one.secret().presence() == Presence.DEFAULT) {
            return "default" + unfilled;
        }
        return (one.secret().isRequired() ? "missing" : "absent") + unfilled;
    }

    private static String presence(SecretSchema secret) {
        String name = secret.presence().name().toLowerCase(Locale.ROOT);
        return secret.presence() == Presence.REQUIRED
                        && !secret.optionalRecords().isEmpty()
                ? "with "
                        + secret.optionalRecords().get(secret.optionalRecords().size() - 1)
                : name;
    }

    private static String shown(List<Place> places) {
        return String.join(", ", places.stream().map(ExplainCommand::shown).toList());
    }

    /** A file with the line, since the column of a key tells nothing new. */
    private static String shown(Place place) {
        return place.line() > 0 ? place.source() + ":" + place.line() : place.toString();
    }

    /** A type without packages. */
    private static String simple(String type) {
        return type.replaceAll("\\b[a-z_][\\w.]*\\.", "");
    }

    private static JsonObject report(
            ProgramExplanation explanation, List<Problem> problems, List<ValueRemark> remarks) {
        JsonObject report = Json.report("explain");
        report.addProperty("fine", problems.isEmpty());
        JsonArray secrets = new JsonArray();
        explanation.byKey().forEach(ofKey -> secrets.add(json(ofKey, problems)));
        report.add("secrets", secrets);
        report.add("remarks", Json.ofRemarks(KeyRemarks.due(remarks)));
        report.add("unreadable", Json.texts(new ArrayList<>(explanation.unreadable())));
        return report;
    }

    private static JsonObject json(List<Explanation> ofKey, List<Problem> problems) {
        JsonObject secret = new JsonObject();
        Explanation first = ofKey.get(0);
        secret.addProperty("key", first.secret().key().text());
        secret.addProperty("variable", first.secret().variable());
        JsonArray readers = new JsonArray();
        for (Explanation one : ofKey) {
            JsonObject reader = new JsonObject();
            reader.addProperty("declaredBy", one.type().name());
            reader.addProperty("element", one.secret().element().name());
            reader.addProperty("type", one.secret().javaType());
            reader.addProperty("presence", one.secret().presence().name().toLowerCase(Locale.ROOT));
            reader.add("optionalRecords", Json.texts(one.secret().optionalRecords()));
            readers.add(reader);
        }
        secret.add("readers", readers);
        first.found().ifPresent(place -> secret.add("found", Json.of(place)));
        first.validity().ifPresent(known -> secret.add("validity", Json.of(known)));
        problem(ofKey, problems).ifPresent(problem -> secret.add("problem", Json.of(problem)));
        secret.add("others", places(first.others()));
        secret.add("withoutValue", places(first.unfilled()));
        return secret;
    }

    private static JsonArray places(List<Place> places) {
        JsonArray array = new JsonArray();
        places.forEach(place -> array.add(Json.of(place)));
        return array;
    }
}

package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.runtime.problem.Place;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.Presence;
import dev.secretly.tools.loading.Explanation;
import dev.secretly.tools.loading.ProgramExplanation;
import dev.secretly.tools.program.ProgramException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "explain", description = "Shows where each secret of the program comes from, and what else has it.")
final class ExplainCommand extends SecretlyCommand {

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    int run() throws CallException, FileException, ProgramException {
        ProgramExplanation explanation = ProgramExplanation.of(program.types(), sources.sources());
        boolean isFine = explanation.unreadable().isEmpty()
                && explanation.secrets().stream()
                        .noneMatch(
                                one -> one.secret().isRequired() && one.found().isEmpty());
        if (json) {
            out().println(Json.text(report(explanation, isFine)));
        } else {
            print(explanation);
        }
        return isFine ? ExitStatus.FINE : ExitStatus.REPORT;
    }

    private void print(ProgramExplanation explanation) {
        Table table = new Table();
        table.add("KEY", "TYPE", "PRESENCE", "FOUND", "ALSO IN");
        for (Explanation one : explanation.secrets()) {
            IndexedSecret secret = one.secret();
            table.add(
                    secret.key(),
                    simple(secret.value().type()),
                    presence(secret),
                    one.found().map(ExplainCommand::shown).orElse(absent(one)),
                    shown(one.others()));
        }
        out().print(table.text());
        explanation.unreadable().forEach(source -> out().println("cannot be read: " + source));
    }

    private static String absent(Explanation one) {
        String unfilled = one.unfilled().isEmpty() ? "" : " (no value yet at " + shown(one.unfilled()) + ")";
        if (one.secret().presence() == Presence.DEFAULT) {
            return "default" + unfilled;
        }
        return (one.secret().isRequired() ? "missing" : "absent") + unfilled;
    }

    private static String presence(IndexedSecret secret) {
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

    private static JsonObject report(ProgramExplanation explanation, boolean isFine) {
        JsonObject report = Json.report("explain");
        report.addProperty("fine", isFine);
        JsonArray secrets = new JsonArray();
        for (Explanation one : explanation.secrets()) {
            JsonObject secret = new JsonObject();
            secret.addProperty("key", one.secret().key());
            secret.addProperty("variable", one.secret().variable());
            secret.addProperty("element", one.secret().element());
            secret.addProperty("type", one.secret().value().type());
            secret.addProperty("declaredBy", one.type().name());
            secret.addProperty("presence", one.secret().presence().name().toLowerCase(Locale.ROOT));
            secret.add("optionalRecords", Json.texts(one.secret().optionalRecords()));
            one.found().ifPresent(place -> secret.add("found", Json.of(place)));
            secret.add("others", places(one.others()));
            secret.add("withoutValue", places(one.unfilled()));
            secrets.add(secret);
        }
        report.add("secrets", secrets);
        report.add("unreadable", Json.texts(new ArrayList<>(explanation.unreadable())));
        return report;
    }

    private static JsonArray places(List<Place> places) {
        JsonArray array = new JsonArray();
        places.forEach(place -> array.add(Json.of(place)));
        return array;
    }
}

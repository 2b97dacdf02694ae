package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.tools.export.JsonText;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.loading.ProgramLoad;
import dev.secretly.tools.loading.UncheckedTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Looks for every secret of the program where the program would, without starting it.",
        footer = {
            "",
            "Examples:",
            "  secretly check",
            "  secretly check --program app.jar --env-file production.env",
            "Documentation: " + Main.DOCUMENTATION
        })
final class CheckCommand extends SecretlyCommand {

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    int run() throws CallException, FileException, ProgramException {
        List<TypeSchema> types = program.types();
        List<Path> files = ProjectFiles.realFilesHere();
        GitWarnings warnings = GitWarnings.start(files, new LocalValues(ProgramOptions.secrets(types)).namedIn(files));
        ProgramLoad.Result load = ProgramLoad.run(types, sources.sources(err()).secrets(), contract.descriptions());
        Optional<SecretsException> problems = load.problems();
        Set<String> unchecked = UncheckedTypes.of(types);
        if (json) {
            out().println(JsonText.of(report(types, load, unchecked)));
        } else {
            print(types, problems, unchecked);
            KeyRemarks.due(load.remarks())
                    .forEach(remark -> err().println("secretly: warning: " + KeyRemarks.words(remark)));
        }
        warnings.print(err());
        ContractWarnings.print(err(), contract, ProgramOptions.secrets(types));
        return problems.isPresent() ? ExitStatus.REPORT : ExitStatus.FINE;
    }

    private void print(List<TypeSchema> types, Optional<SecretsException> problems, Set<String> unchecked) {
        long count = ProgramOptions.secrets(types).stream()
                .map(SecretSchema::key)
                .distinct()
                .count();
        report(problems.map(SecretsException::toString)
                .orElse("All required secrets of "
                        + Words.types(
                                types.stream().map(TypeSchema::displayName).toList()) + " are set ("
                        + counted(count, "key") + " checked)."));
        if (!unchecked.isEmpty()) {
            out().println((problems.isPresent() ? "\n" : "")
                    + "Not checked (needs the program to run): whether custom types accept their values ("
                    + String.join(", ", unchecked) + ").");
        }
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static JsonObject report(List<TypeSchema> types, ProgramLoad.Result load, Set<String> unchecked) {
        JsonObject report = Json.report("check");
        report.addProperty("fine", load.problems().isEmpty());
        report.add("types", Json.texts(types.stream().map(TypeSchema::name).toList()));
        JsonArray list = new JsonArray();
        List<Problem> found = load.problems().map(SecretsException::problems).orElse(List.of());
        found.forEach(problem -> list.add(Json.of(problem)));
        report.add("problems", list);
        report.add("remarks", Json.ofRemarks(KeyRemarks.due(load.remarks())));
        report.add("unchecked", Json.texts(unchecked));
        return report;
    }
}

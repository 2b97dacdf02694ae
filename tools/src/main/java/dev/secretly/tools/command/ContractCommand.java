package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.tools.contract.ContractComparison;
import dev.secretly.tools.contract.ContractUpdate;
import dev.secretly.tools.contract.WrongType;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.program.ProgramException;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "contract", description = "Adds the keys that code reads to the contract, or checks that it has them.")
final class ContractCommand extends SecretlyCommand {

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Option(names = "--check", description = "Only report how contract and code differ.")
    private boolean check;

    @Option(names = "--strict", description = "Report keys that no code reads as a difference.")
    private boolean strict;

    @Option(names = "--prune", description = "With --strict: remove keys that no code reads, after listing them.")
    private boolean prune;

    @Option(
            names = "--part",
            hidden = true,
            description =
                    "The program is a part of the code that shares the contract, so keys that it does not read are fine.")
    private boolean part;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    int run() throws CallException, FileException, ProgramException, TomlFormatException {
        if (prune && (!strict || check)) {
            throw new CallException("--prune removes keys, so it needs --strict, and no --check");
        }
        Path file = contract.file();
        List<IndexedSecret> secrets = ProgramOptions.secrets(program.types());
        TomlEditor editor = TomlEditor.of(text(file), file.toString());
        ContractComparison whole = ContractComparison.of(editor.document(), file.toString(), secrets);
        ContractComparison comparison = part ? whole.withoutUnread() : whole;
        if (json) {
            out().println(Json.text(report(file, comparison)));
        } else {
            print(file, comparison);
        }
        boolean isFine = comparison.isFine() && (!strict || comparison.unread().isEmpty());
        if (check) {
            return isFine ? ExitStatus.FINE : ExitStatus.REPORT;
        }
        update(file, editor, comparison);
        return comparison.wrongTypes().isEmpty()
                        && (!strict || prune || comparison.unread().isEmpty())
                ? ExitStatus.FINE
                : ExitStatus.REPORT;
    }

    private static String text(Path file) throws FileException {
        return Files.exists(file) ? TextFiles.read(file) : "";
    }

    private void update(Path file, TomlEditor editor, ContractComparison comparison)
            throws FileException, TomlFormatException {
        ContractUpdate.add(editor, comparison.missing());
        if (prune) {
            for (KeyPath key : comparison.unread().keySet()) {
                editor.remove(key);
            }
        }
        if (!comparison.missing().isEmpty() || (prune && !comparison.unread().isEmpty())) {
            TextFiles.writePublic(file, editor.text());
        }
    }

    private void print(Path file, ContractComparison comparison) {
        String verb = check ? "lacks " : "added ";
        comparison
                .missing()
                .forEach(secret -> out().println(file + ": " + verb + secret.key() + ", read by " + secret.element()));
        for (WrongType wrong : comparison.wrongTypes()) {
            out().println(wrong.place() + ": " + wrong.secret().key() + " is " + wrong.found() + ", but "
                    + wrong.secret().element() + " reads " + wrong.wanted());
        }
        comparison
                .unread()
                .forEach((key, place) -> out().println(place + ": " + key
                        + (prune ? " removed, since no code reads it" : " is read by no code")));
        if (comparison.isFine() && comparison.unread().isEmpty()) {
            out().println(file + " and the code agree.");
        }
    }

    private JsonObject report(Path file, ContractComparison comparison) {
        JsonObject report = Json.report("contract");
        report.addProperty("file", file.toString());
        report.addProperty("fine", comparison.isFine());
        report.add(
                "missing",
                Json.texts(comparison.missing().stream().map(IndexedSecret::key).toList()));
        JsonArray wrongTypes = new JsonArray();
        for (WrongType wrong : comparison.wrongTypes()) {
            JsonObject object = Json.of(wrong.place());
            object.addProperty("key", wrong.secret().key());
            object.addProperty("found", wrong.found());
            object.addProperty("wanted", wrong.wanted());
            wrongTypes.add(object);
        }
        report.add("wrongTypes", wrongTypes);
        JsonArray unread = new JsonArray();
        comparison.unread().forEach((key, place) -> {
            JsonObject object = Json.of(place);
            object.addProperty("key", key.text());
            unread.add(object);
        });
        report.add("unread", unread);
        return report;
    }
}

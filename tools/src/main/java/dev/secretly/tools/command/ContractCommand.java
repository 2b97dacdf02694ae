package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.WordList;
import dev.secretly.schema.contract.Difference.Missing;
import dev.secretly.schema.contract.Difference.WrongType;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.contract.ContractState;
import dev.secretly.tools.contract.ContractUpdate;
import dev.secretly.tools.export.JsonText;
import dev.secretly.tools.file.EditedFile;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.NewFileAccess;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "contract",
        description = "Adds the keys that code reads to the contract, or checks that it has them.",
        footer = {
            "",
            "Examples:",
            "  secretly contract",
            "  secretly contract --check --strict",
            "Documentation: " + Main.DOCUMENTATION
        })
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
    int run() throws CallException, FileException, GitException, ProgramException, TomlFormatException {
        if (prune && (!strict || check)) {
            throw new CallException("--prune removes keys, so it needs --strict and cannot be combined with --check");
        }
        Path file = contract.file();
        List<SecretSchema> secrets = ProgramOptions.secrets(program.types());
        boolean isFine = check ? compare(file, secrets) : update(file, secrets);
        warnIfIgnored(file);
        return isFine ? ExitStatus.FINE : ExitStatus.REPORT;
    }

    private boolean compare(Path file, List<SecretSchema> secrets) throws FileException, TomlFormatException {
        String text = Files.exists(file) ? TextFiles.read(file) : "";
        ContractState whole =
                ContractState.of(TomlEditor.of(text, file.toString()).contract(), secrets);
        ContractState comparison = part ? whole.withoutUnread() : whole;
        report(file, comparison, whole, Set.of());
        return comparison.isFine() && (!strict || comparison.unread().isEmpty());
    }

    /** Changes the contract; returns whether it agrees with the code then. */
    private boolean update(Path file, List<SecretSchema> secrets) throws FileException, TomlFormatException {
        try (EditedFile edited = EditedFile.open(file)) {
            String before;
            TomlEditor editor;
            ContractState whole;
            ContractUpdate update;
            List<String> refused;
            do {
                before = edited.text();
                editor = TomlEditor.of(before, file.toString());
                whole = ContractState.of(editor.contract(), secrets);
                refused = ContractUpdate.add(editor, secrets);
                update = ContractUpdate.remove(editor, prune ? whole.unread().keySet() : Set.of());
            } while (!editor.text().equals(before) && !edited.replace(editor.text(), NewFileAccess.PUBLIC));
            refused.forEach(reason -> out().println(file + ": " + reason));
            update.kept().forEach(reason -> out().println(file + ": " + reason));
            ContractState after = ContractState.of(editor.contract(), secrets);
            // Two types may read one key in ways that no value fits.
            ContractState known = whole;
            after.wrongTypes().stream().filter(wrong -> isNew(wrong, known)).forEach(this::print);
            ContractState changed = whole.without(after.missing());
            report(file, part ? changed.withoutUnread() : changed, whole, update.removed());
            return after.isFine()
                    && (!strict
                            || (prune ? update.kept().isEmpty() : after.unread().isEmpty()));
        }
    }

    private static boolean isNew(WrongType wrong, ContractState known) {
        return known.wrongTypes().stream()
                .noneMatch(
                        one -> one.secret().equals(wrong.secret()) && one.key().equals(wrong.key()));
    }

    private void report(Path file, ContractState comparison, ContractState whole, Set<KeyPath> removed) {
        if (json) {
            out().println(JsonText.of(report(file, comparison)));
        } else {
            print(file, comparison, whole.unread().keySet(), removed);
        }
    }

    private void print(Path file, ContractState comparison, Set<KeyPath> unread, Set<KeyPath> removed) {
        List<String> names = unread.stream().map(KeyPath::text).toList();
        for (Missing missing : comparison.missing()) {
            SecretSchema secret = missing.secret();
            List<String> near = NearMiss.of(secret.key().text(), names);
            String hint = near.isEmpty() ? "" : "; it has " + WordList.and(near) + unreadByAny();
            out().println(file + ": " + (check ? "lacks " : "added ") + secret.key() + ", read by " + secret.element()
                    + hint);
        }
        comparison.wrongTypes().forEach(this::print);
        comparison
                .unread()
                .forEach((key, place) -> out().println(place + ": " + key
                        + (removed.contains(key) ? " removed, since no code reads it" : " is not read by any code")));
        if (comparison.isFine() && comparison.unread().isEmpty()) {
            report(file + " and the code agree.");
        }
        if (check && !Files.exists(file)) {
            out().println(file + " does not exist.");
        }
    }

    /** Of a part of the code, nobody knows what the rest reads. */
    private String unreadByAny() {
        return part ? "" : ", which no code reads";
    }

    private void print(WrongType wrong) {
        out().println(wrong.place() + ": " + wrong.key() + " is " + wrong.found() + ", but "
                + wrong.secret().element() + " reads " + wrong.wanted());
    }

    /** A contract that git ignores can never be committed. */
    private void warnIfIgnored(Path file) throws GitException {
        Optional<Git> git = Git.here();
        if (git.isPresent() && git.get().isIgnored(file)) {
            err().println("secretly: warning: git ignores " + file + ", so it cannot be committed");
        }
    }

    private JsonObject report(Path file, ContractState comparison) {
        JsonObject report = Json.report("contract");
        report.addProperty("file", file.toString());
        report.addProperty("fine", comparison.isFine());
        report.add(
                "missing",
                Json.texts(comparison.missing().stream()
                        .map(missing -> missing.secret().key().text())
                        .toList()));
        JsonArray wrongTypes = new JsonArray();
        for (WrongType wrong : comparison.wrongTypes()) {
            JsonObject object = Json.of(wrong.place());
            object.addProperty("key", wrong.key().text());
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

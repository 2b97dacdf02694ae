package dev.secretly.tools.command;

import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.tools.export.JsonSchema;
import dev.secretly.tools.file.EditedFile;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.NewFileAccess;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "schema",
        description =
                "Writes a JSON schema beside the contract, and the line in the contract that editors need to find it.",
        footer = {"", "Examples:", "  secretly schema", "Documentation: " + Main.DOCUMENTATION})
final class SchemaCommand extends SecretlyCommand {

    private static final String NAME = "secrets.schema.json";
    private static final String LINE = "#:schema ./" + NAME;

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Option(names = "--print", description = "Print the schema and write nothing.")
    private boolean print;

    @Override
    int run() throws CallException, FileException, ProgramException, TomlFormatException {
        String schema = JsonSchema.of(ProgramOptions.secrets(program.types()));
        if (print) {
            out().print(schema);
            return ExitStatus.FINE;
        }
        contract.read();
        Path file = contract.file().resolveSibling(NAME);
        write(file, text -> schema);
        out().println("Wrote " + file + ".");
        addLine(contract.file());
        return ExitStatus.FINE;
    }

    /** A file that is made from the contract inherits the line. */
    private void addLine(Path file) throws FileException {
        if (Files.exists(file) && write(file, SchemaCommand::withLine)) {
            out().println("Added " + LINE + " to " + file + ".");
        }
    }

    private static String withLine(String text) {
        String content = ByteOrderMark.removedFrom(text);
        if (content.lines().anyMatch(line -> line.startsWith("#:schema"))) {
            return text;
        }
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        return ByteOrderMark.of(text) + LINE + lineBreak + content;
    }

    /** Changes a file; false if the change is none. */
    private static boolean write(Path path, UnaryOperator<String> change) throws FileException {
        try (EditedFile file = EditedFile.open(path)) {
            String text;
            do {
                text = file.text();
                if (file.existed() && change.apply(text).equals(text)) {
                    return false;
                }
            } while (!file.replace(change.apply(text), NewFileAccess.PUBLIC));
            return true;
        }
    }
}

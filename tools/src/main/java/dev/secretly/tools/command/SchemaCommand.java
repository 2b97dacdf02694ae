package dev.secretly.tools.command;

import dev.secretly.tools.export.JsonSchema;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.program.ProgramException;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "schema",
        description =
                "Writes a JSON schema beside the contract, and the line in the contract that editors need to find it.")
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
        TextFiles.writePublic(file, schema);
        out().println("Wrote " + file + ".");
        addLine(contract.file());
        return ExitStatus.FINE;
    }

    /** A file that is made from the contract inherits the line. */
    private void addLine(Path file) throws FileException {
        if (!Files.exists(file)) {
            return;
        }
        String text = TextFiles.read(file);
        if (text.lines().noneMatch(line -> line.startsWith("#:schema") || line.startsWith("\uFEFF#:schema"))) {
            String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
            boolean hasMark = text.startsWith("\uFEFF");
            TextFiles.writePublic(
                    file, (hasMark ? "\uFEFF" : "") + LINE + lineBreak + (hasMark ? text.substring(1) : text));
            out().println("Added " + LINE + " to " + file + ".");
        }
    }
}

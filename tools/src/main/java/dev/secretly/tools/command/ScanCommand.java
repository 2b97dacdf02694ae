package dev.secretly.tools.command;

import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.export.JsonText;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.scan.ContractScan;
import dev.secretly.tools.scan.GitScan;
import dev.secretly.tools.scan.Hit;
import dev.secretly.tools.scan.LocalSecrets;
import dev.secretly.tools.toml.TextValue;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "scan",
        description =
                "Searches git for the values of local secrets, in all spellings and encodings that files have them in.",
        footer = {
            "",
            "Examples:",
            "  secretly scan --history",
            "  secretly scan --install-hook",
            "Documentation: " + Main.DOCUMENTATION
        })
final class ScanCommand extends SecretlyCommand {

    @ArgGroup
    private Where where = new Where();

    /** What to search; by default, the files that git tracks. */
    static final class Where {
        @Option(names = "--staged", description = "Search only what would be committed.")
        private boolean staged;

        @Option(names = "--history", description = "Search every object of the history.")
        private boolean history;

        @Option(names = "--install-hook", description = "Search what would be committed before each commit.")
        private boolean installHook;
    }

    @Option(names = "--all-values", description = "Also search for values whose keys name no credential.")
    private boolean allValues;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Option(
            names = "--hook",
            hidden = true,
            description = "Git runs this before a commit, which prints nothing if it is clean.")
    private boolean hook;

    private boolean isContractBroken;

    @Override
    int run() throws CallException, FileException, GitException, ProgramException, TomlFormatException {
        Git git = Git.here()
                .orElseThrow(
                        () -> new CallException("there is no git repository with files here, or git is not installed"));
        if (where.installHook) {
            return HookInstallation.run(git, out(), err());
        }
        List<Path> files = LocalFiles.of(git);
        if (files.isEmpty()) {
            return withoutFiles();
        }
        List<SecretSchema> secrets = program.secretsIfAny();
        LocalSecrets local = new LocalSecrets(secrets, new LocalValues(secrets).of(files));
        Optional<TomlEditor> ofContract = readContract();
        Map<String, Set<String>> values = allValues
                ? local.all(ofContract
                        .map(editor -> TextValue.of(editor.document()))
                        .orElse(List.of()))
                : local.credentials();
        if (where.history && git.isShallow()) {
            err().println(
                            "secretly: this clone is shallow, so only a part of the history is searched; see git fetch --unshallow");
        }
        Set<Hit> hits = new LinkedHashSet<>();
        String nameOfContract = git.name(contract.file());
        ofContract.ifPresent(editor -> hits.addAll(ContractScan.of(nameOfContract, editor, local)));
        Optional<TomlEditor> staged = parsed(git.staged(nameOfContract), nameOfContract);
        staged.ifPresent(editor -> hits.addAll(ContractScan.of(nameOfContract, editor, local)));
        Set<Hit> ofContractAlone = Set.copyOf(hits);
        GitScan scan = new GitScan(git, values);
        hits.addAll(search(scan));
        scan.unreadable().forEach(name -> err().println("secretly: warning: " + name + " cannot be read"));
        return status(new ScanReport(hits, ofContractAlone, values), scan);
    }

    /** A broken contract must not keep the rest from being searched. */
    private Optional<TomlEditor> readContract() throws CallException, FileException {
        try {
            return contract.read();
        } catch (TomlFormatException broken) {
            err().println("secretly: warning: " + broken.getMessage() + "; it was searched as plain text only");
            isContractBroken = true;
            return Optional.empty();
        }
    }

    private static Optional<TomlEditor> parsed(Optional<String> text, String name) {
        try {
            return text.isPresent() ? Optional.of(TomlEditor.of(text.get(), name)) : Optional.empty();
        } catch (TomlFormatException broken) {
            return Optional.empty();
        }
    }

    /** In a clone without secrets, such as that of another team, a hook must not be in the way. */
    private int withoutFiles() throws CallException {
        String words = "no file has real secrets, neither in this repository nor ~/.streamlit/secrets.toml,"
                + " so there is nothing to search for";
        if (!hook) {
            throw new CallException(words);
        }
        err().println("secretly: " + words);
        return ExitStatus.FINE;
    }

    private List<Hit> search(GitScan scan) throws GitException {
        if (where.staged) {
            return scan.staged();
        }
        if (!where.history) {
            return scan.tracked();
        }
        ProgressLine progress = new ProgressLine(err(), "objects searched");
        try {
            return scan.history(progress::show);
        } finally {
            progress.end();
        }
    }

    private int status(ScanReport report, GitScan scan) {
        if (json) {
            out().println(JsonText.of(report.json()));
        } else {
            report.print(out(), err(), where.staged, hook);
        }
        if (report.isFinding(where.staged)) {
            return ExitStatus.REPORT;
        }
        return scan.unreadable().isEmpty() && !isContractBroken ? ExitStatus.FINE : ExitStatus.WRONG_CALL;
    }
}

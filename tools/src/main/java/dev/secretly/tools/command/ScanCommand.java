package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.program.ProgramException;
import dev.secretly.tools.scan.ContractScan;
import dev.secretly.tools.scan.GitScan;
import dev.secretly.tools.scan.Hit;
import dev.secretly.tools.scan.Hook;
import dev.secretly.tools.scan.LocalSecrets;
import dev.secretly.tools.toml.TextValue;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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
        description = "Searches git for the values of local secrets: as they are, URL-encoded and in Base64.")
final class ScanCommand extends SecretlyCommand {

    private static final int PROGRESS_STEP = 1_000;

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

    @Override
    int run() throws CallException, FileException, GitException, ProgramException, TomlFormatException {
        Git git = Git.here()
                .orElseThrow(
                        () -> new CallException("there is no git repository with files here, or git is not installed"));
        if (where.installHook) {
            return installHook(git);
        }
        List<IndexedSecret> secrets = program.secretsIfAny();
        LocalSecrets local = new LocalSecrets(secrets, realValues(git));
        Optional<TomlEditor> existing = contract.read();
        Map<String, Set<String>> values = allValues
                ? local.all(
                        existing.map(editor -> TextValue.of(editor.document())).orElse(List.of()))
                : local.credentials();
        Set<Hit> hits = new LinkedHashSet<>();
        existing.ifPresent(editor -> hits.addAll(ContractScan.of(git.name(contract.file()), editor, local)));
        if (values.isEmpty()) {
            err().println("secretly: no local file has a credential of 8 characters or more to search for.");
        }
        if (where.history && git.isShallow()) {
            err().println(
                            "secretly: this clone is shallow, so only a part of the history is searched; see git fetch --unshallow");
        }
        GitScan scan = new GitScan(git, values);
        hits.addAll(search(scan));
        scan.unreadable().forEach(name -> err().println("secretly: warning: " + name + " cannot be read"));
        if (json) {
            out().println(Json.text(report(hits)));
        } else {
            hits.forEach(hit -> out().println(hit));
        }
        if (hits.isEmpty() && !values.isEmpty() && !json) {
            out().println("None of " + values.size() + (values.size() == 1 ? " secret" : " secrets") + " found.");
        }
        if (!hits.isEmpty()) {
            err().println(
                            where.staged
                                    ? "secretly: remove each of these secrets before you commit."
                                    : "secretly: rotate each of these secrets, and remove the old value there.");
        }
        if (!hits.isEmpty()) {
            return ExitStatus.REPORT;
        }
        return scan.unreadable().isEmpty() ? ExitStatus.FINE : ExitStatus.WRONG_CALL;
    }

    private List<Hit> search(GitScan scan) throws GitException {
        if (where.staged) {
            return scan.staged();
        }
        return where.history ? scan.history(this::showProgress) : scan.tracked();
    }

    private void showProgress(long count) {
        if (count % PROGRESS_STEP == 0) {
            err().println("secretly: " + count + " objects searched");
        }
    }

    private static List<TextValue> realValues(Git git) throws FileException, GitException, TomlFormatException {
        List<TextValue> values = new ArrayList<>();
        for (Path file : realFiles(git)) {
            values.addAll(TextValue.of(
                    TomlEditor.of(TextFiles.read(file), file.toString()).document()));
        }
        return values;
    }

    /** The files of the project; a linked work tree has none of its own, since git does not copy ignored files. */
    private static List<Path> realFiles(Git git) throws GitException {
        List<Path> here = ProjectFiles.realFiles(Path.of(""));
        Path main = git.mainRoot();
        return here.isEmpty() && !main.equals(git.root()) ? ProjectFiles.realFiles(main.resolve(git.folder())) : here;
    }

    /** A hook or folder of hooks of the user is never changed. */
    private int installHook(Git git) throws CallException, FileException, GitException {
        String jar = jar();
        Optional<String> configured = git.configuredHooks();
        Path hook = git.hooks().resolve("pre-commit");
        String script = Hook.script(jar, git.folder());
        if (configured.isEmpty() && Files.exists(hook) && TextFiles.read(hook).equals(script)) {
            out().println(hook + " is already installed. It searches what would be committed.");
            return ExitStatus.FINE;
        }
        if (configured.isPresent() || Files.exists(hook)) {
            err().println("secretly: "
                    + (configured.isPresent() ? "core.hooksPath is " + configured.get() : hook + " exists")
                    + ", so nothing was changed. Add this line to your pre-commit hook:");
            out().println(Hook.line(jar, git.folder()));
            return ExitStatus.WRONG_CALL;
        }
        try {
            Files.createDirectories(hook.getParent());
            Files.writeString(hook, script, StandardOpenOption.CREATE_NEW);
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (UnsupportedOperationException windows) {
            // Git runs it all the same.
        } catch (IOException exception) {
            throw new CallException(hook + " cannot be written");
        }
        out().println("Made " + hook + ". It searches what would be committed.");
        return ExitStatus.FINE;
    }

    private static String jar() throws CallException {
        try {
            Path jar = Path.of(ScanCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) {
                return jar.toString();
            }
        } catch (URISyntaxException | IllegalArgumentException none) {
            // The same as for class folders.
        }
        throw new CallException("a hook needs secretly.jar: run java -jar secretly.jar scan --install-hook");
    }

    private static JsonObject report(Set<Hit> hits) {
        JsonObject report = Json.report("scan");
        report.addProperty("fine", hits.isEmpty());
        JsonArray array = new JsonArray();
        for (Hit hit : hits) {
            JsonObject object = new JsonObject();
            object.addProperty("file", hit.file());
            object.addProperty("line", hit.line());
            if (!hit.commit().isEmpty()) {
                object.addProperty("commit", hit.commit());
            }
            object.addProperty("key", hit.key());
            array.add(object);
        }
        report.add("hits", array);
        return report;
    }
}

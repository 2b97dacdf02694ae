package dev.secretly.tools.command;

import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.git.Git;
import dev.secretly.tools.git.GitException;
import dev.secretly.tools.scan.Hook;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Installs the hook that searches what would be committed. A hook or folder of hooks of the user is never changed. */
final class HookInstallation {

    private HookInstallation() {}

    /** Installs the hook, or says why not; returns the exit status. */
    static int run(Git git, PrintStream out, PrintStream err) throws CallException, FileException, GitException {
        String jar = jar();
        Optional<String> configured = git.configuredHooks();
        Path hook = git.hooks().resolve("pre-commit");
        String script = Hook.script(jar, git.folder());
        if (configured.isEmpty() && Files.exists(hook) && TextFiles.read(hook).equals(script)) {
            out.println(hook + " is already installed. It searches what would be committed.");
            return ExitStatus.FINE;
        }
        if (configured.isPresent() || Files.exists(hook)) {
            err.println("secretly: "
                    + (configured.isPresent() ? "core.hooksPath is " + configured.get() : hook + " exists")
                    + ", so nothing was changed. Add this line to your pre-commit hook:");
            out.println(Hook.line(jar, git.folder()));
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
        out.println("Created " + hook + ". It searches what would be committed.");
        return ExitStatus.FINE;
    }

    private static String jar() throws CallException {
        try {
            Path jar = Path.of(HookInstallation.class
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
}

package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.program.LoadTwice;
import dev.secretly.runtime.program.Print;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests pipes that a setting names, such as those that a shell makes for {@code <(sops -d secrets.toml)}. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PipeTest {

    private static final String KEY = "trello.api_key";

    @TempDir
    private Path folder;

    @Test
    void aNamedPipeIsReadOnceForAllLoads() throws IOException, InterruptedException {
        Path pipe = pipe();
        write(pipe, "trello.api_key = '" + Canary.of("a") + "'");
        Child.Result result =
                new Child(folder).with("SECRETLY_FILES", pipe.toString()).run(LoadTwice.class, KEY);

        assertEquals("", result.err());
        assertEquals(Canary.of("a") + "\n" + Canary.of("a") + "\n", result.out());
    }

    @Test
    void thePipeOfAShellIsRead() throws IOException {
        Path toml = Files.writeString(folder.resolve("a"), "trello.api_key = '" + Canary.of("a") + "'");
        Child.Result result = new Child(folder)
                .runBy("bash", "-c", "SECRETLY_FILES=<(cat " + toml + ") exec \"$@\"", "bash")
                .run(LoadTwice.class, KEY);

        assertEquals("", result.err());
        assertEquals(Canary.of("a") + "\n" + Canary.of("a") + "\n", result.out());
    }

    @Test
    void aPipeThatNobodyWritesToDoesNotBlockForEver() throws IOException, InterruptedException {
        Path pipe = pipe();
        Child.Result result =
                new Child(folder).with("SECRETLY_FILES", pipe.toString()).run(Print.class, KEY);

        assertEquals(1, result.status());
        assertTrue(
                result.unwrapped().contains("UNREADABLE  a pipe that was not closed within 10 seconds\n"),
                result.err());
        assertTrue(
                result.unwrapped().endsWith("To fix it, check the command that writes to " + pipe + "\n"),
                result.err());
    }

    @Test
    void anEmptyPipeIsNoEmptyFile() throws IOException {
        Child.Result result = new Child(folder)
                .runBy("bash", "-c", "SECRETLY_FILES=<(true) exec \"$@\"", "bash")
                .run(Print.class, KEY);

        assertTrue(result.unwrapped().contains("UNREADABLE  a pipe without content\n"), result.err());
    }

    @Test
    void aLargePipeIsNotReadToItsEnd() throws IOException {
        Child.Result result = new Child(folder)
                .runBy("bash", "-c", "SECRETLY_FILES=<(yes '# comment') exec \"$@\"", "bash")
                .run(Print.class, KEY);

        assertTrue(result.unwrapped().contains("UNREADABLE  more than 512 KiB\n"), result.err());
    }

    @Test
    void aToolDoesNotOpenThePipeOfAProgram() throws IOException, InterruptedException {
        Path pipe = pipe();
        Secrets secrets = Secrets.standard(Surroundings.of(
                Map.of("SECRETLY_FILES", pipe.toString()),
                folder.resolve("none").toFile()));
        SecretsException exception =
                assertThrows(SecretsException.class, () -> Declared.keys(KEY).load(secrets));

        assertTrue(
                exception.getMessage().contains("a pipe, which only the program itself reads\n"),
                exception.getMessage());
        assertTrue(
                exception.getMessage().endsWith("To fix it, start the program, or name a regular file"),
                exception.getMessage());
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    private static void write(Path pipe, String toml) {
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, toml);
            } catch (IOException closed) {
                throw new AssertionError(closed);
            }
        });
        writer.setDaemon(true);
        writer.start();
    }
}

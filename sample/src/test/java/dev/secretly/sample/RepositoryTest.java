package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryTest {

    @ParameterizedTest
    @CsvSource({
        "secrets.toml, true",
        ".streamlit/secrets.toml, true",
        ".streamlit/secrets.production.toml, true",
        ".streamlit/secrets.example.toml, false",
        "secrets.example.toml, false"
    })
    void gitIgnoresRealSecretsAndNotTheExample(String file, boolean isIgnored) throws Exception {
        assumeTrue(Files.exists(Path.of("..", ".git")), "not a git checkout");

        assertEquals(isIgnored ? 0 : 1, git("check-ignore", "-q", file));
    }

    @Test
    void theExampleIsCommittedAndNoRealFileIs() throws Exception {
        assumeTrue(Files.exists(Path.of("..", ".git")), "not a git checkout");

        assertEquals(0, git("ls-files", "--error-unmatch", ".streamlit/secrets.example.toml"));
        assertEquals(1, git("ls-files", "--error-unmatch", ".streamlit/secrets.toml"));
    }

    private static int git(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}

package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the directory of mounted secrets, {@code /run/secrets} in a container, and other surroundings of a program. */
class MountedSecretsTest {

    private static final Declared KEY = Declared.keys("trello.api_key");
    private static final List<DeclaredSecret> DECLARED =
            List.of(DeclaredSecret.other("trello.api_key", "TRELLO_API_KEY", "Test.api_key"));

    @TempDir
    private Path folder;

    private Path mounted() {
        return folder.resolve("mounted");
    }

    private Secrets standard() {
        Map<String, String> variables = Map.of(
                "TRELLO_API_KEY", "environment", "HOME", folder.resolve("home").toString());
        return Secrets.standard(Surroundings.of(variables, mounted().toFile()));
    }

    @Test
    void aDirectoryWithoutFilesForTheProgramKeepsTheFastPath() throws IOException {
        Files.createDirectories(mounted().resolve("kubernetes.io/serviceaccount"));

        assertNotNull(standard().recipe().fastPath(DECLARED));
        assertEquals(List.of("environment"), KEY.load(standard()));
    }

    @Test
    void aMountedFileWithAnyOfItsNamesOverridesTheEnvironment() throws IOException {
        Files.createDirectories(mounted().resolve("trello"));
        for (String name : List.of("trello.api_key", "TRELLO_API_KEY", "trello/api_key")) {
            Path file = Files.writeString(mounted().resolve(name), "mounted");

            assertNull(standard().recipe().fastPath(DECLARED));
            assertEquals(List.of("mounted"), KEY.load(standard()), name);
            Files.delete(file);
        }
        assertEquals(List.of("environment"), KEY.load(standard()));
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsSkipped() throws IOException {
        Files.writeString(mounted(), "");

        assertEquals(List.of("environment"), KEY.load(standard()));
        String message = missing();
        assertTrue(!message.contains("/run/secrets"), message);
    }

    @Test
    void aDirectoryThatMayNotBeEnteredIsSkippedAndMentioned() throws IOException {
        Files.createDirectory(mounted());
        Files.setPosixFilePermissions(mounted(), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Child child = new Child(folder).with("TRELLO_API_KEY", "environment").unprivileged(classes);

        assertEquals(
                "environment\n",
                child.run(MountedProgram.class, mounted().toString(), "trello.api_key")
                        .out());
        String message = child.run(MountedProgram.class, mounted().toString(), "trello.token")
                .err();
        assertTrue(message.contains("\n  /run/secrets                 may not be entered\n"), message);
        assertTrue(message.contains("MISSING  not in any source"), message);
        assertTrue(message.contains("To fix it, create .streamlit/secrets.toml with\n"), message);
    }

    @Test
    void aFileThatAppearsDuringALoadDoesNotChangeWhatIsReported() throws IOException {
        Secrets secrets = Secrets.standard(
                Surroundings.of(Map.of("HOME", folder.toString()), mounted().toFile()));
        DeclaredSecret secret = DECLARED.get(0);
        SecretReading reading = SecretReading.of(secrets, "Test", secret);
        Path file = folder.resolve(".streamlit/secrets.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "trello.api_key = '" + Canary.of("late") + "'\n");
        reading.secretString(secret);
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertEquals(Problem.Kind.MISSING, exception.problems().get(0).kind());
        assertTrue(exception.getMessage().contains("MISSING  not in any source\n"), exception.getMessage());
        assertTrue(
                exception.getMessage().contains("~/.streamlit/secrets.toml    no such file\n"), exception.getMessage());
        assertEquals(List.of(Canary.of("late")), KEY.load(secrets));
    }

    @Test
    void aMountedFileThatAppearsDuringALoadDoesNotChangeWhatIsReported() throws IOException {
        Secrets secrets = Secrets.standard(
                Surroundings.of(Map.of("HOME", folder.toString()), mounted().toFile()));
        DeclaredSecret secret = DECLARED.get(0);
        SecretReading reading = SecretReading.of(secrets, "Test", secret);
        reading.secretString(secret);
        Files.writeString(Files.createDirectories(mounted()).resolve("trello.api_key"), Canary.of("late"));
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertTrue(exception.getMessage().contains("MISSING  not in any source\n"), exception.getMessage());
        assertEquals(List.of(Canary.of("late")), KEY.load(secrets));
    }

    @Test
    void aFileThatAnotherLoadFindsDoesNotChangeWhatIsReported() throws IOException {
        Path file = folder.resolve("secrets.toml");
        Secrets shared = Secrets.builder().file(file).build();
        SecretReading first = SecretReading.of(shared, "Test", DECLARED.get(0));
        first.required(DECLARED.get(0), SecretType.secretString());
        Files.writeString(file, "trello.api_key = '" + Canary.of("late") + "'\n");

        assertEquals(List.of(Canary.of("late")), KEY.load(shared));
        SecretsException exception = assertThrows(SecretsException.class, first::finish);
        assertTrue(exception.getMessage().contains("MISSING  not in any source\n"), exception.getMessage());
        assertTrue(exception.getMessage().contains("To fix it, create " + file), exception.getMessage());
        assertTrue(!exception.getMessage().contains(Canary.marker()), exception.getMessage());
    }

    @Test
    void aProgramLoadsWithoutTheUsualSystemProperties() {
        Map<String, String> before = new HashMap<>();
        for (String property : List.of("user.home", "os.name")) {
            before.put(property, System.clearProperty(property));
        }
        try {
            assertEquals(
                    List.of("environment"),
                    KEY.load(Secrets.standard(Surroundings.of(
                            Map.of("TRELLO_API_KEY", "environment"), mounted().toFile()))));
        } finally {
            before.forEach(System::setProperty);
        }
    }

    private String missing() {
        return assertThrows(
                        SecretsException.class,
                        () -> Declared.keys("trello.token").load(standard()))
                .getMessage();
    }
}

package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.program.Print;
import dev.secretly.testing.Canary;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the settings of a deployment in real processes with real environments. */
class DeploymentTest {

    private static final String KEY = "trello.api_key";

    @TempDir
    private Path temporary;

    private Path folder;
    private Child child;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("work")).toRealPath();
        child = new Child(folder);
    }

    @Test
    void listedFilesReplaceTheStandardOnesAndTheFirstThatHasAKeyWins() throws IOException {
        toml(".streamlit/secrets.toml", "standard");
        toml("home/.streamlit/secrets.toml", "home");
        write("a.toml", "other = 1\n");
        write("dir/trello.api_key", Canary.of("dir") + "\n");
        toml("b.toml", "b");
        child.with(
                "SECRETLY_FILES",
                String.join(
                        File.pathSeparator,
                        "a.toml",
                        " dir",
                        "",
                        folder.resolve("b.toml").toString()));

        assertEquals(Canary.of("dir") + "\n", child.run(Print.class, KEY).out());
        String missing = child.run(Print.class, "trello.other").unwrapped();
        assertFalse(missing.contains(".streamlit"), missing);
        assertTrue(missing.contains("\n  a.toml\n  dir\n  " + folder.resolve("b.toml") + "\n  environment"), missing);
    }

    @Test
    void aListedFileMustExist() throws IOException {
        toml("b.toml", "b");
        child.with("SECRETLY_FILES", "a.toml" + File.pathSeparator + "b.toml").with("TRELLO_API_KEY", "x");
        String message = child.run(Print.class, KEY).unwrapped();

        assertTrue(message.contains("Cannot load Test: a.toml cannot be read."), message);
        assertTrue(
                message.contains("  a.toml  UNREADABLE  no such file or directory (named by SECRETLY_FILES)\n"),
                message);
        assertTrue(
                message.endsWith("To fix it, create a.toml with the secrets, or correct the path in SECRETLY_FILES\n"),
                message);
    }

    @Test
    void thePropertyOverridesTheVariableAndABlankValueCountsAsUnset() throws IOException {
        toml("a.toml", "a");
        toml("b.toml", "b");
        toml("secrets.toml", "standard");
        child.with("SECRETLY_FILES", "a.toml");

        assertEquals(Canary.of("a") + "\n", child.run(Print.class, KEY).out());
        assertEquals(
                Canary.of("standard") + "\n",
                new Child(folder)
                        .with("SECRETLY_FILES", " ")
                        .run(Print.class, KEY)
                        .out());
        child.option("-Dsecretly.files=b.toml");
        assertEquals(Canary.of("b") + "\n", child.run(Print.class, KEY).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {":", " : :"})
    void aListWithoutPathsIsAnError(String files) throws IOException {
        toml("secrets.toml", "standard");
        String message =
                child.with("SECRETLY_FILES", files).run(Print.class, KEY).unwrapped();

        assertTrue(message.contains("\n  SECRETLY_FILES  UNREADABLE  no path\n"), message);
        assertTrue(message.endsWith("set SECRETLY_FILES to paths of files or directories, separated by :\n"), message);
    }

    @Test
    void aLineFeedInAFileOrFolderNameForgesNoLine() throws IOException {
        Path odd = Files.createDirectory(temporary.resolve("a\nTo fix it, b"));
        Files.writeString(odd.resolve("c\nLooked in\n  d"), "broken");
        String message = new Child(odd)
                .with("SECRETLY_FILES", "c\nLooked in\n  d")
                .run(Print.class, KEY)
                .unwrapped();

        assertEquals(
                1, message.lines().filter(line -> line.startsWith("To fix it")).count(), message);
        assertEquals(
                1, message.lines().filter(line -> line.startsWith("Looked in")).count(), message);
        assertTrue(message.contains("Cannot load Test: c\\nLooked in\\n  d is not valid TOML.\n"), message);
    }

    @Test
    void whiteSpaceAroundAProfileIsDropped() throws IOException {
        toml("secrets.production.toml", "production");

        assertEquals(
                Canary.of("production") + "\n",
                child.with("SECRETLY_PROFILE", " production\n")
                        .run(Print.class, KEY)
                        .out());
    }

    @Test
    void aProfileReadsOnlyItsOwnFiles() throws IOException {
        toml(".streamlit/secrets.toml", "development");
        toml("home/.streamlit/secrets.toml", "development");
        toml("secrets.production.toml", "production");
        child.with("SECRETLY_PROFILE", "production");

        assertEquals(Canary.of("production") + "\n", child.run(Print.class, KEY).out());
        String missing = child.run(Print.class, "trello.other").unwrapped();
        assertTrue(missing.contains("""
                          .streamlit/secrets.production.toml      no such file
                          secrets.production.toml
                          ~/.streamlit/secrets.production.toml    no such file
                        """), missing);
        assertTrue(missing.contains("To fix it, in secrets.production.toml\n"), missing);
    }

    @Test
    void aProfileNeedsAtLeastOneFile() throws IOException {
        toml("secrets.toml", "development");
        String message = child.with("SECRETLY_PROFILE", "prod")
                .with("TRELLO_API_KEY", "x")
                .run(Print.class, KEY)
                .unwrapped();

        assertTrue(message.contains("\n  SECRETLY_PROFILE  UNREADABLE  no file for this profile\n"), message);
        assertTrue(
                message.endsWith("To fix it, create one of .streamlit/secrets.prod.toml, secrets.prod.toml,"
                        + " ~/.streamlit/secrets.prod.toml with the secrets, or do not set SECRETLY_PROFILE\n"),
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "a/b", "..", "a b", "\u00fc"})
    void anInvalidProfileNameIsAnError(String profile) {
        String message = child.option("-Dsecretly.profile=" + profile)
                .option("-Dsun.jnu.encoding=UTF-8")
                .with("LC_ALL", "C.UTF-8")
                .run(Print.class, KEY)
                .unwrapped();

        assertTrue(message.contains("\n  -Dsecretly.profile  UNREADABLE  not the name of a profile\n"), message);
        assertTrue(
                message.endsWith(
                        "set -Dsecretly.profile to letters, digits, _ and -, fewer than 20 if some are digits, and not example\n"),
                message);
    }

    @Test
    void filesAndAProfileAreAConflict() throws IOException {
        toml("a.toml", "a");
        String message = child.with("SECRETLY_FILES", "a.toml")
                .with("SECRETLY_PROFILE", "p")
                .run(Print.class, KEY)
                .unwrapped();

        assertTrue(message.contains("\n  SECRETLY_FILES  CONFLICT  conflicts with SECRETLY_PROFILE\n"), message);
        assertTrue(message.endsWith("To fix it, remove SECRETLY_FILES or SECRETLY_PROFILE\n"), message);
    }

    @Test
    void secretlyTomlHoldsAWholeTomlDocument() throws IOException {
        write("secrets.toml", "[trello]\ntoken = '" + Canary.of("file") + "'\n");
        child.with("SECRETLY_TOML", "[trello]\napi_key = '" + Canary.of("box") + "'\ntoken = 'not this'\n");

        assertEquals(
                Canary.of("box") + "\n" + Canary.of("file") + "\n",
                child.run(Print.class, KEY, "trello.token").out());
        String broken = child.with("SECRETLY_TOML", "[trello]\napi_key = " + Canary.of("box"))
                .run(Print.class, KEY)
                .unwrapped();
        assertTrue(broken.contains("\n  SECRETLY_TOML:2:11  UNREADABLE  a value without quotes\n"), broken);
        assertTrue(
                broken.endsWith("in SECRETLY_TOML\n  At line 2, put the value in quotes, as in key = \"...\"\n"),
                broken);
        assertFalse(broken.contains(Canary.marker()), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\r\n\n"})
    void aVariableCanNameAFileWhoseTrailingLineBreaksAreDropped(String end) throws IOException {
        write("secret", " " + Canary.of("a") + "\n\r b " + end);

        assertEquals(
                " " + Canary.of("a") + "\n\r b \n",
                child.with("TRELLO_API_KEY_FILE", "secret")
                        .run(Print.class, KEY)
                        .out());
    }

    @Test
    void aNamedFileIsReadOnlyIfNoEarlierSourceHasTheKey() throws IOException {
        toml("secrets.toml", "near");

        assertEquals(
                Canary.of("near") + "\n",
                child.with("TRELLO_API_KEY_FILE", "/nowhere")
                        .run(Print.class, KEY)
                        .out());
    }

    @Test
    void aVariableConflictsWithTheVariableThatNamesItsFile() throws IOException {
        write("secret", Canary.of("a"));
        child.with("TRELLO_API_KEY_FILE", "secret");

        assertEquals(
                Canary.of("a") + "\n",
                child.with("TRELLO_API_KEY", " ").run(Print.class, KEY).out());
        String message = child.with("TRELLO_API_KEY", Canary.of("b"))
                .run(Print.class, KEY)
                .unwrapped();
        assertTrue(message.contains("Cannot load Test: 1 of 1 secret is in conflict."), message);
        assertTrue(
                message.contains(
                        "  trello.api_key  TRELLO_API_KEY  CONFLICT  TRELLO_API_KEY conflicts with TRELLO_API_KEY_FILE\n"),
                message);
        assertTrue(message.endsWith("To fix it, remove TRELLO_API_KEY or TRELLO_API_KEY_FILE\n"), message);
        assertFalse(message.contains(Canary.marker()), message);
    }

    @Test
    void everyProblemWithANamedFileIsReportedWithoutItsPath() throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        write("nul", "a\0b");
        Files.write(folder.resolve("latin"), Canary.of("\u00fc").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("large"), new byte[1024 * 1024 + 1]);
        write("blank", " \n");
        assertNamed(Canary.of("no path"), "UNREADABLE  no such file at TRELLO_API_KEY_FILE\n");
        assertNamed("folder", "UNREADABLE  a folder at TRELLO_API_KEY_FILE\n");
        assertNamed("nul", "UNREADABLE  a NUL character at TRELLO_API_KEY_FILE\n");
        assertNamed("latin", "UNREADABLE  bytes that are not UTF-8 at TRELLO_API_KEY_FILE\n");
        assertNamed("large", "UNREADABLE  more than 512 KiB at TRELLO_API_KEY_FILE\n");
        assertNamed("blank", "MISSING  blank in TRELLO_API_KEY_FILE\n");
    }

    @Test
    void theFixForABlankNamedFileDoesNotSuggestTheConflictingVariable() throws IOException {
        write("blank", " \n");
        String message =
                child.with("TRELLO_API_KEY_FILE", "blank").run(Print.class, KEY).unwrapped();

        assertTrue(
                message.endsWith("To fix it, set TRELLO_API_KEY_FILE to the path of a file that holds a value\n"),
                message);
        write("good", Canary.of("good"));
        assertEquals(
                Canary.of("good") + "\n",
                child.with("TRELLO_API_KEY_FILE", "good")
                        .with("TRELLO_API_KEY", "\t")
                        .run(Print.class, KEY)
                        .out());
    }

    @Test
    void inAClusterTheFixAddsToTheTableInSecretlyToml() {
        child.with("KUBERNETES_SERVICE_HOST", "10.0.0.1").with("SECRETLY_TOML", "[trello]\nx = 1\n");
        String message = child.run(Print.class, KEY).unwrapped();

        assertTrue(message.endsWith("""
                        To fix it, in SECRETLY_TOML
                          Add under [trello] at line 1
                            api_key = "..."
                        or set the environment variable TRELLO_API_KEY.
                        """), message);
    }

    private void assertNamed(String path, String expected) {
        String message =
                child.with("TRELLO_API_KEY_FILE", path).run(Print.class, KEY).unwrapped();
        assertTrue(message.contains("  trello.api_key  TRELLO_API_KEY  " + expected), message);
        assertFalse(message.contains(Canary.marker()), message);
        assertTrue(
                message.contains("MISSING") || message.contains("To fix it, set TRELLO_API_KEY_FILE to the path of "),
                message);
    }

    @Test
    void systemdCredentialsAreReadFromTheirDirectory() throws IOException {
        write("credentials/trello.api_key", Canary.of("unit"));
        write("credentials/TRELLO_TOKEN", "");
        child.with("CREDENTIALS_DIRECTORY", folder.resolve("credentials").toString());

        assertEquals(Canary.of("unit") + "\n", child.run(Print.class, KEY).out());
        String blank = child.run(Print.class, "trello.token").unwrapped();
        assertTrue(
                blank.contains(
                        "MISSING  blank in CREDENTIALS_DIRECTORY/TRELLO_TOKEN (the socket that provides it may have failed)\n"),
                blank);
        assertTrue(
                blank.endsWith("To fix it, make CREDENTIALS_DIRECTORY/TRELLO_TOKEN a file that holds a value\n"
                        + "or set the environment variable TRELLO_TOKEN.\n"),
                blank);
        String missing = child.run(Print.class, "trello.other", "a.'b c'").unwrapped();
        assertTrue(
                missing.endsWith("To fix it, add LoadCredential=trello.other:/path/of/a/file to the unit\n"
                        + "and add LoadCredential=A_B_C_:/path/of/a/file to the unit\n"
                        + "or set the environment variables listed above.\n"),
                missing);
        String none = child.with("CREDENTIALS_DIRECTORY", "/nowhere")
                .run(Print.class, KEY)
                .unwrapped();
        assertTrue(
                none.contains("\n  CREDENTIALS_DIRECTORY  UNREADABLE  not a directory that this user may enter\n"),
                none);
    }

    @Test
    void inAClusterTheFixNeverSuggestsEditingAFile() {
        String message = child.with("KUBERNETES_SERVICE_HOST", "10.0.0.1")
                .run(Print.class, KEY)
                .unwrapped();

        assertTrue(message.endsWith("To fix it, set the environment variable TRELLO_API_KEY.\n"), message);
        String mounted = child.with("SECRETLY_FILES", ".").run(Print.class, KEY).unwrapped();
        assertTrue(
                mounted.endsWith(
                        "To fix it, mount the file ./trello.api_key\nor set the environment variable TRELLO_API_KEY.\n"),
                mounted);
    }

    private void toml(String file, String name) throws IOException {
        write(file, "[trello]\napi_key = '" + Canary.of(name) + "'\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

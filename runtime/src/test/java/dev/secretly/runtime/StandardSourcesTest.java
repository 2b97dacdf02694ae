package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.runtime.program.NamedKey;
import dev.secretly.runtime.program.Print;
import dev.secretly.runtime.program.PrintTwice;
import dev.secretly.testing.Canary;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardSourcesTest {

    private static final String KEY = "trello.api_key";
    private static final String VARIABLE = "TRELLO_API_KEY";

    @TempDir
    private Path root;

    private Path folder;
    private Path streamlit;
    private Path plain;
    private Path home;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = Files.createDirectory(root.resolve("work"));
        streamlit = folder.resolve(".streamlit/secrets.toml");
        plain = folder.resolve("secrets.toml");
        home = folder.resolve("home/.streamlit/secrets.toml");
        Files.createDirectories(streamlit.getParent());
        Files.createDirectories(home.getParent());
    }

    @Test
    void theFirstSourceThatHasAKeyWins() throws IOException {
        write(streamlit, "streamlit");
        write(plain, "plain");
        write(home, "home");
        Child child = new Child(folder).with(VARIABLE, Canary.of("environment"));

        assertLoads("streamlit", child);
        Files.delete(streamlit);
        assertLoads("plain", child);
        Files.delete(plain);
        assertLoads("home", child);
        Files.delete(home);
        assertLoads("environment", child);
    }

    @Test
    void aBlankValueFallsThroughInEverySource() throws IOException {
        Files.writeString(streamlit, "[trello]\napi_key = ''\n");
        Files.writeString(plain, "[trello]\napi_key = ' '\n");

        assertLoads("environment", new Child(folder).with(VARIABLE, Canary.of("environment")));
        Child.Result result = new Child(folder).with(VARIABLE, " ").run(Print.class, KEY);
        assertFails(result, "blank at .streamlit/secrets.toml:2:1, blank at secrets.toml:2:1, blank in TRELLO_API_KEY");
    }

    @Test
    void tablesOfTwoFilesAreMergedKeyByKey() throws IOException {
        Files.writeString(streamlit, "[trello]\napi_key = '" + Canary.of("a") + "'\n");
        Files.writeString(home, "[trello]\ntoken = '" + Canary.of("b") + "'\n");

        Child.Result result = new Child(folder).run(Print.class, KEY, "trello.token");

        assertEquals(Canary.of("a") + "\n" + Canary.of("b") + "\n", result.out());
    }

    @Test
    void aFileIsNotReadOnceAllKeysAreFound() throws IOException {
        write(streamlit, "streamlit");
        Files.writeString(plain, "this is no TOML");

        assertLoads("streamlit", new Child(folder));
    }

    @Test
    void aBrokenFileThatIsConsultedIsAnErrorEvenIfTheEnvironmentHasTheKey() throws IOException {
        Files.writeString(plain, "[trello]\napi_key = " + Canary.of("unquoted"));

        Child.Result result =
                new Child(folder).with(VARIABLE, Canary.of("environment")).run(Print.class, KEY, "trello.token");

        assertFails(result, "secrets.toml:2:11  UNREADABLE  a value without quotes");
        assertFalse(result.err().contains("missing"), result.err());
    }

    @Test
    void aMalformedValueIsAnErrorEvenIfTheEnvironmentHasTheKey() throws IOException {
        Files.writeString(plain, "[trello]\napi_key = 5\n");

        assertFails(
                new Child(folder).with(VARIABLE, Canary.of("environment")).run(Print.class, KEY),
                "an integer at secrets.toml:2:1, not a string");
    }

    @Test
    void eachCallOfStandardCreatesAnIndependentInstance() throws IOException {
        write(plain, "first");
        write(folder.resolve("later.toml"), "second");

        assertEquals(
                Canary.of("first") + "\n" + Canary.of("first") + "\n" + Canary.of("second") + "\n",
                new Child(folder).run(PrintTwice.class).out());
    }

    @Test
    void aFolderInPlaceOfTheFileIsAnError() throws IOException {
        Files.createDirectory(streamlit);

        assertFails(new Child(folder).run(Print.class, KEY), ".streamlit/secrets.toml  UNREADABLE  a folder");
    }

    @Test
    void aPipeInPlaceOfTheFileIsAnErrorAndDoesNotBlock() throws IOException, InterruptedException {
        assumeTrue(new ProcessBuilder("mkfifo", streamlit.toString()).start().waitFor() == 0);

        assertFails(new Child(folder).run(Print.class, KEY), ".streamlit/secrets.toml  UNREADABLE  a pipe or a device");
    }

    @Test
    void aFileInPlaceOfTheFolderMeansNoSuchFile() throws IOException {
        Files.delete(streamlit.getParent());
        Files.writeString(streamlit.getParent(), "");

        assertLoads("environment", new Child(folder).with(VARIABLE, Canary.of("environment")));
    }

    @Test
    void filesAreFoundInAFolderWhoseNameTheLocaleCannotEncode() throws IOException {
        Path unspelled = Child.createDirectory(root, "w\u00e9");
        Files.writeString(unspelled.resolve("secrets.toml"), "[trello]\napi_key = '" + Canary.of("file") + "'\n");

        assertLoads("file", new Child(unspelled).with("LC_ALL", "C").with(VARIABLE, Canary.of("environment")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative/home", "", "/no/such/home"})
    void anInvalidHomeMeansNoSuchFile(String home) {
        Child child = new Child(folder).with("HOME", home).with(VARIABLE, Canary.of("environment"));

        assertLoads("environment", child);
    }

    @Test
    void withoutHomeTheUserHomePropertyIsUsed() throws IOException {
        write(home, "home");

        assertLoads("home", new Child(folder).without("HOME").option("-Duser.home=" + folder.resolve("home")));
    }

    @Test
    void aFileThatMayNotBeReadIsAnError() throws IOException {
        write(streamlit, "streamlit");
        Files.setPosixFilePermissions(streamlit, PosixFilePermissions.fromString("---------"));

        assertFails(unprivileged(), ".streamlit/secrets.toml  UNREADABLE  no permission to read it");
    }

    @Test
    void aKeyFileThatMayNotBeReadIsTheOneToGrantAccessTo() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("---------"));

        Child.Result result = unprivileged(new Child(folder).with("TRELLO_KEY_FILE", "key.pem"), NamedKey.class);

        assertFails(result, "the path of a file that this user may not read at TRELLO_KEY_FILE");
        assertTrue(
                Unwrapped.of(result.err())
                        .contains("give this user permission to read the file that TRELLO_KEY_FILE names"),
                result.err());
    }

    @Test
    void aFolderThatMayNotBeEnteredIsAnErrorInTheProject() throws IOException {
        Files.setPosixFilePermissions(streamlit.getParent(), PosixFilePermissions.fromString("---------"));

        assertFails(unprivileged(), ".streamlit/secrets.toml  UNREADABLE  no permission to enter its folder");
    }

    @Test
    void aHomeFolderThatMayNotBeEnteredMeansNoSuchFile() throws IOException {
        write(home, "home");
        Files.setPosixFilePermissions(folder.resolve("home"), PosixFilePermissions.fromString("---------"));

        Child.Result result = unprivileged();

        assertFails(result, "not in any source");
        assertTrue(result.err().contains("~/.streamlit/secrets.toml    no permission for user "), result.err());
    }

    @Test
    void thePropertyOfTheWorkingDirectoryMovesNoRelativePath() throws IOException {
        Path other = Files.createDirectories(root.resolve("other"));
        Files.writeString(other.resolve("secrets.toml"), "trello.api_key = '" + Canary.of("other") + "'");
        Child.Result result = new Child(folder).option("-Duser.dir=" + other).run(Print.class, KEY);

        assertFails(
                result,
                "Looked in (working directory " + folder.toRealPath() + ", not that of the property user.dir)\n");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "later versions have no security manager")
    void aSecurityManagerThatDeniesTheEnvironmentIsOneMessage() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy"), """
                grant {
                  permission java.io.FilePermission "<<ALL FILES>>", "read";
                  permission java.util.PropertyPermission "*", "read";
                };
                """);
        Child.Result result = new Child(folder)
                .option("-Djava.security.manager")
                .option("-Djava.security.policy=" + policy)
                .with("TRELLO_API_KEY", Canary.of("a"))
                .run(Print.class, KEY);

        assertFails(result, "UNREADABLE\n      no permission of the security manager at TRELLO_API_KEY\n");
        assertTrue(
                result.err()
                        .endsWith("To fix it, grant java.lang.RuntimePermission \"getenv.*\" in the security policy\n"),
                result.err());
    }

    @Test
    void aBrokenLinkInPlaceOfAFileIsMentioned() throws IOException {
        Files.createSymbolicLink(folder.resolve("secrets.toml"), folder.resolve("none"));
        Child.Result result = new Child(folder).run(Print.class, KEY);

        assertFails(result, "\n  secrets.toml                 a broken link to " + folder.resolve("none") + "\n");
    }

    @Test
    void aFileInAParentFolderIsMentionedIfEverythingIsMissing() throws IOException {
        Path module = Files.createDirectories(folder.resolve("app/module"));
        write(streamlit, "parent");
        Child child = new Child(module).with("HOME", root.resolve("nobody").toString());
        String there = "\n\nTo fix it, start the program in " + folder.toRealPath()
                + ", which has .streamlit/secrets.toml, or set SECRETLY_FILES to the path of that file\n"
                + "or create .streamlit/secrets.toml with\n";

        String message = child.run(Print.class, KEY).unwrapped();
        assertTrue(message.contains(there), message);
        assertLoads("parent", new Child(module).with("SECRETLY_FILES", streamlit.toString()));
        assertLoads("parent", new Child(folder));

        Files.createDirectory(module.resolve(".git"));
        assertFalse(child.run(Print.class, KEY).err().contains("There is"));
        Files.delete(module.resolve(".git"));
        Files.createDirectory(module.getParent().resolve(".git"));
        assertFalse(child.run(Print.class, KEY).err().contains("There is"));
        Files.delete(module.getParent().resolve(".git"));
        assertFalse(new Child(module)
                .with("HOME", folder.toRealPath().toString())
                .run(Print.class, "trello.other")
                .err()
                .contains("There is"));
        assertFalse(child.with(VARIABLE, "x")
                .run(Print.class, KEY, "trello.other")
                .err()
                .contains("There is"));
    }

    @Test
    void anErrorInMainPrintsOnlyTheMessageAndExitsWithStatusOne() {
        Child.Result result = new Child(folder).run(Print.class, KEY);

        assertTrue(
                result.err().startsWith("Exception in thread \"main\" Cannot load Test: 1 of 1 secret is missing.\n"),
                result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertEquals(1, result.status());
    }

    private Child.Result unprivileged() throws IOException {
        return unprivileged(new Child(folder), Print.class, KEY);
    }

    private Child.Result unprivileged(Child child, Class<?> program, String... arguments) throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Child.Result result = child.unprivileged(Files.createDirectory(root.resolve("classes")))
                .run(program, arguments);
        Files.setPosixFilePermissions(streamlit.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("home"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return result;
    }

    private void assertLoads(String source, Child child) {
        Child.Result result = child.run(Print.class, KEY);
        assertEquals("", result.err());
        assertEquals(Canary.of(source) + "\n", result.out());
    }

    private static void assertFails(Child.Result result, String part) {
        assertTrue(result.err().contains(part), result.err());
        assertFalse(result.err().contains(Canary.marker()), result.err());
        assertEquals(1, result.status());
    }

    private static void write(Path file, String name) throws IOException {
        Files.writeString(file, "[trello]\napi_key = '" + Canary.of(name) + "'\n");
    }
}

package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.program.Print;
import dev.secretly.testing.Canary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that somebody set in the wrong variable is never shown. */
class SettingTest {

    private static final String KEY = "trello.api_key";

    private static final String VALUE = Canary.of("setting");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[trello]LFapi_key = \"VALUE\" | set SECRETLY_TOML, which is for TOML text",
                "trello.api_key = 'VALUE'      | set SECRETLY_TOML, which is for TOML text",
                "VALUE                         | set the variable of the secret, if it is its value",
                "{\"key\": \"VALUE\"}          | set the variable of the secret, if it is its value",
                "postgres://me:VALUE@db/boards | set the variable of the secret, if it is its value",
                "me:VALUE@tcp(db)/boards       | set the variable of the secret, if it is its value",
                "aws-secretsmanager:VALUE      | set SECRETLY_STORES, which is for addresses of stores",
                "ab/VALUE/cd                   | set the variable of the secret, if it is its value",
                "/VALUE/Cd                     | set the variable of the secret, if it is its value"
            })
    void textThatIsNotAPathIsNotShown(String pattern, String advice) throws IOException {
        String text = text(pattern);
        for (String setting : new String[] {text, "a.toml" + File.pathSeparator + text}) {
            String message = child().with("SECRETLY_FILES", setting)
                    .run(Print.class, KEY)
                    .unwrapped();

            assertFalse(message.contains(Canary.marker()), message);
            assertTrue(
                    message.contains("\n  SECRETLY_FILES  UNREADABLE  text of " + setting.length()
                            + " characters that is not a path\n"),
                    message);
            assertTrue(setting.startsWith("a.toml") || message.contains(advice), message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[trello]LFapi_key = \"VALUE\" | set SECRETLY_TOML, which is for TOML text",
                "VALUE                         | set the variable of the secret, if it is its value",
                "/run/VALUE.toml               | set SECRETLY_FILES, which is for paths"
            })
    void textThatIsNotAnAddressIsNotShown(String pattern, String advice) throws IOException {
        String text = text(pattern);
        for (String setting : new String[] {text, "fake:keys," + text}) {
            String message = child().with("SECRETLY_STORES", setting)
                    .run(Print.class, KEY)
                    .unwrapped();

            assertFalse(message.contains(Canary.marker()), message);
            assertTrue(
                    message.contains("\n  SECRETLY_STORES  UNREADABLE  text of " + setting.length()
                            + " characters that is not an address\n"),
                    message);
            assertTrue(setting.startsWith("fake:") || message.contains(advice), message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vault://me:VALUE@host, 'no library that opens this address'",
        "me:VALUE, 'no library that opens this address'",
        "fake://me:VALUE@host, 'no address of this store'",
        "fake:x?token=VALUE, 'an address with a parameter other than version'"
    })
    void anAddressIsNotShownWithWhatCouldBeAValue(String pattern, String found) throws IOException {
        String message = child().with("SECRETLY_STORES", text(pattern))
                .run(Print.class, KEY)
                .unwrapped();

        assertFalse(message.contains(Canary.marker()), message);
        assertTrue(message.contains(found), message);
        assertTrue(message.contains("SECRETLY_STORES"), message);
    }

    @Test
    void oneOfSeveralAddressesIsNamedByItsPosition() throws IOException {
        String message = child().with("SECRETLY_STORES", "fake:keys, me:" + VALUE)
                .run(Print.class, "trello.other")
                .unwrapped();

        int length = VALUE.length() + "me:".length();
        assertFalse(message.contains(Canary.marker()), message);
        assertTrue(
                message.contains("\n  entry 2 of SECRETLY_STORES (" + length + " characters)  UNREADABLE  no library"),
                message);
        assertTrue(message.contains("correct entry 2 of SECRETLY_STORES"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "none.toml, none.toml",
        "/no/such/folder, /no/such/folder",
        "./None, ./None",
        "/tmp/No Such, /tmp/No Such",
        "=, ="
    })
    void aPathIsShown(String path, String shown) throws IOException {
        Files.writeString(folder.resolve("="), "broken");
        String message =
                child().with("SECRETLY_FILES", path).run(Print.class, KEY).unwrapped();

        assertTrue(message.contains("\n  " + shown), message);
        assertFalse(message.contains("SECRETLY_FILES ("), message);
    }

    @Test
    void theProfileIsNotShownIfItIsNoneOrLikeASecret() throws IOException {
        for (String profile : new String[] {"a b " + VALUE, VALUE + "-with-7"}) {
            String message = child().with("SECRETLY_PROFILE", profile)
                    .run(Print.class, KEY)
                    .unwrapped();

            assertEquals(-1, message.indexOf(Canary.marker()), message);
            assertTrue(message.contains("SECRETLY_PROFILE"), message);
        }
    }

    private Child child() {
        return new Child(folder);
    }

    private static String text(String pattern) {
        return pattern.replace("LF", "\n").replace("VALUE", VALUE);
    }
}

package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.program.Print;
import dev.secretly.runtime.program.ThreeSecrets;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @TempDir
    private Path temporary;

    @Test
    void missingAndBlankSecretsAreReportedWithLocationsAndFixes() throws IOException {
        write(".streamlit/secrets.toml", "[trello]\napi_secret = '" + Canary.of("secret") + "'\n\noauth_token = ''\n");

        assertMessage("""
                Exception in thread "main" Cannot load Trello: 2 of 3 secrets are missing.

                  trello.api_key      TRELLO_API_KEY      MISSING  not in any source
                  trello.oauth_token  TRELLO_OAUTH_TOKEN  MISSING  blank at .streamlit/secrets.toml:4:1

                Looked in (working directory %s)
                  .streamlit/secrets.toml
                  secrets.toml                 no such file
                  ~/.streamlit/secrets.toml    no such file
                  environment

                To fix it, in .streamlit/secrets.toml
                  Add under [trello] at line 1
                    api_key = "..."
                  Set oauth_token at line 4 to a value
                or set the environment variables listed above.
                """);
    }

    @Test
    void withoutAFileTheFixShowsTheWholeTable() throws IOException {
        assertMessage("""
                Exception in thread "main" Cannot load Trello: 3 of 3 secrets are missing.

                  trello.api_key      TRELLO_API_KEY      MISSING  not in any source
                  trello.api_secret   TRELLO_API_SECRET   MISSING  not in any source
                  trello.oauth_token  TRELLO_OAUTH_TOKEN  MISSING  not in any source

                Looked in (working directory %s)
                  .streamlit/secrets.toml      no such file
                  secrets.toml                 no such file
                  ~/.streamlit/secrets.toml    no such file
                  environment

                To fix it, create .streamlit/secrets.toml with
                  [trello]
                  api_key = "..."
                  api_secret = "..."
                  oauth_token = "..."
                or set the environment variables listed above.
                """);
    }

    @Test
    void missingAndMalformedSecretsAreReportedInOneMessage() throws IOException {
        write("secrets.toml", "# mine\n[trello]\napi_key = 12345\noauth_token = \"" + Canary.of("token") + "\"\n");

        assertMessage("""
                Exception in thread "main" Cannot load Trello: 1 of 3 secrets is missing, 1 is malformed.

                  trello.api_key     TRELLO_API_KEY     MALFORMED  an integer at secrets.toml:3:1, not a string
                  trello.api_secret  TRELLO_API_SECRET  MISSING    not in any source

                Looked in (working directory %s)
                  .streamlit/secrets.toml      no such file
                  secrets.toml
                  ~/.streamlit/secrets.toml    no such file
                  environment

                To fix it, in secrets.toml
                  Set api_key at line 3 to a string, such as "..."
                  Add under [trello] at line 2
                    api_secret = "..."
                or, for what is missing, set the environment variable TRELLO_API_SECRET.
                """);
    }

    @Test
    void aBrokenFileIsReportedByLocationAndNothingIsReportedAsMissing() throws IOException {
        write(".streamlit/secrets.toml", "[trello]\napi_key = " + Canary.of("unquoted") + "\n");

        assertMessage("""
                Exception in thread "main" Cannot load Trello: .streamlit/secrets.toml is not valid TOML.

                  .streamlit/secrets.toml:2:11  UNREADABLE  a value without quotes

                Looked in (working directory %s)
                  .streamlit/secrets.toml      cannot be read
                  secrets.toml                 no such file
                  ~/.streamlit/secrets.toml    no such file
                  environment

                To fix it, in .streamlit/secrets.toml
                  At line 2, put the value in quotes, as in key = "..."
                """);
    }

    @Test
    void thirtyMissingSecretsOfSixTablesFitOnAPage() throws IOException {
        String[] keys = IntStream.range(0, 30)
                .mapToObj(i -> "service_" + i / 5 + ".secret_key_" + i % 5)
                .toArray(String[]::new);
        String message = new Child(temporary).run(Print.class, keys).err();

        assertTrue(message.lines().count() <= 78, message);
        assertTrue(message.lines().skip(1).allMatch(line -> line.length() <= 100), message);
        for (String key : keys) {
            assertTrue(
                    message.contains("  " + key + "  " + key.replace('.', '_').toUpperCase(Locale.ROOT)), message);
            assertTrue(message.contains("  " + key.substring(key.indexOf('.') + 1) + " = \"...\"\n"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "de-DE"})
    void theMessageIsTheSameInEveryLocale(String language) throws IOException {
        write("secrets.toml", "[trello]\napi_key = 1234567\napi_secret = 'TODO'\noauth_tokin = 'x'\n");
        String message = new Child(temporary).run(ThreeSecrets.class).err();

        assertTrue(message.contains("PLACEHOLDER") && message.contains("MALFORMED"), message);
        Locale locale = Locale.forLanguageTag(language);
        assertEquals(
                message,
                new Child(temporary)
                        .option("-Duser.language=" + locale.getLanguage())
                        .option("-Duser.country=" + locale.getCountry())
                        .option("-Duser.extensions=" + language.replaceFirst("^[^-]+-[^-]+-?", ""))
                        .option("-Dfile.encoding=ISO-8859-9")
                        .with("LC_ALL", "C")
                        .run(ThreeSecrets.class)
                        .err());
        assertEquals(
                message,
                new Child(temporary)
                        .with("LC_ALL", "POSIX")
                        .run(ThreeSecrets.class)
                        .err());
    }

    @Test
    void nonAsciiAndControlCharactersAreEscaped() throws IOException {
        Path folder = Child.createDirectory(temporary, "caf\u00e9 \u0007");
        String err = new Child(folder)
                .option("-Dsun.jnu.encoding=UTF-8")
                .with("LC_ALL", "C.UTF-8")
                .run(ThreeSecrets.class)
                .err();

        assertEquals("", err.replaceAll("[ -~\n]", ""));
        assertEquals(true, err.contains("/caf\\u00e9 \\u0007)"), err);
    }

    private void assertMessage(String message) throws IOException {
        String folder = temporary.toRealPath().toString();
        assertEquals(
                message.formatted(folder),
                new Child(temporary).run(ThreeSecrets.class).err());
    }

    private void write(String file, String text) throws IOException {
        Path path = temporary.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

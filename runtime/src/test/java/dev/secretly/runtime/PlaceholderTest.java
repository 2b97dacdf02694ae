package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.answer.Placeholder;
import dev.secretly.runtime.program.ThreeSecrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a placeholder does not count as a secret. */
class PlaceholderTest {

    private static final DeclaredSecret KEY =
            DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "...",
                "......",
                "<your key>",
                "<API_KEY>",
                "<get it from example.com>",
                "${TRELLO_API_KEY}",
                "${env:TRELLO}",
                "${{ secrets.X }}",
                "your_trello_api_key_here",
                "YOUR-API-KEY-HERE",
                "your_here_here",
                "your_oauth2_client_secret_here",
                "${TRELLO_API_KEY:?}",
                "<a_b>",
                "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\\n....\\n-----END PRIVATE KEY-----\\n",
                "-----BEGIN RSA PRIVATE KEY-----...-----END RSA PRIVATE KEY-----",
            })
    void markedPlaceholdersAreRecognizedForTextAndCredentials(String text) {
        assertTrue(Placeholder.isPlaceholder(" " + text + "\n", Content.CREDENTIAL));
        assertTrue(Placeholder.isPlaceholder(text, Content.TEXT));
        assertFalse(Placeholder.isPlaceholder(text, Content.OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme",
                "ChangeMe",
                "change-me",
                "CHANGE_ME",
                "change me",
                "replace-me",
                "replaceme",
                "TODO",
                "todo",
                "xxx",
                "XXXXXXXX",
                "xxxx-xxxx-xxxx"
            })
    void placeholderWordsAreRecognizedForCredentialsOnly(String text) {
        assertTrue(Placeholder.isPlaceholder(text, Content.CREDENTIAL));
        assertFalse(Placeholder.isPlaceholder(text, Content.TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "<>",
                "<a@b.example>",
                "<p>text</p>",
                "<a=b>",
                "$",
                "${}",
                "${1}",
                "a${B}",
                "${A}b",
                "${A}${B}",
                "x",
                "xx",
                "todos",
                "change",
                "changeme1",
                "you",
                "your_here",
                "your_key",
                "key_here",
                "<1>",
                "postgres://${USER}@host",
                "${{a}} and ${{b}}",
                "Your ad here",
                "your secret is safe here"
            })
    void lookalikesAreNotPlaceholders(String text) {
        assertFalse(Placeholder.isPlaceholder(text, Content.CREDENTIAL));
        assertFalse(Placeholder.isPlaceholder(text, Content.TEXT));
    }

    /** Formats of credentials that providers issue, generated so that no secret scanner mistakes one for a real one. */
    private static final List<Function<Random, String>> SHAPES = List.of(
            random -> of(random, 32, "0123456789abcdef"),
            random -> of(random, 64, "0123456789abcdef"),
            random -> of(random, 20, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
            random -> of(
                    random, 24 + random.nextInt(40), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
            random -> of(random, 3 + random.nextInt(8), "abcdefghijklmnopqrstuvwxyz") + "_"
                    + of(random, 24, "abcdefXYZ0189"),
            random -> of(random, 40, "abcdefghijklmnopqrstuvwxyz0123456789-_"),
            random -> of(random, 12, "!\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~"),
            random -> of(random, 8, "abcdefghijklmnopqrstuvwxyz"),
            random -> new UUID(random.nextLong(), random.nextLong()).toString(),
            random -> of(random, 17, "abcXYZ019") + "." + of(random, 40, "abcXYZ019-_") + "."
                    + of(random, 43, "abcXYZ019-_"),
            random -> Base64.getEncoder()
                    .encodeToString(of(random, 33, "abcdef").getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
            random -> of(random, 4, "abcdefgh") + "-" + of(random, 5, "abcdefgh") + "-" + of(random, 6, "abcdefgh"),
            random -> of(random, 6, "0123456789"));

    private static String of(Random random, int length, String characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    @Test
    void noneOfAHundredThousandCredentialsIsAPlaceholder() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 100_000; i++) {
            String credential = SHAPES.get(i % SHAPES.size()).apply(random);
            assertFalse(Placeholder.isPlaceholder(credential, Content.CREDENTIAL), credential);
        }
    }

    @Test
    void noOrdinaryNameOrPathIsAPlaceholder() {
        List<String> words = List.of(
                "db",
                "admin",
                "root",
                "app",
                "trello",
                "mail",
                "your",
                "here",
                "change",
                "replace",
                "to",
                "do",
                "x",
                "prod",
                "eu-west-1",
                "api",
                "cache",
                "data",
                "backup",
                "reader");
        List<String> forms = List.of(
                "%s",
                "%s_%s",
                "%s-%s",
                "%s.%s.example",
                "/var/%s/%s",
                "C:\\%s\\%s",
                "%s@%s.example",
                "https://%s.example/%s",
                "%s:5432",
                "./%s/..",
                "~/%s",
                "%s%s",
                "[%s]",
                "%%%s%%",
                "{%s}",
                "$%s",
                "@%s",
                "s3://%s/%s",
                "%s,%s",
                "<%s@%s>");
        int names = 0;
        for (String form : forms) {
            for (String first : words) {
                for (String second : words.subList(0, 3)) {
                    String name = form.formatted(first, second);
                    assertFalse(Placeholder.isPlaceholder(name, Content.TEXT), name);
                    names++;
                }
            }
        }
        assertTrue(names >= 1_000, names + " names");
    }

    @Test
    void aPlaceholderFallsThroughToTheNextSourceAndIsReportedWithItsLocation() throws IOException {
        write(
                ".streamlit/secrets.toml",
                "[trello]\napi_key = \"<your key>\"\napi_secret = \"...\"\noauth_token = \"todo\"\n");
        write("secrets.toml", "trello.api_key = '" + Canary.of("key") + "'\n");
        String message = new Child(folder)
                .with("TRELLO_API_SECRET", "changeme")
                .run(ThreeSecrets.class)
                .err();

        assertEquals("""
                Exception in thread "main" Cannot load Trello: 2 of 3 secrets are still placeholders.

                  trello.api_secret   TRELLO_API_SECRET   PLACEHOLDER
                      still the placeholder at .streamlit/secrets.toml:3:1, still the placeholder in
                      TRELLO_API_SECRET
                  trello.oauth_token  TRELLO_OAUTH_TOKEN  PLACEHOLDER
                      still the placeholder at .streamlit/secrets.toml:4:1

                Looked in (working directory %s)
                  .streamlit/secrets.toml
                  secrets.toml
                  ~/.streamlit/secrets.toml    no such file
                  environment

                To fix it, in .streamlit/secrets.toml
                  Replace the placeholder of api_secret at line 3
                  Replace the placeholder of oauth_token at line 4
                or set the environment variables listed above.
                """.formatted(folder.toRealPath()), message);
    }

    @Test
    void aPlaceholderCountsAsAbsentForOptionalsAndDefaults() {
        DeclaredSecret name = DeclaredSecret.text("t.name", "T_NAME", "Test.name");
        SecretReading reading =
                SecretReading.of(Secrets.ofToml("trello.api_key = 'xxx'\nt.name = '${NAME}'"), "Test", KEY, name);

        assertEquals(Optional.empty(), reading.optional(KEY, SecretType.secretString()));
        assertEquals("fallback", reading.orDefault(name, SecretType.string(), "fallback"));
        assertFalse(reading.hasAny(KEY, name));
    }

    @Test
    void theFixFillsItemsThatAreBlankOrPlaceholders() {
        SecretReading reading = SecretReading.of(Secrets.ofToml("trello.api_key = ['a', 'changeme', '']"), "Test", KEY);
        reading.required(KEY, SecretType.list(SecretType.secretString()));
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertEquals("""
                Cannot load Test: 1 of 1 secret is missing, 1 is still a placeholder.

                  trello.api_key  PLACEHOLDER  still the placeholder at TOML text:1:24
                  trello.api_key  MISSING      blank at TOML text:1:36

                Looked in (working directory W)
                  TOML text

                To fix it, in TOML text
                  Replace the placeholder at line 1, column 24
                  Set the item at line 1, column 36 to a value""", exception.getMessage().replaceAll("directory .*\\)", "directory W)"));
    }

    @Test
    void valuesFromTheProgramItselfAreNeverPlaceholders() {
        SecretReading reading = SecretReading.of(Secrets.of(Map.of("trello.api_key", "changeme")), "Test", KEY);

        assertEquals(
                "changeme",
                reading.finish(reading.required(KEY, SecretType.secretString())).reveal());
        assertEquals("todo", SecretString.of("todo").reveal());
        SecretReading list = SecretReading.of(Secrets.of(Map.of("trello.api_key", "todo, ...")), "Test", KEY);
        assertEquals(
                2,
                list.finish(list.required(KEY, SecretType.list(SecretType.secretString())))
                        .size());
    }

    @Test
    void placeholdersCanBeAllowedByASetting() throws IOException {
        write("secrets.toml", "[trello]\napi_key = \"...\"\napi_secret = \"todo\"\noauth_token = \"<x>\"\n");

        assertEquals(1, new Child(folder).run(ThreeSecrets.class).status());
        assertEquals(
                0,
                new Child(folder)
                        .with("SECRETLY_PLACEHOLDERS", "allow")
                        .run(ThreeSecrets.class)
                        .status());
        assertEquals(
                0,
                new Child(folder)
                        .option("-Dsecretly.placeholders=allow")
                        .run(ThreeSecrets.class)
                        .status());
        assertEquals(
                1,
                new Child(folder)
                        .with("SECRETLY_PLACEHOLDERS", "allow")
                        .option("-Dsecretly.placeholders=refuse")
                        .run(ThreeSecrets.class)
                        .status());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the check of keys against the contract, on real files. */
class ContractTest {

    private static final String FILE = ".streamlit/secrets.example.toml";
    private static final String NOTE =
            "[secretly] keys are not checked; to check them, commit .streamlit/secrets.example.toml with all keys and with placeholders for values";

    private enum Compiler {
        JAVAC(RealCompiler::javac),
        ECLIPSE(RealCompiler::eclipse);

        private final Function<Path, RealCompiler> make;

        Compiler(Function<Path, RealCompiler> make) {
            this.make = make;
        }
    }

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        folder = Files.createDirectory(root.resolve("project"));
        Files.createDirectory(folder.resolve(".git"));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aKeyAbsentFromTheContractIsAnErrorButTheLoaderIsGenerated(Compiler compiler) throws IOException {
        write(FILE, "[trello]\napi_key = \"\"\n");
        RealCompiler run = compiler.make
                .apply(folder)
                .source("test/Trello.java", """
                        package test;
                        class Trello {
                          @dev.secretly.Secret("trello.api_kye") String key;
                        }
                        """)
                .source(
                        "test/Uses.java",
                        "package test; class Uses { Trello trello() { return TrelloSecrets.load(); } }");

        assertFalse(run.compile());
        assertEquals(
                List.of(
                        "Trello.java:3: [secretly:unknown-key] no secret 'trello.api_kye' in .streamlit/secrets.example.toml;"
                                + " did you mean 'trello.api_key'?"),
                run.errors());
        assertEquals(List.of("TrelloSecrets.java"), run.generated());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMissingTableAndAMistypedComponentAreOneErrorEach(Compiler compiler) throws IOException {
        write(FILE, "[trello]\napi_key = \"\"\napi_secret = \"\"\n");
        RealCompiler run = compiler.make.apply(folder).source("test/All.java", """
                        package test;
                        import dev.secretly.Secret;
                        class All {
                          @Secret("trelo") record Trelo(String apiKey, String apiSecret) {}
                          @Secret("trello") record Trello(String apiKey, String apiSekret) {}
                        }
                        """);

        assertFalse(run.compile());
        assertEquals(
                List.of(
                        "[secretly:unknown-key] no secret 'trello.api_sekret' in .streamlit/secrets.example.toml; did you mean"
                                + " 'trello.api_secret'?",
                        "[secretly:unknown-table] no table 'trelo' in .streamlit/secrets.example.toml; did you mean 'trello'?"),
                run.errors().stream()
                        .map(message -> message.replaceFirst("^\\S+:\\d+: ", ""))
                        .sorted()
                        .toList());
        assertEquals(List.of("All_TrelloSecrets.java", "All_TreloSecrets.java"), run.generated());
    }

    @Test
    void errorsAreReportedAtTheAnnotationValueOrTheComponent() throws IOException {
        write(FILE, "[trello]\nx = \"\"\n");
        RealCompiler javac = RealCompiler.javac(folder).source("test/All.java", """
                        package test;
                        import dev.secretly.Secret;
                        class All {
                          @Secret(
                              "nowhere")
                          record First(String a) {}
                          @Secret("trello")
                          record Second(
                              String apiKey,
                              @Secret(
                                  "other") String b) {}
                        }
                        """);

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "All.java:5: [secretly:unknown-table] no table 'nowhere' in " + FILE + "; add [nowhere] there",
                        "All.java:9: [secretly:unknown-key] no secret 'trello.api_key' in " + FILE + "; add it there",
                        "All.java:11: [secretly:unknown-key] no secret 'trello.other' in " + FILE + "; add it there"),
                javac.errors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[trello]\napi_key = '...'\n",
                "\uFEFF[trello]\r\napi_key = ''\r\n",
                "trello.api_key = ' '",
                "trello = { api_key = '' }",
                "[ 'trello' ]\n\"api\\u005fkey\" = '''\n'''",
            })
    void aKeyIsFoundInTheContractInEverySpelling(String toml) throws IOException {
        write(FILE, toml);
        RealCompiler javac = trello();

        assertTrue(javac.compile(), () -> javac.errors().toString());
        assertEquals(List.of(), javac.notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[trello]\n# api_key = ''\n|[secretly:unknown-key] no secret 'trello.api_key' in " + FILE
                        + "; add it there",
                "[trello]\napi_key = 5\n|[secretly:contract-type] 'trello.api_key' is an integer at " + FILE
                        + ":2:1, not a string",
                "[trello]\napi_key.x = ''\n|[secretly:contract-type] 'trello.api_key' is a table at " + FILE
                        + ":2:1, not a string",
                "trello = ''\n|[secretly:contract-type] 'trello' is a string at " + FILE + ":1:1, not a table",
                "trello = 5\n|[secretly:contract-type] 'trello' is an integer at " + FILE + ":1:1, not a table",
                "[[trello]]\napi_key = ''|[secretly:contract-type] 'trello' is an array of tables at " + FILE
                        + ":1:1, not a table",
                "|[secretly:unknown-table] no table 'trello' in " + FILE + "; add [trello] there"
            })
    void aMissingOrMistypedContractEntryIsAnError(String tomlAndMessage) throws IOException {
        int bar = tomlAndMessage.indexOf('|');
        write(FILE, tomlAndMessage.substring(0, bar));
        RealCompiler javac = trello();

        assertFalse(javac.compile());
        assertEquals(List.of("Trello.java:1: " + tomlAndMessage.substring(bar + 1)), javac.errors());
        assertEquals(List.of("TrelloSecrets.java"), javac.generated());
    }

    @Test
    void anErrorInOnePartHidesNoErrorInAnother() throws IOException {
        write(FILE, "[trello]\napi_key = ''\n");
        RealCompiler javac = RealCompiler.javac(folder).source("test/Trello.java", """
                        package test;
                        @dev.secretly.Secret("trello") record Trello(
                            String apiKye,
                            @dev.secretly.Secret(env = "1") String apiKey,
                            float number) {}
                        """);

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Trello.java:3: [secretly:unknown-key] no secret 'trello.api_kye' in " + FILE
                                + "; did you mean 'trello.api_key'?",
                        "Trello.java:4: [secretly:malformed-variable] '1' is not the name of an environment variable; use letters, digits and"
                                + " _, and no digit first",
                        "Trello.java:5: [secretly:unsupported-value] Trello.number is of type float, which is not supported; did you mean double?"),
                javac.errors());
        assertEquals(List.of(), javac.generated());
    }

    @Test
    void nestedRecordsAreCheckedAndNoErrorIsReportedTwice() throws IOException {
        write(FILE, "[trello]\napi_key = ''\n[db]\nport = 'x'\nhost = 5\n");
        RealCompiler javac = RealCompiler.javac(folder).source("test/App.java", """
                        package test;
                        import dev.secretly.Secret;
                        @Secret record App(
                            Trello trello,
                            @Secret("db")
                            Database database,
                            Stripe stripe,
                            @Secret("trelo") Trello second) {
                          @Secret("trello")
                          record Trello(String apiKey, String token) {}
                          record Database(int port, String host, String user) {}
                          record Stripe(String key) {}
                        }
                        """);

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "App.java:11: [secretly:contract-type] 'db.host' is an integer at " + FILE
                                + ":5:1, not a string",
                        "App.java:11: [secretly:unknown-key] no secret 'db.user' in " + FILE + "; add it there",
                        "App.java:7: [secretly:unknown-table] no table 'stripe' in " + FILE + "; add [stripe] there",
                        "App.java:8: [secretly:unknown-table] no table 'trelo' in " + FILE + "; did you mean 'trello'?",
                        "App.java:10: [secretly:unknown-key] no secret 'trello.token' in " + FILE + "; add it there"),
                javac.errors());
        assertEquals(List.of("AppSecrets.java", "App_TrelloSecrets.java"), javac.generated());
    }

    @Test
    void everyItemOfListsAndMapsIsChecked() throws IOException {
        write(FILE, """
                [app]
                ports = [1, '2', true]
                names = 'a'
                empty = ''
                free = {}
                deep = { a = [1], b = 5 }
                none = []
                inline = [{ host = 'x', port = 'y' }, { hots = 'z', port = [] }, 5]
                [[app.servers]]
                hots = 'x'
                [[app.servers]]
                port = 1
                pool = 'x'
                """);
        RealCompiler javac = RealCompiler.javac(folder).source("test/App.java", """
                        package test;
                        import dev.secretly.Secret;
                        import java.util.*;
                        @Secret("app") record App(
                            List<Integer> ports,
                            Set<String> names,
                            Map<String, String> empty,
                            Map<String, String> free,
                            Map<String, List<String>> deep,
                            List<Server> none,
                            List<Item> inline,
                            List<Server> servers,
                            List<Server> absent) {
                          record Server(String host, int port, Pool pool) {}
                          record Item(String host, int port) {}
                          record Pool(int size) {}
                        }
                        """);

        assertFalse(javac.compile());
        assertEquals("""
                App.java:5: [secretly:contract-type] 'app.ports' is a boolean at F:2:18, not a 32-bit integer
                App.java:6: [secretly:contract-type] 'app.names' is a string at F:3:1, not an array of strings
                App.java:7: [secretly:contract-type] 'app.empty' is a string at F:4:1, not a table of strings
                App.java:9: [secretly:contract-type] 'app.deep' is an integer at F:6:15, not a string
                App.java:9: [secretly:contract-type] 'app.deep' is an integer at F:6:19, not an array of strings
                App.java:10: [secretly:contract-type] 'app.none' is an array without a table in it at F:7:1, not an array of tables
                App.java:11: [secretly:contract-type] 'app.inline' is an integer at F:8:66, not a table
                App.java:15: [secretly:contract-type] 'app.inline.port' is an array at F:8:53, not a 32-bit integer
                App.java:14: [secretly:unknown-key] no secret 'app.servers.host' in F; did you mean 'app.servers.hots'?
                App.java:12: [secretly:contract-type] 'app.servers.pool' is a string at F:13:1, not a table
                App.java:13: [secretly:unknown-key] no secret 'app.absent' in F; add it there""".replace("F", FILE), String.join("\n", javac.errors()));
        assertEquals(List.of("AppSecrets.java"), javac.generated());
    }

    @Test
    void nestedTablesOfAllItemsCountTogetherAsExamples() throws IOException {
        write(FILE, """
                [[t.e]]
                sub = [{ a = 1, b = "x" }, { a = 2 }]
                [[t.e]]
                sub = []
                [[t.e]]
                sub = [{ b = "y" }]
                """);
        RealCompiler javac = RealCompiler.javac(folder).source("test/App.java", """
                        package test;
                        import dev.secretly.Secret;
                        import java.util.*;
                        @Secret("t") record App(List<E> e) {
                          record E(List<Sub> sub) {}
                          record Sub(int a, Optional<String> b) {}
                        }
                        """);

        assertTrue(javac.compile(), () -> javac.errors().toString());
    }

    @Test
    void commentsAboveAKeyAreCopiedIntoTheLoaderUnlessTheyCouldBeValues() throws IOException {
        write(FILE, """
                # of the file

                # of the table
                [trello]
                # where to get it: https://trello.com/power-ups/admin?a=b
                #
                # api_key = "real"
                #old.'key'=real
                # [trello]
                # "caf\u00e9"
                api_key = "..." # beside
                no_comment = '''
                # not this'''
                text = ''
                # too far

                far = ''
                # one
                # two
                # three
                # LONG
                many = ''
                """.replace("LONG", "x".repeat(130)));
        RealCompiler javac = RealCompiler.javac(folder).source("test/Trello.java", """
                        package test;
                        import dev.secretly.Secret;
                        import dev.secretly.runtime.SecretString;
                        @Secret("trello") record Trello(
                            SecretString apiKey, String noComment, String text, String far, String many) {}
                        """);

        assertTrue(javac.compile(), () -> javac.errors().toString());
        String loader = Files.readString(folder.resolve("gen/test/TrelloSecrets.java"));
        assertEquals(
                List.of(
                        "\"where to get it: https://trello.com/power-ups/admin?a=b\\n\\\"caf\\u00e9\\\"\"",
                        "\"two\\nthree\\n" + "x".repeat(120) + "\""),
                Pattern.compile("withDescription\\((.*)\\);")
                        .matcher(loader)
                        .results()
                        .map(result -> result.group(1))
                        .toList());
        assertFalse(loader.contains("real"), loader);
        assertFalse(loader.contains("not this"), loader);
    }

    @Test
    void nothingIsCopiedFromAFileOfRealSecrets() throws IOException {
        write("secrets.toml", "[trello]\n# a note\napi_key = ''\n");
        RealCompiler javac = RealCompiler.javac(folder)
                .option("-Asecretly.contract=secrets.toml")
                .source("test/Trello.java", """
                        package test;
                        import dev.secretly.Secret;
                        @Secret("trello") class Trello { @Secret String apiKey; }
                        """);

        assertTrue(javac.compile(), () -> javac.errors().toString());
        assertFalse(
                Files.readString(folder.resolve("gen/test/TrelloSecrets.java")).contains("a note"));
    }

    @Test
    void anOptionalRecordNeedsItsTable() throws IOException {
        write(FILE, "[app]\n[mail]\nuser = ''\n");
        RealCompiler javac = RealCompiler.javac(folder).source("test/App.java", """
                        package test;
                        import dev.secretly.Secret;
                        import java.util.*;
                        @Secret("app") record App(
                            Optional<Part> part,
                            Optional<Mail> mail) {
                          record Part(String user) {}
                          @Secret("mail") record Mail(String user) {}
                        }
                        """);

        assertFalse(javac.compile());
        assertEquals(
                List.of("App.java:5: [secretly:unknown-table] no table 'app.part' in " + FILE
                        + "; add [app.part] there"),
                javac.errors());
    }

    @Test
    void aValueInPlaceOfTheTableOfAComponentIsAnError() throws IOException {
        write(FILE, "trello = ''");
        RealCompiler javac = RealCompiler.javac(folder)
                .source(
                        "test/Trello.java",
                        "package test; record Trello(@dev.secretly.Secret(\"trello.key\") String key) {}");

        assertFalse(javac.compile());
        assertEquals(
                List.of("Trello.java:1: [secretly:contract-type] 'trello' is a string at " + FILE
                        + ":1:1, not a table"),
                javac.errors());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aBrokenContractIsOneErrorWithItsLocationAndWithoutItsContent(Compiler compiler) throws IOException {
        String canary = String.join("-", "fake", "canary", "contract");
        write(FILE, "[trello]\napi_key = " + canary + "\nother = also " + canary + "\n");
        RealCompiler run = compiler.make.apply(folder).source("test/Trello.java", source("Trello"));
        run.source("test/Other.java", source("Other"));

        assertFalse(run.compile());
        assertEquals(
                List.of("[secretly:contract-unreadable] " + FILE
                        + ":2:11: a value without quotes; expected text in quotes, as in"
                        + " key = \"...\""),
                run.errors());
        assertEquals(List.of("OtherSecrets.java", "TrelloSecrets.java"), run.generated());
    }

    @Test
    void theNearestFolderWinsAndPrefersTheStreamlitFile() throws IOException {
        write("secrets.example.toml", "[trello]\napi_key = ''\n");
        assertTrue(trello().compile());
        write(FILE, "[other]\n");
        RealCompiler streamlit = trello();
        assertFalse(streamlit.compile());
        assertTrue(streamlit.errors().get(0).contains(" in .streamlit/secrets.example.toml"));
        write("out/secrets.example.toml", "[trello]\napi_key = ''\n");
        assertTrue(trello().compile());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theSearchEndsAtTheGitFolderAndANoteSaysThatKeysAreUnchecked(Compiler compiler) throws IOException {
        Files.writeString(root.resolve("secrets.example.toml"), "[other]\n");
        RealCompiler run = compiler.make.apply(folder).source("test/Trello.java", source("Trello"));

        assertTrue(run.compile(), () -> run.errors().toString());
        assertEquals(
                List.of(NOTE),
                run.notes().stream().filter(note -> note.contains("secretly")).toList());
    }

    @Test
    void aGitFileAlsoEndsTheSearch() throws IOException {
        Files.delete(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git"), "gitdir: elsewhere");
        Files.writeString(root.resolve("secrets.example.toml"), "[other]\n");

        assertTrue(trello().compile());
    }

    @Test
    void withoutGitTheSearchContinuesUpward() throws IOException {
        Files.delete(folder.resolve(".git"));
        Files.createDirectory(root.resolve(".git"));
        Files.writeString(root.resolve("secrets.example.toml"), "[other]\n");

        assertFalse(trello().compile());
    }

    @Test
    void theHomeFolderIsSearchedIfTheCompilerRunsThere() throws IOException {
        Files.delete(folder.resolve(".git"));
        Files.writeString(folder.resolve("secrets.example.toml"), "[other]\n");
        String home = System.setProperty("user.home", folder.toString());
        String working = System.setProperty("user.dir", folder.toString());
        try {
            assertFalse(trello().compile());
        } finally {
            System.setProperty("user.home", home);
            System.setProperty("user.dir", working);
        }
    }

    @Test
    void theHomeFolderIsNotSearchedForAProjectInIt() throws IOException {
        Files.delete(folder.resolve(".git"));
        Files.writeString(root.resolve("secrets.example.toml"), "[other]\n");
        String home = System.setProperty("user.home", root.toString());
        try {
            assertTrue(trello().compile());
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void theFileOfRealSecretsIsNeverOpened() throws IOException {
        write(".streamlit/secrets.toml", "broken");
        write("secrets.toml", "broken");

        assertTrue(trello().compile());
    }

    @Test
    void optionalsAndDefaultsNeedTheirKeysToo() throws IOException {
        write(FILE, "");
        RealCompiler javac = RealCompiler.javac(folder).source("test/Maybe.java", """
                        package test;
                        record Maybe(
                            @dev.secretly.Secret("a") java.util.Optional<String> a,
                            @dev.secretly.Secret(value = "b", defaultValue = "x") String b) {}
                        """);

        assertFalse(javac.compile());
        assertEquals(2, javac.errors().size());
    }

    @Test
    void theOptionNoneTurnsTheCheckOffWithoutANote() throws IOException {
        write(FILE, "[other]\n");
        RealCompiler javac = trello().option("-Asecretly.contract=none");

        assertTrue(javac.compile());
        assertEquals(List.of(), javac.notes());
    }

    @Test
    void theOptionRequiredMakesAMissingContractOneError() throws IOException {
        RealCompiler javac = trello().source("test/Other.java", source("Other"));
        javac.option("-Asecretly.contract=required");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "[secretly:contract-not-found] there is no .streamlit/secrets.example.toml and no secrets.example.toml in "
                                + folder.resolve("out") + ", " + folder
                                + "; create one with the keys of the program, or name it with -Asecretly.contract=PATH"),
                javac.errors());
    }

    @Test
    void theOptionRequiredSaysThatThereIsNoFolderToSearch() {
        Compilation compilation = com.google.testing.compile.Compiler.javac()
                .withProcessors(new SecretProcessor())
                .withOptions("-Asecretly.contract=required")
                .compile(JavaFileObjects.forSourceString("test.Trello", source("Trello")));

        assertEquals(
                List.of(
                        "[secretly:contract-not-found] -Asecretly.contract=required: classes are not written to a folder, so there is none to search"
                                + " for the contract; name it with -Asecretly.contract=PATH"),
                compilation.errors().stream()
                        .map(error -> error.getMessage(Locale.ROOT))
                        .toList());
    }

    @Test
    void theOptionNamesAPathRelativeToASearchedFolder() throws IOException {
        write("conf/keys.toml", "[trello]\napi_key = ''\n");
        assertTrue(trello().option("-Asecretly.contract=conf/keys.toml").compile());
        assertTrue(trello().option("-Asecretly.contract=" + folder.resolve("conf/keys.toml"))
                .compile());

        write("conf/keys.toml", "");
        RealCompiler javac = trello().option("-Asecretly.contract=conf/keys.toml");
        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Trello.java:1: [secretly:unknown-table] no table 'trello' in conf/keys.toml; add [trello] there"),
                javac.errors());
    }

    @Test
    void anAbsentPathIsOneErrorThatNamesTheFolders() throws IOException {
        RealCompiler javac = trello().option("-Asecretly.contract=conf/none.toml");
        assertFalse(javac.compile());
        assertEquals(
                List.of("[secretly:contract-not-found] there is no conf/none.toml in " + folder.resolve("out") + ", "
                        + folder + "; correct -Asecretly.contract"),
                javac.errors());

        Path absolute = root.resolve("none.toml");
        RealCompiler other = trello().option("-Asecretly.contract=" + absolute);
        assertFalse(other.compile());
        assertEquals(
                List.of("[secretly:contract-not-found] there is no " + absolute + "; correct -Asecretly.contract"),
                other.errors());
    }

    @Test
    void anInvalidPathIsAnErrorAndNotACrash() throws IOException {
        RealCompiler javac = trello().option("-Asecretly.contract=a\u0000b");

        assertFalse(javac.compile());
        assertEquals(1, javac.errors().size(), javac.errors().toString());
        assertTrue(
                javac.errors().get(0).endsWith("; correct -Asecretly.contract"),
                javac.errors().get(0));
    }

    @Test
    void anInvalidHomeFolderIsIgnored() throws IOException {
        String home = System.setProperty("user.home", "a\u0000b");
        try {
            RealCompiler javac = trello();
            assertTrue(javac.compile(), () -> javac.errors().toString());
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void aFolderNamedLikeTheContractIsAnError() throws IOException {
        Files.createDirectories(folder.resolve(FILE));
        write("secrets.example.toml", "[other]\n");
        RealCompiler javac = trello();

        assertFalse(javac.compile());
        assertEquals(List.of("[secretly:contract-unreadable] " + FILE + ": a folder; expected a file"), javac.errors());
        assertEquals(List.of(), javac.notes());
    }

    @Test
    void aDanglingLinkNamedLikeTheContractIsAnError() throws IOException {
        Files.createSymbolicLink(folder.resolve("secrets.example.toml"), Path.of("gone.toml"));
        RealCompiler javac = trello();

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "[secretly:contract-unreadable] secrets.example.toml: a broken link; expected a file, or a link to one"),
                javac.errors());
    }

    @Test
    void theTableOfAKeyIsNotSuggestedForIt() throws IOException {
        write(FILE, "[trello]\nx = 1\n");
        RealCompiler javac = RealCompiler.javac(folder)
                .source("App.java", "@dev.secretly.Secret(\"trello\") record App(java.util.Map<String, String> m) {}");

        assertFalse(javac.compile());
        assertEquals(
                List.of("App.java:1: [secretly:unknown-key] no secret 'trello.m' in " + FILE + "; add it there"),
                javac.errors());
    }

    @Test
    void aKeyThatIsAlsoATableHidesNoTypo() throws IOException {
        write(FILE, "[t]\nkye = 'x'\nsub = {}\n");
        RealCompiler javac = RealCompiler.javac(folder)
                .source(
                        "App.java",
                        "import dev.secretly.Secret; class App {\n"
                                + "@Secret(\"t.key\") String key;\n"
                                + "@Secret(\"t.key.sub\") String sub; }");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "App.java:2: [secretly:unknown-key] no secret 't.key' in " + FILE + "; did you mean 't.kye'?",
                        "App.java:3: [secretly:key-is-table] the key 't.key.sub' is in the table 't.key', but that is also the key of App.key,"
                                + " which is a value; rename one of them",
                        "App.java:3: [secretly:unknown-key] no secret 't.key.sub' in " + FILE + "; add it there"),
                javac.errors());
    }

    @Test
    void aBrokenContractGivesNoNoteThatKeysAreUnchecked() throws IOException {
        write(FILE, "broken");
        RealCompiler javac = trello();

        assertFalse(javac.compile());
        assertEquals(List.of(), javac.notes());
    }

    @Test
    void onlyKeysOfTheExpectedTypeAreSuggested() throws IOException {
        write(FILE, "api_kez = 5\napi_kex = ''\n[[api_kew]]\n");
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/A.java", "package test; record A(@dev.secretly.Secret(\"api_key\") String a) {}");

        assertFalse(javac.compile());
        assertEquals(
                List.of("A.java:1: [secretly:unknown-key] no secret 'api_key' in " + FILE
                        + "; did you mean 'api_kex'?"),
                javac.errors());
    }

    @Test
    void anUnknownOptionAndAnEmptyOneAreErrors() throws IOException {
        RealCompiler javac = trello().option("-Asecretly.contrct=none", "-Asecretly.contract=", "-Aother.option=1");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "[secretly:unknown-option] there is no option -Asecretly.contrct; did you mean 'secretly.contract'?",
                        "[secretly:malformed-option] -Asecretly.contract needs a value: the path of the contract, none or required"),
                javac.errors());
    }

    private RealCompiler trello() throws IOException {
        return RealCompiler.javac(folder).source("test/Trello.java", source("Trello"));
    }

    private static String source(String name) {
        return "package test; @dev.secretly.Secret(\"trello\") record " + name + "(String apiKey) {}";
    }

    private void write(String file, String toml) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, toml);
    }
}

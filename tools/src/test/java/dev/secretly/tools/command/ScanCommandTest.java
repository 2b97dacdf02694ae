package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import dev.secretly.tools.Project;
import dev.secretly.tools.Project.Result;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanCommandTest {

    private static final String ADVICE = "secretly: rotate each of these secrets, and remove the old value there.\n";

    private static final String STAGED_ADVICE = "secretly: remove each of these secrets before you commit.\n";

    private static final String NOTHING = "No leaks found (searched for 1 secret).\n";

    /** Has characters that each encoding changes. */
    private static final String VALUE = Canary.of("api key/+?%");

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder)
                .file(".gitignore", "secrets.toml\nsecrets.*.toml\n!secrets.example.toml\nhome/\n")
                .file(
                        "secrets.toml",
                        "[trello]\napi_key = '" + VALUE + "'\nhost = 'board.example.com'\nuser = 'administrator'\n");
        project.git("init", "-q");
    }

    @Test
    void aValueIsFoundInEachEncoding() throws IOException {
        byte[] bytes = VALUE.getBytes(StandardCharsets.UTF_8);
        String url = URLEncoder.encode(VALUE, StandardCharsets.UTF_8);
        project.file("plain.txt", "a\nb " + VALUE + " c\n")
                .file(
                        "url.txt",
                        "x=" + url + "\nx=" + url.replace("+", "%20").toLowerCase(java.util.Locale.ROOT) + "\n");
        for (int before = 0; before < 3; before++) {
            byte[] text = ("x".repeat(before) + VALUE + "!").getBytes(StandardCharsets.UTF_8);
            project.file("base64-" + before, Base64.getEncoder().encodeToString(text));
            project.file(
                    "safe-" + before, Base64.getUrlEncoder().withoutPadding().encodeToString(text));
        }
        project.file(
                "none.txt",
                VALUE.substring(1) + Base64.getEncoder().encodeToString(bytes).substring(9));
        project.git("add", ".");

        assertResult(1, """
                base64-0:1  trello.api_key
                base64-1:1  trello.api_key
                base64-2:1  trello.api_key
                plain.txt:2  trello.api_key
                safe-0:1  trello.api_key
                safe-1:1  trello.api_key
                safe-2:1  trello.api_key
                url.txt:1  trello.api_key
                url.txt:2  trello.api_key
                """, ADVICE, project.secretly("scan"));
    }

    @Test
    void hostsUserNamesShortValuesAndPlaceholdersAreNoHits() throws IOException {
        project.file(
                        "secrets.toml",
                        "[a]\ntoken = '<your token>'\nsecret = 'short'\nhost = 'board.example.com'\n"
                                + "user = 'boards-admin'\npublic_key = 'ssh-rsa AAAA'\nmode = 'development'\n")
                .file("secrets.example.toml", "[a]\nhost = 'board.example.com'\n")
                .compile(
                        "A.java",
                        "package app; record A(@dev.secretly.Secret(value = \"a.mode\","
                                + " defaultValue = \"development\") String mode) {}")
                .file("all.txt", "<your token> short board.example.com boards-admin ssh-rsa AAAA development\n");
        project.git("add", "all.txt");

        assertResult(
                0,
                "",
                "secretly: no local file has a credential of 8 characters or more to search for.\n",
                project.secretly("scan"));
        assertResult(
                1,
                "all.txt:1  a.public_key\nall.txt:1  a.user\n",
                ADVICE,
                sorted(project.secretly("scan", "--all-values")));
    }

    @Test
    void aSecretThatCodeHasAsADefaultIsAHit() throws IOException {
        project.compile(
                "A.java",
                "package app; record A(@dev.secretly.Secret(value = \"trello.api_key\", defaultValue = \"" + VALUE
                        + "\") String key) {}");
        project.git("add", "src");

        assertResult(1, "src/A.java:1  trello.api_key\n", ADVICE, project.secretly("scan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "scan --staged", "scan --history", "scan --all-values"})
    void aRealSecretInTheContractIsTheFirstHitWhetherGitHasItOrNot(String command) throws IOException {
        project.file("secrets.example.toml", "[trello]\napi_key = '" + VALUE + "'\n");
        for (String state : List.of("unknown", "staged", "committed")) {
            if (state.equals("staged")) {
                project.file("README.md", VALUE);
                project.git("add", "secrets.example.toml", "README.md");
            } else if (state.equals("committed")) {
                project.git("commit", "-q", "-m", "first");
            }
            Result result = project.secretly(command.split(" "));

            assertEquals(1, result.status(), state);
            assertEquals(
                    "secrets.example.toml:2  trello.api_key",
                    result.out().lines().findFirst().orElse(""),
                    state);
        }
    }

    @Test
    void aRealSecretAnywhereInTheContractIsAHitOnceALine() throws IOException {
        project.file(
                "secrets.example.toml",
                "# was VALUE\n[trello]\nhost = \"VALUE\"\napi_key = \"\"\"VALUE\"\"\" # VALUE\n"
                        .replace("VALUE", VALUE));
        project.git("add", ".");

        assertResult(
                1,
                "secrets.example.toml:1  trello.api_key\nsecrets.example.toml:3  trello.api_key\n"
                        + "secrets.example.toml:4  trello.api_key\n",
                ADVICE,
                project.secretly("scan"));
    }

    @Test
    void aShortSecretOfTheSameKeyInTheContractIsAHit() throws IOException {
        project.file("secrets.toml", "[a]\npin = 4711\n[[b]]\npassword = 'abc'\n[c]\ntokens = ['x', 'y']\n")
                .file("secrets.example.toml", "[a]\npin = 4711\n[[b]]\npassword = 'abc'\n[c]\ntokens = ['z', 'y']\n");

        assertResult(
                1,
                "secrets.example.toml:2  a.pin\nsecrets.example.toml:4  b.password\nsecrets.example.toml:6  c.tokens\n",
                "secretly: no local file has a credential of 8 characters or more to search for.\n" + ADVICE,
                project.secretly("scan"));
    }

    private static Result sorted(Result result) {
        return new Result(
                result.status(), String.join("\n", result.out().lines().sorted().toList()) + "\n", result.err());
    }

    @Test
    void aKeyThatCodeDeclaresAsACredentialIsSearchedFor() throws IOException {
        project.compile(
                        "A.java",
                        "package app; record A(@dev.secretly.Secret(\"a.pass_word\") dev.secretly.runtime.SecretString x) {}")
                .file("secrets.toml", "[a]\npass_word = '" + VALUE + "'\n")
                .file("b.txt", VALUE);
        project.git("add", ".");

        assertResult(1, "b.txt:1  a.pass_word\n", ADVICE, project.secretly("scan"));
    }

    @Test
    void onlyWhatWouldBeCommittedIsSearchedWithStaged() throws IOException {
        project.file("old.txt", VALUE).file("kept.txt", "fine");
        project.git("add", ".");
        project.git("commit", "-q", "-m", "first");
        project.file("staged.txt", "a\n" + VALUE).file("not-staged.txt", VALUE).file("kept.txt", "changed");
        project.git("add", "staged.txt", "kept.txt");
        project.file("staged.txt", "taken out again");

        assertResult(1, "staged.txt:2  trello.api_key\n", STAGED_ADVICE, project.secretly("scan", "--staged"));
        project.git("reset", "-q");
        assertResult(0, NOTHING, "", project.secretly("scan", "--staged"));
    }

    @Test
    void stagedFilesAreSearchedBeforeTheFirstCommit() throws IOException {
        project.file("first.txt", VALUE);
        project.git("add", "first.txt");

        assertResult(1, "first.txt:1  trello.api_key\n", STAGED_ADVICE, project.secretly("scan", "--staged"));
    }

    @Test
    void theHistoryIsSearchedWithTheCommitThatAddedTheValue() throws IOException {
        project.file("a.txt", "fine\n" + VALUE + "\n");
        project.git("add", ".");
        project.git("commit", "-q", "-m", "first");
        String first = project.git("rev-parse", "HEAD").substring(0, 10);
        project.git("rm", "-q", "a.txt");
        project.git("commit", "-q", "-m", "The key was " + VALUE);
        String second = project.git("rev-parse", "HEAD").substring(0, 10);

        assertEquals(0, project.secretly("scan").status());
        assertResult(
                1,
                "the message of commit " + second + ":1  trello.api_key\na.txt:2 (" + first + ")  trello.api_key\n",
                ADVICE,
                project.secretly("scan", "--history"));
    }

    @Test
    void aShallowCloneIsNamedAsSuch() throws IOException {
        project.file("a.txt", "a");
        project.git("add", ".");
        project.git("commit", "-q", "-m", "first");
        project.git("commit", "-q", "--allow-empty", "-m", "second");
        project.git(
                "clone",
                "-q",
                "--depth",
                "1",
                "file://" + project.path(""),
                project.path("home/clone").toString());
        Project clone = new Project(project.path("home/clone")).file("secrets.toml", project.read("secrets.toml"));

        assertResult(
                0,
                NOTHING,
                "secretly: this clone is shallow, so only a part of the history is searched; see git fetch --unshallow\n",
                clone.secretly("scan", "--history"));
    }

    @Test
    void aSubmoduleAndALinkAreSkipped() throws IOException {
        Project module = new Project(project.path("home/module")).file("a.txt", VALUE);
        module.git("init", "-q");
        module.git("add", "a.txt");
        module.git("commit", "-q", "-m", "first");
        project.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                project.path("home/module").toString(),
                "sub");
        Files.createSymbolicLink(project.path("link"), project.path("secrets.toml"));
        project.git("add", "link");

        assertResult(0, NOTHING, "", project.secretly("scan", "--staged"));
        assertResult(0, NOTHING, "", project.secretly("scan"));
    }

    /** The value lies across the border of two parts that are read one after the other. */
    @ParameterizedTest
    @ValueSource(ints = {-40, -20, -1, 0, 1})
    void aValueIsFoundAtAnyPlaceOfALargeFile(int offset) throws IOException {
        int part = 1 << 20;
        String filler = "x".repeat(part + offset - 1) + "\n";
        project.file("large.bin", filler + VALUE + "\n" + "y".repeat(part) + "\n" + VALUE);
        project.git("add", ".");

        assertResult(1, "large.bin:2  trello.api_key\nlarge.bin:4  trello.api_key\n", ADVICE, project.secretly("scan"));
    }

    @Test
    void aSubfolderAndALinkedWorkTreeUseTheFilesOfTheProject() throws IOException {
        project.file("sub/a.txt", VALUE);
        project.git("add", ".");
        project.git("commit", "-q", "-m", "first");
        project.git("worktree", "add", "-q", project.path("home/tree").toString());
        Project tree = new Project(project.path("home/tree"));
        Project sub = new Project(project.path("sub"));

        assertResult(1, "sub/a.txt:1  trello.api_key\n", ADVICE, sub.secretly("scan"));
        assertResult(1, "sub/a.txt:1  trello.api_key\n", ADVICE, tree.secretly("scan"));
    }

    /** The shell makes and removes the file: under some locales this JVM cannot name it either. */
    @Test
    void aFileWhoseNameTheLocaleCannotSpellIsSearched() throws IOException {
        project.file("value", VALUE);
        project.run("", List.of("sh", "-c", "mv value \"$(printf '\\303\\244') b.txt\""));
        project.git("add", ".");
        project.with("LC_ALL", "C");

        Result result = project.secretly("scan");
        project.run("", List.of("sh", "-c", "rm -- *b.txt"));
        assertResult(1, "\u00e4 b.txt:1  trello.api_key\n", ADVICE, result);
    }

    @Test
    void credentialsInMapsAndListsOfRecordsAreSearchedFor() throws IOException {
        project.compile("A.java", """
                package app;
                import dev.secretly.runtime.SecretString;
                import java.util.*;
                @dev.secretly.Secret("a") record A(Map<String, SecretString> all, List<B> list, Map<String, B> more) {
                  record B(String host, SecretString login) {}
                }
                """)
                .file("secrets.toml", """
                        [a]
                        all = { ci = "ONE" }
                        list = [{ host = "board.example.com", login = "TWO" }]
                        more.eu = { host = "other.example.com", login = "THREE" }
                        """.replace("ONE", Canary.of("one"))
                        .replace("TWO", Canary.of("two"))
                        .replace("THREE", Canary.of("three")))
                .file(
                        "a.txt",
                        "board.example.com other.example.com\n" + Canary.of("one") + "\n" + Canary.of("two") + "\n"
                                + Canary.of("three"));
        project.git("add", ".");

        assertResult(
                1,
                "a.txt:2  a.all.ci\na.txt:3  a.list.login\na.txt:4  a.more.eu.login\n",
                ADVICE,
                project.secretly("scan"));
    }

    @Test
    void filesOfProfilesAndNumbersAreSearchedFor() throws IOException {
        project.file("secrets.production.toml", "pin = 98765432101\n").file("a.txt", "98765432101");
        project.git("add", ".");

        assertResult(1, "a.txt:1  pin\n", ADVICE, project.secretly("scan"));
    }

    @Test
    void whatGitHasOfAFileThatIsNotThereIsSearched() throws IOException {
        project.file("gone.txt", VALUE).file("same.txt", VALUE);
        project.git("add", "gone.txt", "same.txt");
        Files.delete(project.path("gone.txt"));

        assertResult(1, "same.txt:1  trello.api_key\ngone.txt:1  trello.api_key\n", ADVICE, project.secretly("scan"));
        assertResult(
                1,
                "gone.txt:1  trello.api_key\nsame.txt:1  trello.api_key\n",
                STAGED_ADVICE,
                project.secretly("scan", "--staged"));
    }

    @Test
    void aBrokenObjectIsNotTakenForACleanOne() throws IOException {
        project.file("a.txt", VALUE);
        project.git("add", ".");
        project.git("commit", "-q", "-m", "first");
        String id = project.git("rev-parse", "HEAD:a.txt").strip();
        Path object = project.path(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        assertTrue(object.toFile().setWritable(true));
        Files.writeString(object, "broken");

        assertEquals(2, project.secretly("scan", "--history").status());
    }

    @Test
    void withoutARepositoryThereIsNothingToSearch() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Result result = new Project(outside).secretly("scan");

        assertResult(2, "", "secretly: there is no git repository with files here, or git is not installed\n", result);
    }

    @Test
    void anExistingHookAndAHooksPathAreNotChanged() throws IOException {
        project.file(".git/hooks/pre-commit", "mine");
        Result existing = project.secretly("scan", "--install-hook");
        assertEquals(2, existing.status());
        assertTrue(existing.err().contains("run java -jar secretly.jar scan --install-hook"), existing.err());
        assertEquals("mine", project.read(".git/hooks/pre-commit"));
    }

    @Test
    void noValueIsPassedToGit() throws IOException {
        Path log = project.path("home/arguments.log");
        project.file(
                        "home/bin/git",
                        "#!/bin/sh\necho \"$0 $*\" >> '" + log + "'\nenv >> '" + log + "'\nexec /usr/bin/env PATH='"
                                + System.getenv("PATH") + "' git \"$@\"\n")
                .file("a.txt", VALUE);
        assertTrue(project.path("home/bin/git").toFile().setExecutable(true));
        project.git("add", ".");
        project.git("commit", "-q", "-m", "first");
        project.with("TRELLO_API_KEY", Canary.of("variable"))
                .with("PATH", project.path("home/bin") + ":" + System.getenv("PATH"));

        for (List<String> arguments : List.of(
                List.of("scan"),
                List.of("scan", "--staged"),
                List.of("scan", "--history"),
                List.of("init"),
                List.of("scan", "--json"))) {
            project.secretly(arguments.toArray(String[]::new));
        }
        String seen = Files.readString(log);
        assertTrue(seen.contains("cat-file --batch"), seen);
        assertFalse(seen.contains(Canary.marker()), seen);
    }

    @Test
    void theFileInTheHomeFolderCounts() throws IOException {
        project.file("home/.streamlit/secrets.toml", "[mail]\npassword = '" + Canary.of("home") + "'\n")
                .file("a.txt", Canary.of("home"));
        project.git("add", "a.txt");

        assertResult(1, "a.txt:1  mail.password\n", ADVICE, project.secretly("scan"));
        Files.delete(project.path("secrets.toml"));
        assertResult(1, "a.txt:1  mail.password\n", ADVICE, project.secretly("scan"));
    }

    @Test
    void theFilesOfAllModulesCountButNotWhatABuildHasCopied() throws IOException {
        Files.delete(project.path("secrets.toml"));
        project.file("web/secrets.toml", "[w]\nkey = '" + Canary.of("web") + "'\n")
                .file("jobs/batch/.streamlit/secrets.production.toml", "[b]\nkey = '" + Canary.of("batch") + "'\n")
                .file("web/target/classes/secrets.toml", "[t]\nkey = '" + Canary.of("target") + "'\n")
                .file("a.txt", Canary.of("web") + "\n" + Canary.of("batch") + "\n" + Canary.of("target"));
        project.git("add", "a.txt");

        assertResult(1, "a.txt:1  w.key\na.txt:2  b.key\n", ADVICE, sorted(project.secretly("scan")));
    }

    @Test
    void withoutAFileWithRealSecretsNothingIsClear() throws IOException {
        Files.delete(project.path("secrets.toml"));
        project.file("a.txt", VALUE);
        project.git("add", "a.txt");
        String words = "secretly: no file has real secrets, neither in this repository nor ~/.streamlit/secrets.toml,"
                + " so there is nothing to search for\n";

        assertResult(2, "", words, project.secretly("scan"));
        assertResult(2, "", words, project.secretly("scan", "--staged"));
        assertResult(0, "", words, project.secretly("scan", "--staged", "--hook"));
    }

    @Test
    void aCleanCommitPrintsNothingAndABrokenFileBlocksIt() throws IOException {
        project.file("a.txt", "fine");
        project.git("add", "a.txt");

        assertResult(0, "", "", project.secretly("scan", "--staged", "--hook"));
        project.file("secrets.toml", "[a\n");
        assertEquals(2, project.secretly("scan", "--staged", "--hook").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretKey",
                "accessToken",
                "dbPassword",
                "APIKey",
                "db_pw",
                "pass",
                "github_pat",
                "jwt",
                "basicAuth",
                "dsn",
                "token2"
            })
    void aKeyNamesACredentialByItsLastWord(String key) throws IOException {
        project.file("secrets.toml", key + " = '" + VALUE + "'\n").file("a.txt", VALUE);
        project.git("add", "a.txt");

        assertResult(1, "a.txt:1  " + key + "\n", ADVICE, project.secretly("scan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://me:VALUE@db:5432/boards",
                "redis://:VALUE@host",
                "me:VALUE@tcp(db)/boards",
                "jdbc:postgresql://db/boards?user=me&password=VALUE&ssl=true",
                "Server=db;User Id=me;Password=VALUE;",
                "host=db password='VALUE' user=me",
                "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=VALUE;EndpointSuffix=x"
            })
    void aPasswordInAUrlOrConnectionStringIsSearchedForWhateverItsKey(String pattern) throws IOException {
        String value = Canary.of("inner");
        project.file("secrets.toml", "[db]\nurl = \"" + pattern.replace("VALUE", value) + "\"\n")
                .file("a.txt", "x " + value + " x");
        project.git("add", "a.txt");

        assertResult(1, "a.txt:1  db.url\n", ADVICE, project.secretly("scan"));
    }

    @Test
    void aPasswordThatAUrlEncodesIsAlsoSearchedForDecoded() throws IOException {
        project.file("secrets.toml", "[db]\nurl = 'amqp://me:" + Canary.of("a%2Fb%25c") + "@host'\n")
                .file("a.txt", Canary.of("a/b%c"));
        project.git("add", "a.txt");

        assertResult(1, "a.txt:1  db.url\n", ADVICE, project.secretly("scan"));
    }

    @Test
    void aValueThatIsOneWordIsNamedOnceWithAHint() throws IOException {
        project.file("secrets.toml", "[db]\npassword = 'development'\n").file("a.txt", "development\ndevelopment\n");
        project.git("add", "a.txt");
        String hint =
                "secretly: the value of db.password is one word, which 2 places have; only the first is shown. Choose a"
                        + " value that nobody can guess.\n";

        assertResult(1, "a.txt:1  db.password\n", hint, project.secretly("scan"));
        assertResult(
                0,
                "",
                "secretly: warning: a.txt:1  db.password\n" + hint,
                project.secretly("scan", "--staged", "--hook"));
    }

    @Test
    void olderStashesAndCommitsThatOnlyTheReflogHasAreSearched() throws IOException {
        project.file("a.txt", "fine\n");
        project.git("add", "a.txt", ".gitignore");
        project.git("commit", "-q", "-m", "first");
        for (String name : List.of("one", "two")) {
            project.file("a.txt", name.equals("one") ? VALUE : "fine too\n");
            project.git("stash", "-q");
        }
        Result stashed = project.secretly("scan", "--history");
        assertEquals(1, stashed.status());
        assertTrue(stashed.out().startsWith("a.txt:1 ("), stashed.out());

        project.git("stash", "clear");
        project.file("b.txt", VALUE);
        project.git("add", "b.txt");
        project.git("commit", "-q", "-m", "second");
        project.git("reset", "-q", "--hard", "HEAD~1");
        Result lost = project.secretly("scan", "--history");
        assertEquals(1, lost.status());
        assertTrue(lost.out().startsWith("b.txt:1 ("), lost.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "scan --staged", "scan --history", "scan --json"})
    void aFileNameWithASecretIsAHitAndNotShown(String command) throws IOException {
        project.file("secrets.toml", "[a]\nkey = '" + Canary.of("name") + "'\n")
                .file("dump-" + Canary.of("name") + "/b.txt", "fine\n" + Canary.of("name"));
        project.git("add", ".");
        if (command.endsWith("history")) {
            project.git("commit", "-q", "-m", "first");
        }

        Result result = project.secretly(command.split(" "));

        assertEquals(1, result.status());
        assertTrue(result.out().contains("a file whose name has the secret"), result.out());
        assertFalse((result.out() + result.err()).contains(Canary.marker()));
    }

    @Test
    void messagesOfGitThatFillItsPipeAreRead() throws IOException {
        project.file("a.txt", VALUE);
        project.git("add", "a.txt");
        project.git("commit", "-q", "-m", "first");
        project.git("gc", "-q");
        String script = "#!/bin/sh\nhead -c 1000000 /dev/zero >&2\nexec /usr/bin/env PATH='" + System.getenv("PATH")
                + "' git \"$@\"\n";
        project.file("home/bin/git", script)
                .with("PATH", project.path("home/bin") + ":" + System.getenv("PATH"))
                .with("GIT_TRACE_PACK_ACCESS", "1");
        assertTrue(project.path("home/bin/git").toFile().setExecutable(true));

        for (String command : List.of("scan", "scan --staged", "scan --history", "init")) {
            assertTrue(project.secretly(command.split(" ")).status() < 2, command);
        }
    }

    @Test
    void theCommitsOfAllHitsAreFoundInOnePass() throws IOException {
        Path log = project.path("home/arguments.log");
        for (int i = 0; i < 5; i++) {
            project.file("a.txt", i + VALUE);
            project.git("add", "a.txt");
            project.git("commit", "-q", "-m", "commit " + i);
        }
        project.file(
                "home/bin/git",
                "#!/bin/sh\necho \"$1\" >> '" + log + "'\nexec /usr/bin/env PATH='" + System.getenv("PATH")
                        + "' git \"$@\"\n");
        assertTrue(project.path("home/bin/git").toFile().setExecutable(true));
        project.with("PATH", project.path("home/bin") + ":" + System.getenv("PATH"));

        Result result = project.secretly("scan", "--history");

        assertEquals(5, result.out().lines().count(), result.out());
        assertEquals(5, result.out().lines().distinct().count(), result.out());
        assertEquals(1, Files.readAllLines(log).stream().filter("log"::equals).count());
    }

    @Test
    void whatWouldBeCommittedIsSearchedEvenIfTheFileHasBeenChangedSince() throws IOException {
        project.file("secrets.toml", "[a]\npin = 4711\nkey = '" + Canary.of("key") + "'\n")
                .file("secrets.example.toml", "[a]\npin = 4711\n")
                .file("a.txt", Canary.of("key"));
        project.git("add", "secrets.example.toml", "a.txt");
        project.file("secrets.example.toml", "[a]\npin = 0\n").file("a.txt", "clean");

        for (String command : List.of("scan", "scan --staged")) {
            assertEquals(
                    "secrets.example.toml:2  a.pin\na.txt:1  a.key\n",
                    project.secretly(command.split(" ")).out(),
                    command);
        }
    }

    @Test
    void namesOfPeopleBranchesAndTagsAreSearched() throws IOException {
        project.file("secrets.toml", "[a]\nkey = '" + Canary.of("name") + "'\n").file("a.txt", "fine");
        project.git("add", "a.txt");
        project.git("-c", "user.name=" + Canary.of("name"), "commit", "-q", "-m", "first");
        project.git("tag", Canary.of("name"));

        Result result = project.secretly("scan", "--history");

        assertEquals(1, result.status());
        assertTrue(result.out().contains("a branch or tag whose name has the secret  a.key\n"), result.out());
        assertTrue(result.out().contains("the header of commit "), result.out());
        assertFalse(result.out().contains(Canary.marker()), result.out());
    }

    @Test
    void aBrokenContractDoesNotHideOtherHits() throws IOException {
        project.file("secrets.example.toml", "[trello\napi_key = '" + VALUE + "'\n")
                .file("a.txt", VALUE);
        project.git("add", "secrets.example.toml", "a.txt");

        Result result = project.secretly("scan");

        assertEquals(1, result.status());
        assertEquals("a.txt:1  trello.api_key\nsecrets.example.toml:2  trello.api_key\n", result.out());
        project.git("rm", "-q", "--cached", "secrets.example.toml", "a.txt");
        assertEquals(2, project.secretly("scan").status());
    }
}

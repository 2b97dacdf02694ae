package dev.secretly.tools.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import dev.secretly.tools.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that no command shows a value, whatever is wrong, or leaves one in a file other than the one to write. */
class LeakTest {

    private static final String NUMBER = "7261542";

    private static final String APP = """
            package app;
            import dev.secretly.Secret;
            import dev.secretly.runtime.SecretString;
            import java.util.*;
            @Secret("app") record App(SecretString token, int port, List<Integer> ports, Map<String, Server> servers, Own own,
                Optional<Db> db) {
              record Server(String host, int port) {}
              record Db(String user, char[] password) {}
              public record Own(String text) { public Own { if (text.startsWith("f")) { throw new IllegalStateException(text); } } }
            }
            """;

    @TempDir
    private Path folder;

    /** Contents of the real file: values in each place, of wrong types, in broken TOML, in a wrong place. */
    static Stream<String> contents() {
        String text = Canary.of("x");
        return Stream.of(
                        "[app]\ntoken = 'VALUE'\nport = 'VALUE'\nports = ['VALUE']\nown = 'VALUE'\nservers.a.host = 'VALUE'\nservers.a.port = 'VALUE'\n",
                        "[app]\ntoken = 'VALUE'\nport = 7261542726\nports = [7261542726]\nown = 7261542\nservers = 'VALUE'\ndb.user = 'VALUE'\n",
                        "app = 'VALUE'\n",
                        "[app]\ntoken = VALUE\n",
                        "[app]\ntoken = 'VALUE\n",
                        "[app]\ntoken = 'VALUE' VALUE\n",
                        "VALUE\n",
                        "[app]\ntokem = 'VALUE'\nprot = 7261542\n",
                        "[app]\ntoken = 'VALUE'\ntoken = 'VALUE'\n",
                        "[app]\ntoken = 'VALUE'\nport = 1\nports = [1]\nown = 'VALUE'\nservers = {}\n")
                .map(content -> content.replace("VALUE", text));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void noCommandShowsAValue(String content) throws IOException {
        Project project = new Project(folder)
                .compile("App.java", APP)
                .file(".streamlit/secrets.toml", content)
                .file("secrets.prod.toml", content)
                .file(
                        "prod.env",
                        "APP_TOKEN=" + Canary.of("y") + "\nAPP_PORT=" + Canary.of("y") + "\n" + Canary.of("z") + "=1\n"
                                + Canary.of("z") + "\n")
                .file(
                        "fine.env",
                        "APP_TOKEN=" + Canary.of("y") + "\nAPP_PORT=" + Canary.of("y") + "\nSECRETLY_TOML="
                                + content.replace("\n", "\\n") + "\n")
                .with("APP_PORTS", Canary.of("y") + "," + NUMBER + "9999")
                .with("APP_OWN_FILE", Canary.of("no-such-file"));
        project.git("init", "-q");
        project.file(
                "committed.txt",
                content + Base64.getEncoder().encodeToString(Canary.of("x").getBytes(StandardCharsets.UTF_8)));
        project.git("add", "-f", ".");
        project.git("commit", "-q", "-m", "first " + Canary.of("x"));
        StringBuilder shown = new StringBuilder();
        List<List<String>> calls = new ArrayList<>();
        for (List<String> source : List.of(
                List.<String>of(),
                List.of("--env-file", "prod.env"),
                List.of("--env-file", "fine.env"),
                List.of("--profile", "prod"),
                List.of("--files", "secrets.prod.toml"),
                List.of("--files", ".streamlit"),
                List.of("--json"))) {
            for (String command : List.of("check", "explain")) {
                List<String> call = new ArrayList<>(List.of(command));
                call.addAll(source);
                calls.add(call);
            }
        }
        calls.addAll(List.of(
                List.of("init"),
                List.of("contract", "--check", "--contract", ".streamlit/secrets.toml"),
                List.of("contract", "--check", "--json", "--contract", ".streamlit/secrets.toml"),
                List.of("schema", "--print", "--contract", ".streamlit/secrets.toml"),
                List.of("scan"),
                List.of("scan", "--json", "--all-values"),
                List.of("scan", "--history"),
                List.of("scan", "--staged"),
                List.of("export", "--check", "prod.env"),
                List.of("export", "--check", ".streamlit/secrets.toml"),
                List.of("export", "--check", "committed.txt"),
                List.of("set", "app.port", Canary.of("y")),
                List.of("--" + Canary.of("y"))));
        shown.append(project.secretlyOneAfterTheOther(calls));
        for (String key : List.of("app.token", "app.port", "app.ports", "app.servers", "app", "app.nothing")) {
            shown.append(project.secretlyWithInput(Canary.of("y"), "set", "--file", "new/secrets.toml", key));
        }
        assertNoValue(shown.toString().replace(Canary.of("y") + "]Result", ""), content);
        assertOnlyIn(
                project,
                List.of(
                        ".streamlit/secrets.toml",
                        "secrets.prod.toml",
                        "prod.env",
                        "fine.env",
                        "committed.txt",
                        "new/secrets.toml"));
    }

    private static void assertNoValue(String shown, String content) {
        String ofCalls = shown.replaceAll("\\[(set|--)[^\\]]*\\]", "");
        for (String value : List.of(
                Canary.marker(),
                NUMBER,
                Base64.getEncoder()
                        .encodeToString(Canary.of("x").getBytes(StandardCharsets.UTF_8))
                        .substring(0, 10))) {
            assertFalse(ofCalls.contains(value), content + "\n" + ofCalls);
        }
        assertTrue(ofCalls.contains("check"), "nothing was run");
    }

    /** Only the files that a test or a command has to write may have a value; git keeps them compressed. */
    private static void assertOnlyIn(Project project, List<String> allowed) throws IOException {
        try (Stream<Path> files = Files.walk(project.path(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = project.path("").relativize(file).toString();
                boolean isAllowed = allowed.contains(name) || name.startsWith(".git/") || name.startsWith("home/");
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertTrue(isAllowed || !text.contains(Canary.marker()), name);
            }
        }
    }

    @Test
    void theSweepFindsAValueThatIsShown() {
        String shown = "check " + Canary.of("y");

        assertTrue(assertFails(() -> assertNoValue(shown, "")));
    }

    private static boolean assertFails(Runnable check) {
        try {
            check.run();
            return false;
        } catch (AssertionError expected) {
            return true;
        }
    }
}

package dev.secretly.benchmark.start;

import dev.secretly.benchmark.process.Command;
import dev.secretly.benchmark.process.Libraries;
import dev.secretly.benchmark.process.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares starts of whole programs, each with only its own libraries, with that of an empty main method.
 *
 * @param libraries the jars
 * @param pairs the number of pairs for each program
 */
public record StartUp(Libraries libraries, int pairs) {

    private static final Map<String, String> VARIABLES = Map.of(
            "TRELLO_API_KEY", "fake-key",
            "TRELLO_API_SECRET", "fake-secret",
            "TRELLO_OAUTH_TOKEN", "fake-token",
            "TRELLO_APIKEY", "fake-key",
            "TRELLO_APISECRET", "fake-secret",
            "TRELLO_OAUTHTOKEN", "fake-token");

    /** Has plain lines only, like nearly all secrets files. */
    private static final String FILE = """
            # fake
            [trello]
            api_key = "fake-key"
            api_secret = "fake-secret"
            oauth_token = "fake-token"
            """;

    private static final String MANY = """
            # fake
            [many]
            token1 = "fake-token"
            token2 = "fake-token"
            text1 = "a text"
            text2 = "a text"
            whole1 = 1
            whole2 = 2
            long1 = 1
            long2 = 2
            decimal1 = "1.5"
            decimal2 = 2
            flag1 = true
            flag2 = false
            big1 = 1
            big2 = "340282366920938463463374607431768211456"
            amount1 = "1.10"
            amount2 = "2.20"
            uri1 = "https://example.com/a"
            uri2 = "https://example.com/b"
            path1 = "/etc/hosts"
            path2 = "data/file"
            id1 = "00000000-0000-0000-0000-000000000001"
            id2 = "00000000-0000-0000-0000-000000000002"
            address1 = "example.com:443"
            address2 = "127.0.0.1:80"
            time1 = "1h30m"
            time2 = "250ms"
            date1 = "2026-01-31"
            date2 = "2026-02-28"
            instant1 = "2026-01-31T00:00:00Z"
            instant2 = "2026-02-28T00:00:00Z"
            """;

    /** Prints the table. */
    public void print() throws IOException, InterruptedException {
        System.out.println("| start | ratio to an empty `main` | min | max | ms | peak memory, as a ratio |");
        System.out.println("|---|---|---|---|---|---|");
        Path environment = Files.createTempDirectory("benchmark");
        for (MeasuredProgram program : MeasuredProgram.FROM_ENVIRONMENT) {
            print(program, environment, VARIABLES);
        }
        Path file = folderWith(FILE);
        for (MeasuredProgram program : MeasuredProgram.FROM_FILE) {
            print(program, file, Map.of());
        }
        print(MeasuredProgram.MANY, folderWith(MANY), Map.of());
        System.out.println();
    }

    private static Path folderWith(String secrets) throws IOException {
        Path folder = Files.createTempDirectory("benchmark");
        Files.createDirectory(folder.resolve(".streamlit"));
        Files.writeString(folder.resolve(".streamlit/secrets.toml"), secrets);
        return folder;
    }

    private void print(MeasuredProgram program, Path folder, Map<String, String> variables)
            throws IOException, InterruptedException {
        Setting setting = new Setting(libraries, folder, variables);
        Pairs times = Pairs.of(
                setting.start(MeasuredProgram.EMPTY)::milliseconds, setting.start(program)::milliseconds, pairs);
        System.out.printf("| %s | %s | %s |%n", program.name(), times.cells(), memory(setting, program));
    }

    private String memory(Setting setting, MeasuredProgram program) throws IOException, InterruptedException {
        if (!PeakMemory.isKnown()) {
            return "unknown";
        }
        Command empty = setting.measuringMemory(MeasuredProgram.EMPTY);
        Command measured = setting.measuringMemory(program);
        return Pairs.of(
                        () -> Double.parseDouble(empty.lastLine()),
                        () -> Double.parseDouble(measured.lastLine()),
                        pairs)
                .ratio();
    }

    /**
     * The environment in which programs start.
     *
     * @param libraries the jars
     * @param folder the working directory; HOME is a folder next to it that does not exist
     * @param secrets the environment variables besides HOME
     */
    private record Setting(Libraries libraries, Path folder, Map<String, String> secrets) {

        private static final String PROGRAMS = "dev.secretly.benchmark.program.";

        Command start(MeasuredProgram program) {
            return java(program, List.of(PROGRAMS + program.main()));
        }

        Command measuringMemory(MeasuredProgram program) {
            return java(program, List.of(PeakMemory.class.getName(), PROGRAMS + program.main()));
        }

        private Command java(MeasuredProgram program, List<String> arguments) {
            List<String> line =
                    new ArrayList<>(List.of(Command.tool("java"), "-cp", libraries.programWith(program.libraries())));
            line.addAll(arguments);
            Map<String, String> variables = new HashMap<>(secrets);
            variables.put("HOME", folder + ".home");
            return new Command(line, folder, variables);
        }
    }
}

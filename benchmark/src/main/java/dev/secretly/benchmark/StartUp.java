package dev.secretly.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whole processes in pairs: an empty main, a program, an empty main, a program ... A ratio is that of one pair, so that a machine
 * whose speed drifts does not matter. Prints the table of the README.
 */
public final class StartUp {

    private static final int WARM_UP = 3;

    private static final Map<String, String> VARIABLES = Map.of(
            "TRELLO_API_KEY", "fake-key",
            "TRELLO_API_SECRET", "fake-secret",
            "TRELLO_OAUTH_TOKEN", "fake-token",
            "TRELLO_APIKEY", "fake-key",
            "TRELLO_APISECRET", "fake-secret",
            "TRELLO_OAUTHTOKEN", "fake-token");

    private static final String FILE = """
            # fake
            [trello]
            api_key = "fake-key"
            api_secret = "fake-secret"
            oauth_token = "fake-token"
            """;

    private final Path folder;
    private final int pairs;

    private StartUp(Path folder, int pairs) {
        this.folder = folder;
        this.pairs = pairs;
    }

    /**
     * Measures.
     *
     * @param arguments how many pairs a program, 21 if not given
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int pairs = arguments.length == 0 ? 21 : Integer.parseInt(arguments[0]);
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, %d pairs%n%n| start | ratio to an empty main | min | max | ms |%n|---|---|---|---|---|%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                pairs);
        Path environment = Files.createTempDirectory("benchmark");
        StartUp fromEnvironment = new StartUp(environment, pairs);
        fromEnvironment.measure("GetenvByHand", "`System.getenv` by hand");
        fromEnvironment.measure("Trello", "Secretly, from the environment");
        fromEnvironment.measure("AvajeConfig", "avaje-config, from the environment");
        fromEnvironment.measure("SpringBinder", "Spring Boot's binder, from the environment");
        Path file = Files.createTempDirectory("benchmark");
        Files.createDirectory(file.resolve(".streamlit"));
        Files.writeString(file.resolve(".streamlit/secrets.toml"), FILE);
        StartUp fromFile = new StartUp(file, pairs);
        fromFile.measure("Trello", "Secretly, from `.streamlit/secrets.toml`");
        fromFile.measure("NightConfigByHand", "night-config by hand, from the file");
        fromFile.measure("TomljByHand", "tomlj by hand, from the file");
    }

    private void measure(String program, String name) throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int i = -WARM_UP; i < pairs; i++) {
            double empty = milliseconds("Empty");
            double loading = milliseconds(program);
            if (i >= 0) {
                ratios.add(loading / empty);
                times.add(loading);
            }
        }
        ratios.sort(Double::compare);
        times.sort(Double::compare);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.0f |%n",
                name,
                ratios.get(pairs / 2),
                ratios.get(0),
                ratios.get(pairs - 1),
                times.get(pairs / 2));
    }

    private double milliseconds(String program) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(Arrays.asList(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        getClass().getPackageName() + ".program." + program))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(System.getProperty("java.io.tmpdir"), "benchmark.out"));
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        if (!Files.exists(folder.resolve(".streamlit"))) {
            builder.environment().putAll(VARIABLES);
        }
        long start = System.nanoTime();
        Process process = builder.start();
        int status = process.waitFor();
        long end = System.nanoTime();
        if (status != 0) {
            throw new IllegalStateException(program + " ended with " + status + ":\n"
                    + Files.readString(builder.redirectOutput().file().toPath()));
        }
        return (end - start) / 1e6;
    }
}

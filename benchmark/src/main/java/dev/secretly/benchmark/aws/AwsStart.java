package dev.secretly.benchmark.aws;

import dev.secretly.benchmark.process.Command;
import dev.secretly.benchmark.process.Libraries;
import dev.secretly.benchmark.process.Pairs;
import dev.secretly.benchmark.start.PeakMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares starts of programs that read three secrets from AWS with that of an empty main method.
 *
 * @param libraries the jars
 * @param pairs the number of pairs for each program
 */
public record AwsStart(Libraries libraries, int pairs) {

    private static final String PROGRAMS = "dev.secretly.benchmark.program.";

    private static final List<String> SECRETLY = List.of("secretly-runtime", "secretly-annotations");

    /** The modules of the SDK that secretly-aws depends on, and what these depend on. */
    private static final List<String> MODULES = List.of(
            "annotations",
            "auth",
            "checksums",
            "checksums-spi",
            "endpoints-spi",
            "eventstream",
            "http-auth",
            "http-auth-aws",
            "http-auth-aws-eventstream",
            "http-auth-spi",
            "http-client-spi",
            "identity-spi",
            "json-utils",
            "metrics-spi",
            "profiles",
            "reactive-streams",
            "regions",
            "retries",
            "retries-spi",
            "sdk-core",
            "slf4j-api",
            "third-party-jackson-core",
            "utils");

    private static final List<String> CLIENT =
            List.of("secretsmanager", "aws-core", "aws-json-protocol", "protocol-core", "url-connection-client");

    private static final List<String> SPRING = List.of(
            "spring-cloud-aws-starter-secrets-manager",
            "spring-cloud-aws-starter",
            "spring-cloud-aws-autoconfigure",
            "spring-cloud-aws-core",
            "spring-cloud-aws-secrets-manager",
            "spring-boot",
            "spring-boot-autoconfigure",
            "spring-context",
            "spring-core",
            "spring-beans",
            "spring-aop",
            "spring-expression",
            "commons-logging",
            "logback-classic",
            "logback-core",
            "jul-to-slf4j",
            "log4j-to-slf4j",
            "log4j-api",
            "snakeyaml",
            "micrometer-observation",
            "micrometer-commons",
            "jackson-core",
            "jackson-databind",
            "jackson-annotations",
            "utils-lite",
            "jspecify");

    private record Way(String name, String main, List<String> libraries, String stores) {}

    private static List<String> all(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<Way> ways() {
        List<String> secretlyWithAws =
                all(all(List.of("secretly-aws", "secretly-store-support", "jackson-core"), SECRETLY), MODULES);
        return List.of(
                new Way("Secretly, `aws-local:boards/prod`", "Trello", secretlyWithAws, "aws-local:boards/prod"),
                new Way(
                        "Secretly, `aws-secretsmanager:boards/prod`",
                        "Trello",
                        secretlyWithAws,
                        "aws-secretsmanager:boards/prod"),
                new Way("the SDK's client by hand", "SdkByHand", all(CLIENT, MODULES), ""),
                new Way("Spring Cloud AWS", "SpringCloudAws", all(SPRING, all(CLIENT, MODULES)), ""));
    }

    /** Prints the table. */
    public void print() throws IOException, InterruptedException {
        System.out.println(
                "| three secrets from AWS | ratio to an empty `main` | min | max | ms | peak memory, as a ratio"
                        + " | classes | jars | requests |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        try (StandIn standIn = new StandIn()) {
            for (Way way : ways()) {
                print(way, standIn);
            }
        }
        System.out.println();
    }

    private void print(Way way, StandIn standIn) throws IOException, InterruptedException {
        Way empty = new Way("", "Empty", List.of(), "");
        Pairs times = Pairs.of(
                command(empty, standIn, List.of())::milliseconds,
                command(way, standIn, List.of())::milliseconds,
                pairs);
        Command emptyMemory = command(empty, standIn, List.of(PeakMemory.class.getName()));
        Command memory = command(way, standIn, List.of(PeakMemory.class.getName()));
        String memoryRatio = Pairs.of(
                        () -> Double.parseDouble(emptyMemory.lastLine()),
                        () -> Double.parseDouble(memory.lastLine()),
                        pairs)
                .ratio();
        Path log = Files.createTempFile("benchmark", ".classes");
        standIn.takeRequests();
        command(way, standIn, List.of("-Xlog:class+load:file=" + log)).milliseconds();
        long classes = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: "))
                .count();
        System.out.printf(
                "| %s | %s | %s | %d | %d | %d |%n",
                way.name(), times.cells(), memoryRatio, classes, way.libraries().size(), standIn.takeRequests());
    }

    private Command command(Way way, StandIn standIn, List<String> before) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(Command.tool("java"), "-cp", libraries.programWith(way.libraries())));
        line.addAll(before);
        line.add(PROGRAMS + way.main());
        Map<String, String> variables = new HashMap<>(Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "fake-id",
                "AWS_SECRET_ACCESS_KEY", "fake-access",
                "AWS_ENDPOINT_URL", "http://localhost:" + standIn.port(),
                "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", String.valueOf(standIn.port())));
        variables.put("HOME", "/nonexistent");
        if (!way.stores().isEmpty()) {
            variables.put("SECRETLY_STORES", way.stores());
        }
        return new Command(line, Files.createTempDirectory("benchmark"), variables);
    }
}

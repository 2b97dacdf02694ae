package dev.secretly.benchmark.scale;

import dev.secretly.benchmark.compile.Project;
import dev.secretly.benchmark.process.Libraries;
import dev.secretly.benchmark.process.Pairs;
import dev.secretly.benchmark.process.Pairs.Measure;
import dev.secretly.benchmark.program.TrelloToml;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares large inputs with a tenth of them. A ratio far above ten would reveal a step of quadratic cost.
 *
 * @param libraries the jars
 * @param pairs the number of pairs for each comparison
 */
public record Scale(Libraries libraries, int pairs) {

    /** Prints the table. */
    public void print() throws IOException, InterruptedException {
        System.out.println("| scale | ratio to a tenth of it | min | max | ms |");
        System.out.println("|---|---|---|---|---|");
        print("read a file of 20,000 keys", reading(2_000), reading(20_000));
        print("compile with a contract of 20,000 keys", withContract(2_000), withContract(20_000));
        print("compile a record of 250 components", withComponents(25), withComponents(250));
        print("start with a record of 250 components", starting(25), starting(250));
        print("first load of one `Secrets` by 200 threads, 20,000 keys", FirstLoad.by(20), FirstLoad.by(200));
        System.out.println();
    }

    private void print(String name, Measure tenth, Measure whole) throws IOException, InterruptedException {
        System.out.printf("| %s | %s |%n", name, Pairs.of(tenth, whole, pairs).cells());
    }

    private static Measure reading(int keys) {
        return new FirstLoad(TrelloToml.withKeys(keys), 1)::milliseconds;
    }

    private Measure withContract(int keys) throws IOException {
        return Project.write(List.of("""
                        package program;

                        @dev.secretly.Secret("trello")
                        record Type0(dev.secretly.runtime.SecretString apiKey) {}
                        """), TrelloToml.withKeys(keys)).compileWithSecretly(libraries)::milliseconds;
    }

    private Measure withComponents(int components) throws IOException {
        return ofComponents(components).compileWithSecretly(libraries)::milliseconds;
    }

    private Measure starting(int components) throws IOException, InterruptedException {
        Project project = ofComponents(components);
        project.compileWithSecretly(libraries).milliseconds();
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < components; i++) {
            variables.put("SERVICE_KEY" + i, "fake-value");
        }
        return project.start(libraries, variables)::milliseconds;
    }

    private static Project ofComponents(int components) throws IOException {
        String list = IntStream.range(0, components)
                .mapToObj(i -> "dev.secretly.runtime.SecretString key" + i)
                .collect(Collectors.joining(", "));
        String keys = IntStream.range(0, components)
                .mapToObj(i -> "key" + i + " = \"\"\n")
                .collect(Collectors.joining());
        return Project.write(List.of("""
                package program;

                @dev.secretly.Secret("service")
                record Type0(%s) {
                    public static void main(String[] arguments) {
                        Type0Secrets.load();
                    }
                }
                """.formatted(list)), "[service]\n" + keys);
    }
}

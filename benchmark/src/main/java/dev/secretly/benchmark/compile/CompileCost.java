package dev.secretly.benchmark.compile;

import dev.secretly.benchmark.process.Libraries;
import dev.secretly.benchmark.process.Pairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares whole runs of javac: types for which a processor generates code, against as many plain records.
 *
 * @param libraries the jars
 * @param pairs the number of pairs for 10 and 100 types; fewer are run for more types
 */
public record CompileCost(Libraries libraries, int pairs) {

    /** Prints the table. */
    public void print() throws IOException, InterruptedException {
        System.out.println("| compile | types | ratio to as many plain records | min | max | ms |");
        System.out.println("|---|---|---|---|---|---|");
        List<Way> ways = new ArrayList<>(List.of(Way.SECRETLY));
        ways.addAll(Way.OTHERS);
        for (Way way : ways) {
            print(way, 10, pairs);
            print(way, 100, pairs);
            print(way, 1_000, (pairs + 2) / 3);
        }
        // The contract of more types would be larger than the compiler reads.
        print(Way.SECRETLY, 5_000, (pairs + 6) / 7);
        System.out.println();
    }

    private void print(Way way, int types, int count) throws IOException, InterruptedException {
        Pairs compiled = Pairs.of(
                Project.of(Way.PLAIN, types).compile(Way.PLAIN, libraries)::milliseconds,
                Project.of(way, types).compile(way, libraries)::milliseconds,
                count);
        System.out.printf("| %s | %,d | %s |%n", way.name(), types, compiled.cells());
    }
}

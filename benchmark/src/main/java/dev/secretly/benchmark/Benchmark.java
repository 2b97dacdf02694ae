package dev.secretly.benchmark;

import dev.secretly.benchmark.aws.AwsStart;
import dev.secretly.benchmark.compile.CompileCost;
import dev.secretly.benchmark.load.InProcess;
import dev.secretly.benchmark.load.LoadBenchmark;
import dev.secretly.benchmark.process.Libraries;
import dev.secretly.benchmark.rotation.GetBenchmark;
import dev.secretly.benchmark.rotation.RotationCost;
import dev.secretly.benchmark.scale.Scale;
import dev.secretly.benchmark.start.StartUp;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/** Prints the tables of {@code docs/performance.md}. */
public final class Benchmark {

    private static final int PAIRS = 21;

    private Benchmark() {}

    /**
     * Runs all benchmarks.
     *
     * @param arguments the folder of the libraries; optionally the number of pairs for each comparison, 21 by default
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Libraries libraries = new Libraries(Path.of(arguments[0]));
        int pairs = arguments.length == 1 ? PAIRS : Integer.parseInt(arguments[1]);
        System.out.printf(
                "Java %s, %d processors, %d pairs%n%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), pairs);
        new StartUp(libraries, pairs).print();
        new AwsStart(libraries, pairs).print();
        new CompileCost(libraries, pairs).print();
        InProcess.print(LoadBenchmark.class, "microseconds");
        InProcess.print(GetBenchmark.class, "nanoseconds");
        new RotationCost().print();
        new Scale(libraries, (pairs + 2) / 3).print();
    }
}

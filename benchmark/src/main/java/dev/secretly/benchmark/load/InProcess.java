package dev.secretly.benchmark.load;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of a package. */
public final class InProcess {

    private InProcess() {}

    /**
     * Prints the table.
     *
     * @param one a benchmark in the package
     * @param unit the unit of its results
     */
    public static void print(Class<?> one, String unit) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(one.getPackageName())
                        .forks(2)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.out.println("| in a warm process | " + unit + " | ± (99.9%) |");
        System.out.println("|---|---|---|");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.2f | %.2f |%n",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
        System.out.println();
    }
}

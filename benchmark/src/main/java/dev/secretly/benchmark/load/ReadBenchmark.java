package dev.secretly.benchmark.load;

import dev.secretly.benchmark.program.Trello;
import dev.secretly.benchmark.program.TrelloSecrets;
import dev.secretly.benchmark.program.TrelloToml;
import dev.secretly.runtime.Secrets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Parses TOML text of 4,000 keys and loads three secrets from it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadBenchmark {

    private final String plain = TrelloToml.withKeys(4_000);
    private final String unplain = plain + "\nlist = [1]\n";

    /** Called by JMH. */
    public ReadBenchmark() {}

    /** Reads text of plain lines only. */
    @Benchmark
    public Trello readPlainLines() {
        return TrelloSecrets.load(Secrets.ofToml(plain));
    }

    /** Reads text with one line that needs the full TOML parser. */
    @Benchmark
    public Trello readAnyToml() {
        return TrelloSecrets.load(Secrets.ofToml(unplain));
    }

    /** Only parses, without loading any secret. */
    @Benchmark
    public TomlParseResult parseByTomlj() {
        return Toml.parse(plain);
    }
}

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

/** Reading a TOML text of 4,000 keys, and three secrets of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadBenchmark {

    private final String plain = TrelloToml.withKeys(4_000);
    private final String unplain = plain + "\nlist = [1]\n";

    /** Made by the harness. */
    public ReadBenchmark() {}

    /** Of plain lines only. */
    @Benchmark
    public Trello readPlainLines() {
        return TrelloSecrets.load(Secrets.ofToml(plain));
    }

    /** With one line that needs the whole of TOML. */
    @Benchmark
    public Trello readAnyToml() {
        return TrelloSecrets.load(Secrets.ofToml(unplain));
    }

    /** The parser alone, which gives no value yet. */
    @Benchmark
    public TomlParseResult parseByTomlj() {
        return Toml.parse(plain);
    }
}

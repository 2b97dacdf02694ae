package dev.secretly.benchmark.load;

import dev.secretly.benchmark.program.Trello;
import dev.secretly.benchmark.program.TrelloSecrets;
import dev.secretly.runtime.Secrets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One load of three secrets by a generated loader. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoadBenchmark {

    private final Secrets variables = Secrets.builder()
            .environment(Map.of(
                    "TRELLO_API_KEY", "fake-key",
                    "TRELLO_API_SECRET", "fake-secret",
                    "TRELLO_OAUTH_TOKEN", "fake-token"))
            .build();

    private final Secrets toml = Secrets.ofToml("""
            [trello]
            api_key = "fake-key"
            api_secret = "fake-secret"
            oauth_token = "fake-token"
            """);

    /** Called by JMH. */
    public LoadBenchmark() {}

    /** Loads from environment variables. */
    @Benchmark
    public Trello loadFromVariables() {
        return TrelloSecrets.load(variables);
    }

    /** Loads from TOML text that an earlier load has parsed. */
    @Benchmark
    public Trello loadFromTomlThatIsRead() {
        return TrelloSecrets.load(toml);
    }
}

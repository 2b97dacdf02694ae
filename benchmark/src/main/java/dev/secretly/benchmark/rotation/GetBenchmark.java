package dev.secretly.benchmark.rotation;

import dev.secretly.benchmark.program.Trello;
import dev.secretly.benchmark.program.TrelloSecrets;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.rotation.Live;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads a record that is kept up to date, and one in a field. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GetBenchmark {

    private final Live<Trello> live = Live.<Trello, RuntimeException>builder(TrelloSecrets::load)
            .secrets(Secrets.ofToml(
                    "[trello]\napi_key = 'fake-key'\napi_secret = 'fake-secret'\noauth_token = 'fake-token'\n"))
            .start();

    private Trello field = live.get();

    /** Called by JMH. */
    public GetBenchmark() {}

    /** Reads the current record. */
    @Benchmark
    public Trello getOfLive() {
        return live.get();
    }

    /** Reads a field. */
    @Benchmark
    public Trello readOfAField() {
        return field;
    }
}

package dev.secretly.benchmark.scale;

import dev.secretly.benchmark.process.Pairs.Measure;
import dev.secretly.benchmark.program.TrelloSecrets;
import dev.secretly.benchmark.program.TrelloToml;
import dev.secretly.runtime.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Threads that all load from a new {@code Secrets} of one TOML text, which the first of them parses.
 *
 * @param toml the TOML text
 * @param threads the number of threads
 */
record FirstLoad(String toml, int threads) {

    private static final int LOADS = 30;

    /** Measures with 20,000 keys. */
    static Measure by(int threads) {
        return new FirstLoad(TrelloToml.withKeys(20_000), threads)::milliseconds;
    }

    /** Returns the mean of several loads, so that JIT compilation during one of them does not dominate. */
    double milliseconds() throws InterruptedException {
        double sum = 0;
        for (int i = 0; i < LOADS; i++) {
            sum += once();
        }
        return sum / LOADS;
    }

    /** Returns the time from the release of all threads until the last has its secrets. */
    private double once() throws InterruptedException {
        Secrets secrets = Secrets.ofToml(toml);
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> load(secrets, gate));
            thread.start();
            started.add(thread);
        }
        long start = System.nanoTime();
        gate.countDown();
        for (Thread thread : started) {
            thread.join();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void load(Secrets secrets, CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        TrelloSecrets.load(secrets);
    }
}

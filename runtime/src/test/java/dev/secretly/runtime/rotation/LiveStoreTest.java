package dev.secretly.runtime.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Declared;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How rotations ask stores. */
class LiveStoreTest {

    private static final Duration PERIOD = Duration.ofMillis(400);
    private static final int LIVES = 30;

    private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger closed = new AtomicInteger();

    private SecretSource keys() {
        return new SecretSource() {
            @Override
            public String name() {
                return "keys";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) {
                int number = asked.size() / LIVES;
                asked.add(List.copyOf(new TreeSet<>(
                        request.secrets().stream().map(DeclaredSecret::key).toList())));
                return request.secrets().stream()
                        .map(secret -> SecretAnswer.present(secret.key() + number, "keys"))
                        .toList();
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private SecretDocumentSource document() {
        return new SecretDocumentSource() {
            @Override
            public String name() {
                return "document";
            }

            @Override
            public SecretDocument read(StoreRequest request) {
                asked.add(List.of());
                return SecretDocument.ofToml("a.key = 'v'\nb.key = 'w'\n");
            }

            @Override
            public void close() {}
        };
    }

    private static List<Live<List<String>>> start(Secrets secrets) {
        List<Live<List<String>>> lives = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            Declared declared = Declared.keys(i % 2 == 0 ? "a.key" : "b.key");
            lives.add(Live.<List<String>, RuntimeException>builder(declared::load)
                    .secrets(secrets)
                    .storesEvery(PERIOD)
                    .start());
        }
        return lives;
    }

    private void assertFewRequests(Secrets secrets) throws InterruptedException {
        List<Live<List<String>>> lives = start(secrets);
        int first = asked.size();
        assertEquals(LIVES, first);
        long start = System.nanoTime();
        LiveFixture.await(() -> asked.size() >= first + 4);
        int more = asked.size() - first;
        long periods = (System.nanoTime() - start) / PERIOD.toNanos();
        lives.forEach(Live::close);

        // Each round is at most a tenth of its time early; one alone may be left over at either end.
        assertTrue(more <= periods * 10 / 9 + 3, periods + " periods: " + asked);
    }

    @Test
    void rotationsOfOneSecretsShareTheReadingOfADocument() throws InterruptedException {
        assertFewRequests(Secrets.builder().source(document()).build());
    }

    @Test
    void rotationsOfOneSecretsShareARequestForAllOfTheirKeys() throws InterruptedException {
        assertFewRequests(Secrets.builder().source(keys()).build());

        assertTrue(
                asked.subList(LIVES, asked.size()).stream()
                                .filter(List.of("a.key", "b.key")::equals)
                                .count()
                        >= 2,
                asked.toString());
    }

    @Test
    void aRotationSeesAChangeThatAnotherOneAskedFor() throws InterruptedException {
        Secrets secrets = Secrets.builder().source(keys()).build();
        List<Live<List<String>>> lives = start(secrets);
        assertEquals(List.of("a.key0"), lives.get(0).get());
        LiveFixture.await(
                () -> lives.stream().allMatch(live -> live.get().get(0).endsWith("1")));
        lives.forEach(Live::close);
    }

    /** A source that throws for a key of one rotation still answers for the keys of the others. */
    @Test
    void theKeyOfOneRotationDoesNotBreakTheOthers() throws InterruptedException {
        SecretSource source = new SecretSource() {
            @Override
            public String name() {
                return "keys";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) {
                asked.add(List.of());
                boolean isLater = asked.size() > 2;
                if (isLater
                        && request.secrets().stream()
                                .anyMatch(secret -> secret.key().equals("b.key"))) {
                    throw new IllegalStateException();
                }
                String value = isLater ? "two" : "one";
                return request.secrets().stream()
                        .map(secret -> SecretAnswer.present(value, "keys"))
                        .toList();
            }

            @Override
            public void close() {}
        };
        Secrets secrets = Secrets.builder().source(source).build();
        List<Live<List<String>>> lives = new ArrayList<>();
        for (String key : List.of("a.key", "b.key")) {
            lives.add(Live.<List<String>, RuntimeException>builder(Declared.keys(key)::load)
                    .secrets(secrets)
                    .storesEvery(PERIOD)
                    .start());
        }
        LiveFixture.await(() -> lives.get(0).get().equals(List.of("two")));
        assertEquals(List.of("one"), lives.get(1).get());
        lives.forEach(Live::close);
    }

    @Test
    void aRefreshThatTheProgramWantsAsksAlone() {
        Secrets secrets = Secrets.builder().source(keys()).build();
        try (Live<List<String>> live = Live.<List<String>, RuntimeException>builder(Declared.keys("a.key")::load)
                .secrets(secrets)
                .start()) {
            live.refresh();
            live.refresh();
        }
        assertEquals(3, asked.size());
        assertEquals(0, closed.get(), "the program closes what it built");
        secrets.close();
        assertEquals(1, closed.get());
    }
}

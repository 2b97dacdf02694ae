package dev.secretly.runtime.rotation;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A record of two secrets, loaded as a generated loader loads it, and the file that it is loaded from. */
public final class LiveFixture {

    static final DeclaredSecret KEY = DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
    static final DeclaredSecret TOKEN = DeclaredSecret.credential("trello.token", "TRELLO_TOKEN", "Trello.token");
    static final DeclaredSecret PORT = DeclaredSecret.other("trello.port", "TRELLO_PORT", "Trello.port");

    /** Many looks, so that tests are fast. */
    public static final Duration OFTEN = Duration.ofMillis(10);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    record Trello(SecretString apiKey, Optional<SecretString> token, int port) {

        Trello {
            if (apiKey.reveal().startsWith("refused")) {
                throw new IllegalArgumentException("no: " + apiKey.reveal());
            }
        }

        String key() {
            return apiKey.reveal();
        }
    }

    private LiveFixture() {}

    static Trello load(Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "Trello", KEY, TOKEN, PORT);
        SecretString key = reading.required(KEY, SecretType.secretString());
        Optional<SecretString> token = reading.optional(TOKEN, SecretType.secretString());
        Integer port = reading.orDefault(PORT, SecretType.integer(), "443");
        Trello trello = null;
        if (key != null && token != null && port != null) {
            try {
                trello = new Trello(key, token, port);
            } catch (RuntimeException exception) {
                reading.rejected("Trello", exception);
            }
        }
        return reading.finish(trello);
    }

    /** Puts a new file in the place of the old one at once. */
    static void replace(Path file, String text) throws IOException {
        Path temporary = Files.writeString(file.resolveSibling("new." + file.getFileName()), text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Live.Builder<Trello, RuntimeException> often(Path file) {
        return Live.<Trello, RuntimeException>builder(LiveFixture::load)
                .secrets(Secrets.ofFile(file))
                .every(OFTEN);
    }

    public static void await(BooleanSupplier condition) throws InterruptedException {
        await(condition, LONGEST);
    }

    public static void await(BooleanSupplier condition, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("it did not happen within " + longest);
            }
            Thread.sleep(2);
        }
    }

    /** The live threads of rotations. */
    static long threads(String prefix) {
        Thread[] all = new Thread[Thread.activeCount() + 50];
        int count = Objects.requireNonNull(
                        Thread.currentThread().getThreadGroup().getParent())
                .enumerate(all);
        long found = 0;
        for (int i = 0; i < count; i++) {
            found += all[i].getName().startsWith(prefix) ? 1 : 0;
        }
        return found;
    }
}

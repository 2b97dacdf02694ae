package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.CHAIN;
import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.runtime.rotation.LiveFixture;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveKeyTest {

    private static final KeyPair OWN = SampleKeys.pair("P-256");
    private static final KeyPair ROOT = SampleKeys.pair("P-384", 2);

    @TempDir
    private Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();

    /** Strong, since a logger without one is collected with its handler. */
    private final Logger logger = Logger.getLogger(Live.class.getName());

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            log.add(logged.getLevel() + " " + logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        LiveFixture.await(condition);
    }

    private static <T> T first(Secrets secrets, SecretType<T> type, DeclaredSecret... declared) {
        return KeyFixture.load(secrets, type, declared);
    }

    private Path write(String name, String text) throws IOException {
        Path temporary = Files.writeString(folder.resolve("new." + name), text);
        return Files.move(temporary, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static X509Certificate endingIn(Duration time) {
        Instant now = Instant.now();
        return SampleKeys.issued("leaf", OWN, "root", ROOT, now.minus(Duration.ofDays(100)), now.plus(time));
    }

    private Live<List<X509Certificate>> certificates(Path file) {
        return Live.<List<X509Certificate>, RuntimeException>builder(
                        secrets -> first(secrets, SecretType.list(SecretType.certificate()), CHAIN))
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofMillis(10))
                .start();
    }

    private static String toml(X509Certificate certificate) {
        return "[tls]\nchain = '''\n" + SampleKeys.certificate(certificate) + "'''\n";
    }

    @Test
    void aCertificateThatExpiresSoonIsLoggedOnceAndOnceMoreWhenItHasExpired() throws Exception {
        Path file = write("secrets.toml", toml(endingIn(Duration.ofSeconds(8))));
        try (Live<List<X509Certificate>> live = certificates(file)) {
            assertThat(log)
                    .containsExactly("WARNING " + live.get().getClass().getSimpleName() + ": tls.chain at " + file
                            + ":2:1 expires in 0 minutes.");
            await(() -> log.size() == 2);
            assertThat(log.get(1)).contains("tls.chain at " + file + ":2:1 expired 0 minutes ago.");
            Thread.sleep(100);
            assertThat(log).hasSize(2);
        }
    }

    @Test
    void twoCertificatesThatExpireAtTheSameTimeAreBothLogged() throws Exception {
        String certificate = SampleKeys.certificate(endingIn(Duration.ofDays(3)));
        Path file = write("secrets.toml", "[tls]\nchain = '''\n" + certificate + certificate + "'''\n");
        try (Live<List<X509Certificate>> live = certificates(file)) {
            assertThat(live.get()).hasSize(2);
            assertThat(log).hasSize(2);
            assertThat(log.get(0)).contains(":2:1 (number 1 of 2) expires in ");
            assertThat(log.get(1)).contains(":2:1 (number 2 of 2) expires in ");
        }
    }

    @Test
    void aCertificateForAnHourIsLoggedWhenAThirdOfItsTimeIsLeft() throws Exception {
        Instant now = Instant.now();
        for (int minutes : new int[] {30, 10}) {
            Instant end = now.plus(Duration.ofMinutes(minutes));
            X509Certificate hour = SampleKeys.issued("leaf", OWN, "root", ROOT, end.minus(Duration.ofHours(1)), end);
            try (Live<List<X509Certificate>> live = certificates(write("secrets.toml", toml(hour)))) {
                assertThat(live.get()).hasSize(1);
                assertThat(log).hasSize(minutes == 30 ? 0 : 1);
            }
        }
    }

    @Test
    void aCertificateThatIsGoodForLongIsNotLogged() throws Exception {
        Path file = write("secrets.toml", toml(endingIn(Duration.ofDays(30))));
        try (Live<List<X509Certificate>> live = certificates(file)) {
            assertThat(live.get()).hasSize(1);
            assertThat(log).isEmpty();
            write("secrets.toml", toml(endingIn(Duration.ofDays(3).plusHours(1))));
            await(() -> log.size() == 2);
            assertThat(log.get(0)).contains("has a new record. Changed: tls.chain.");
            assertThat(log.get(1)).contains("expires in 3 days.");
        }
    }

    @Test
    void aShortKeyAndAKeyWithoutCertificateAreLogged() throws Exception {
        String key = SampleKeys.pkcs8(SampleKeys.rsa(1_024).getPrivate());
        Path file = write("secrets.toml", toml(endingIn(Duration.ofDays(30))) + "key = '''" + key + "'''\n");
        SecretType<List<X509Certificate>> paired =
                SecretType.list(SecretType.certificate()).pairedWith(KEY, SecretType.privateKey());
        try (Live<List<X509Certificate>> live = Live.<List<X509Certificate>, RuntimeException>builder(
                        secrets -> first(secrets, paired, CHAIN, KEY))
                .secrets(Secrets.ofFile(file))
                .start()) {
            assertThat(live.get()).hasSize(1);
            assertThat(log).hasSize(2);
            assertThat(log.get(0)).contains("tls.key at", "has an RSA key of only 1024 bits; use at least 2048.");
            assertThat(log.get(1)).contains("tls.key at", "belongs to no certificate of its record.");
        }
    }

    @Test
    void aFileThatAKeyNamesIsWatched() throws Exception {
        PrivateKey one = SampleKeys.pair("P-256", 5).getPrivate();
        PrivateKey two = SampleKeys.pair("P-256", 6).getPrivate();
        write("key.pem", SampleKeys.pkcs8(one));
        Path file = write("secrets.toml", "tls.key_file = 'key.pem'\n");
        DeclaredSecret secret = declared("tls.key_file", "TLS_KEY_FILE", "Tls.keyFile");
        try (Live<PrivateKey> live = Live.<PrivateKey, RuntimeException>builder(
                        secrets -> first(secrets, SecretType.privateKey(), secret))
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofMillis(10))
                .start()) {
            assertEquals(one, live.get());
            write("key.pem", SampleKeys.pkcs8(two));
            await(() -> live.get().equals(two));
        }
    }

    @Test
    void aFileThatARecordInAListNamesIsWatched() throws Exception {
        PrivateKey one = SampleKeys.pair("P-256", 5).getPrivate();
        PrivateKey two = SampleKeys.pair("P-256", 6).getPrivate();
        write("key.pem", SampleKeys.pkcs8(one));
        write("other.pem", SampleKeys.pkcs8(one));
        Path file = write("secrets.toml", "[[accounts]]\nkey_file = 'key.pem'\n[[accounts]]\nkey_file = 'other.pem'\n");
        DeclaredSecret accounts = DeclaredSecret.other("accounts", "", "App.accounts");
        DeclaredSecret inner = declared("accounts.key_file", "", "Account.keyFile");
        SecretType<List<PrivateKey>> type =
                SecretType.list(SecretType.table(table -> table.required(inner, SecretType.privateKey())));
        try (Live<List<PrivateKey>> live = Live.<List<PrivateKey>, RuntimeException>builder(secrets -> {
                    SecretReading reading = SecretReading.of(secrets, "App", accounts);
                    return reading.finish(reading.required(accounts, type));
                })
                .secrets(Secrets.ofFile(file))
                .every(Duration.ofMillis(10))
                .start()) {
            assertEquals(List.of(one, one), live.get());
            write("key.pem", SampleKeys.pkcs8(two));
            await(() -> live.get().equals(List.of(two, one)));
        }
    }
}

package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.IOError;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that whatever program code throws during a load is reported by its class and never by its message. */
class ThrownTest {

    private static final DeclaredSecret KEY = DeclaredSecret.credential("t.key", "T_KEY", "Test.key");
    private static final String VALUE = Canary.of("value");

    /** Creates a throwable whose message contains a value. */
    private record Thrower(String name, Function<String, Throwable> thrown) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Thrower> throwers() {
        return Stream.of(
                new Thrower("java.lang.IllegalArgumentException", IllegalArgumentException::new),
                new Thrower("java.io.IOException", IOException::new),
                new Thrower("java.lang.InterruptedException", InterruptedException::new),
                new Thrower("java.lang.Throwable", Throwable::new),
                new Thrower("java.lang.Error", Error::new),
                new Thrower("java.lang.AssertionError", AssertionError::new),
                new Thrower("java.io.IOError", text -> new IOError(new IOException(text))),
                new Thrower("java.util.ServiceConfigurationError", ServiceConfigurationError::new),
                new Thrower("java.lang.NoClassDefFoundError", NoClassDefFoundError::new),
                new Thrower("java.lang.StackOverflowError", StackOverflowError::new),
                new Thrower("dev.secretly.runtime.ThrownTest$Odd", text -> new Odd(() -> null)),
                new Thrower("dev.secretly.runtime.ThrownTest$Odd", text -> new Odd(() -> new StackTraceElement[1])),
                new Thrower(
                        "dev.secretly.runtime.ThrownTest$Odd",
                        text -> new Odd(() -> {
                            throw new IllegalStateException(text);
                        })),
                new Thrower(
                        "dev.secretly.runtime.ThrownTest$Odd",
                        text -> new Odd(() -> {
                            throw new AssertionError(text);
                        })),
                new Thrower(
                        "dev.secretly.runtime.ThrownTest$Odd",
                        text -> new Odd(() -> new StackTraceElement[] {new StackTraceElement("C", "m", text, 1)})),
                new Thrower(
                        "dev.secretly.runtime.ThrownTest$Odd",
                        text -> new Odd(() -> new StackTraceElement[] {new StackTraceElement("C", "m", null, 1)})));
    }

    @ParameterizedTest
    @MethodSource("throwers")
    void anExceptionOfAFactoryIsReportedByClass(Thrower thrower) {
        SecretReading reading = reading(Secrets.ofToml("t.key = '" + VALUE + "'"));
        reading.required(KEY, SecretType.custom(text -> {
            throw sneaky(thrower.thrown().apply(text));
        }));

        assertReported(thrower, "MALFORMED", reading);
    }

    @ParameterizedTest
    @MethodSource("throwers")
    void anExceptionOfHashCodeIsReportedByClass(Thrower thrower) {
        SecretReading reading = reading(Secrets.ofToml("t.key = ['" + VALUE + "', 'b']"));
        reading.required(KEY, SecretType.set(SecretType.custom(text -> new Object() {
            @Override
            public int hashCode() {
                throw sneaky(thrower.thrown().apply(text));
            }
        })));

        assertReported(thrower, "MALFORMED", reading);
    }

    @ParameterizedTest
    @MethodSource("throwers")
    void anExceptionOfARecordConstructorIsReportedByClass(Thrower thrower) {
        SecretReading reading = reading(Secrets.ofToml("t.key = '" + VALUE + "'"));
        reading.rejected("Test", thrower.thrown().apply(String.valueOf(reading.string(KEY))));

        assertReported(thrower, "REJECTED", reading);
    }

    @ParameterizedTest
    @MethodSource("throwers")
    void anExceptionOfACustomSourceIsReportedByClass(Thrower thrower) {
        SecretReading reading = reading(source(() -> {
            throw sneaky(thrower.thrown().apply(VALUE));
        }));
        reading.secretString(KEY);

        assertReported(thrower, "FAILED", reading);
    }

    @ParameterizedTest
    @MethodSource("throwers")
    void anExceptionOfTheAnswersOfACustomSourceIsReportedByClass(Thrower thrower) {
        SecretReading reading = reading(source(() -> new AbstractList<>() {
            @Override
            public SecretAnswer get(int index) {
                throw sneaky(thrower.thrown().apply(VALUE));
            }

            @Override
            public int size() {
                return 1;
            }
        }));
        reading.secretString(KEY);

        assertReported(thrower, "FAILED", reading);
    }

    @Test
    void anOutOfMemoryErrorIsRethrown() {
        OutOfMemoryError error = new OutOfMemoryError("of the JVM");
        SecretReading reading = reading(Secrets.ofToml("t.key = 'x'"));

        assertSame(error, assertThrows(OutOfMemoryError.class, () -> reading.rejected("Test", error)));
        assertSame(
                error,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> reading.required(KEY, SecretType.custom(text -> {
                            throw error;
                        }))));
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        SecretReading reading = reading(Secrets.ofToml("t.key = 'x'"));
        reading.required(KEY, SecretType.custom(text -> {
            throw new InterruptedException(text);
        }));

        assertTrue(Thread.interrupted());
    }

    private static void assertReported(Thrower thrower, String kind, SecretReading reading) {
        Thread.interrupted();
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);
        assertEquals(kind, exception.problems().get(0).kind().name());
        String message = exception.getMessage();
        assertTrue(message.contains(thrower.name()) || message.contains("was interrupted"), message);
        String all = exception + " " + exception.problems();
        assertFalse(all.contains(Canary.marker()), all);
    }

    private static SecretReading reading(Secrets secrets) {
        return SecretReading.of(secrets, "Test", KEY);
    }

    private interface Answers {
        List<SecretAnswer> get();
    }

    private static Secrets source(Answers answers) {
        return Secrets.builder()
                .source(new SecretSource() {
                    @Override
                    public String name() {
                        return "store";
                    }

                    @Override
                    public List<SecretAnswer> ask(StoreRequest request) {
                        return answers.get();
                    }

                    @Override
                    public void close() {}
                })
                .build();
    }

    /** Throws any throwable, even a checked exception, without declaring it. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private interface Frames {
        StackTraceElement[] get();
    }

    /** An exception with a made-up stack trace. */
    private static final class Odd extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Frames frames;

        Odd(Frames frames) {
            this.frames = frames;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return frames == null ? super.getStackTrace() : frames.get();
        }
    }
}

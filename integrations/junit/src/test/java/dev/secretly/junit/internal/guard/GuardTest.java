package dev.secretly.junit.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.junit.internal.sensor.Sensor;
import dev.secretly.junit.internal.sensor.Sensors;
import dev.secretly.junit.internal.sensor.Sink;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final String VALUE = "fake-value-0123456789";
    private static final Map<String, Set<String>> FAKES = Map.of("app.key", Set.of(VALUE));

    /** A sensor without a place of its own. */
    private static final class Fake implements Sensor {

        private final Sink sink;
        private final boolean isDeaf;

        Fake(Sink sink, boolean isDeaf) {
            this.sink = sink;
            this.isDeaf = isDeaf;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public void attach() {}

        @Override
        public boolean isAttached() {
            return !isDeaf;
        }

        @Override
        public void detach() {}
    }

    private Sink sink;

    private Guard guardOfFake() {
        return new Guard(FAKES, sinks -> {
            sink = sinks.apply("fake");
            return List.of(new Fake(sink, false));
        });
    }

    private static Scope open(Guard guard, String className) {
        return guard.open(guard.run(), className, Map.of());
    }

    @Test
    void aSensorThatSeesNothingIsAFailure() {
        Guard guard = new Guard(FAKES, sinks -> List.of(new Fake(sinks.apply("fake"), true)));
        IllegalStateException exception = assertThrows(IllegalStateException.class, () -> open(guard, "Test"));

        assertEquals(
                "the leak guard cannot capture fake, so it cannot say whether a test shows a secret there",
                exception.getMessage());
    }

    @Test
    void aValueThatIsWrittenInPiecesIsFoundAcrossTheEndOfWhatIsKept() {
        Guard guard = guardOfFake();
        Scope scope = open(guard, "Test");
        byte[] filler = "x\n".repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
        byte[] value = VALUE.getBytes(StandardCharsets.UTF_8);
        int lines = 0;
        for (int written = 0; written < 1 << 23; written += filler.length) {
            sink.seen(filler, 0, filler.length);
            lines += 1 << 12;
        }
        for (int round = 0; round < 1 << 17; round++) {
            for (byte one : value) {
                sink.seen(new byte[] {one}, 0, 1);
            }
            sink.seen(new byte[] {'\n'}, 0, 1);
        }

        List<Leak> leaks = guard.close(scope);
        assertEquals(10, leaks.size());
        assertEquals(new Leak("app.key", "fake", lines + 1, List.of()), leaks.get(0));
        assertEquals(new Leak("app.key", "fake", lines + 10, List.of()), leaks.get(9));
    }

    @Test
    void aLongLineTakesTimeInProportionToItsLength() {
        Guard guard = guardOfFake();
        byte[] line = "fake-value-01234567-fa".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
        Scope scope = open(guard, "Test");
        assertTimeout(Duration.ofSeconds(10), () -> {
            sink.seen(line, 0, line.length);
            assertEquals(List.of(), guard.close(scope));
        });
    }

    @Test
    void whatIsShownWhileNoClassUsesTheGuardIsNotKept() {
        Guard guard = guardOfFake();
        guard.close(open(guard, "Before"));
        byte[] part = VALUE.repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < Runtime.getRuntime().maxMemory() + (1L << 30); written += part.length) {
            sink.seen(part, 0, part.length);
        }

        assertEquals(List.of(), guard.close(open(guard, "After")));
        assertEquals(List.of(), guard.closeRun());
    }

    @Test
    void theStreamsAreThoseOfBeforeAfterTheLastClass() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Guard guard = new Guard(FAKES, Sensors::of);
        Scope outer = open(guard, "Outer");
        Scope other = open(guard, "Other");
        assertNotSame(out, System.out);

        guard.close(outer);
        assertNotSame(out, System.out);
        guard.close(other);

        assertSame(out, System.out);
        assertSame(err, System.err);
    }

    @Test
    void whatATestHasPutInPlaceOfAStreamStaysAndIsSeen() {
        PrintStream before = System.out;
        try {
            Guard guard = new Guard(FAKES, Sensors::of);
            Scope test = open(guard, "Test");
            ByteArrayOutputStream taken = new ByteArrayOutputStream();
            PrintStream own = new PrintStream(taken, true, StandardCharsets.UTF_8);
            System.setOut(own);
            Scope next = guard.open(test, "Test", Map.of());
            System.out.println(VALUE);

            assertEquals(List.of(new Leak("app.key", "System.out", 1, List.of())), guard.close(next));
            guard.close(test);
            assertSame(own, System.out);
            assertEquals(VALUE, taken.toString(StandardCharsets.UTF_8).strip());
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aStreamAroundTheSensorThatHoldsBackWhatIsPrintedIsSeenInTime() {
        PrintStream before = System.out;
        try {
            Guard guard = new Guard(FAKES, Sensors::of);
            Scope test = open(guard, "Test");
            System.setOut(new PrintStream(new java.io.BufferedOutputStream(System.out), false, StandardCharsets.UTF_8));
            System.out.println(VALUE);

            assertEquals(List.of(new Leak("app.key", "System.out", 1, List.of())), guard.close(test));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void nobodyElseSeesThatTheGuardChecksItself() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        StringBuilder logged = new StringBuilder();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord event) {
                logged.append(event.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Guard guard = new Guard(FAKES, Sensors::of);
            guard.close(open(guard, "Test"));
        } finally {
            System.setOut(before);
            root.removeHandler(handler);
        }

        assertEquals("", printed.toString(StandardCharsets.UTF_8));
        assertEquals("", logged.toString());
    }

    @Test
    void whatAThreadPassedOnToAnotherOneIsGivenToTheRun() {
        Guard guard = guardOfFake();
        guard.close(open(guard, "ClientTest"));
        Scope test = open(guard, "MailTest");
        sink.seenTextLate(VALUE);

        assertEquals(List.of(), guard.close(test));
        assertEquals(List.of(new Leak("app.key", "fake", 1, List.of("ClientTest", "MailTest"))), guard.closeRun());
        assertTrue(guard.closeRun().isEmpty());
    }

    @Test
    void aTestThatReplacesTheOutputTimeAndAgainAddsNoLayers() {
        PrintStream before = System.out;
        try {
            Guard guard = new Guard(FAKES, Sensors::of);
            for (int test = 0; test < 50; test++) {
                PrintStream of = System.out;
                System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
                Scope scope = open(guard, "Test");
                System.setOut(of);
                guard.close(scope);
                assertSame(before, System.out);
            }
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void whatIsPrintedAfterACloseStillArrivesIfTheStreamAllowsIt() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream lasting = new PrintStream(printed, true, StandardCharsets.UTF_8) {
            @Override
            public void close() {}
        };
        System.setOut(lasting);
        try {
            Guard guard = new Guard(FAKES, Sensors::of);
            Scope scope = open(guard, "Test");
            System.out.close();
            System.out.print("still here");
            guard.close(scope);
            assertSame(lasting, System.out);
        } finally {
            System.setOut(before);
        }
        assertEquals("still here", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aStreamThatIsSetToNullIsNoFailure() {
        PrintStream before = System.out;
        try {
            Guard guard = new Guard(FAKES, Sensors::of);
            Scope scope = open(guard, "Test");
            System.setOut(null);
            Scope next = guard.open(scope, "Test", Map.of());

            assertEquals(List.of(), guard.close(next));
            assertEquals(List.of(), guard.close(scope));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void textIsPassedOnAsTextAndNotInTheCharsetOfTheJvm() {
        PrintStream before = System.out;
        StringBuilder printed = new StringBuilder();
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.US_ASCII) {
            @Override
            public void print(String text) {
                printed.append(text);
            }
        });
        try {
            Guard guard = new Guard(FAKES, Sensors::of);
            Scope scope = open(guard, "Test");
            System.out.print("caf\u00e9");
            guard.close(scope);
        } finally {
            System.setOut(before);
        }
        assertEquals("caf\u00e9", printed.toString());
    }

    @Test
    void aLongValueDoesNotMakeEachLineSlow() {
        Guard guard = guardOfFake();
        Scope scope = guard.open(guard.run(), "Test", Map.of("app.key", "long ".repeat(6_000)));
        byte[] line = "a short line\n".getBytes(StandardCharsets.UTF_8);
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 160_000; i++) {
                sink.seen(line, 0, line.length);
            }
            assertEquals(List.of(), guard.close(scope));
        });
    }

    @Test
    void aManyTimesShownSecretDoesNotHideAnother() {
        Guard guard =
                new Guard(Map.of("app.key", Set.of(VALUE), "app.other", Set.of("fake-other-0123456789")), sinks -> {
                    sink = sinks.apply("fake");
                    return List.of(new Fake(sink, false));
                });
        Scope scope = open(guard, "Test");
        sink.seenText((VALUE + "\n").repeat(100) + "fake-other-0123456789\n");

        List<Leak> leaks = guard.close(scope);
        assertEquals(11, leaks.size());
        assertTrue(leaks.contains(new Leak("app.other", "fake", 101, List.of())));
    }
}

package dev.secretly.junit.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {

    private record Fake(Capture capture, boolean isDeaf) implements Sensor {

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public void attach() {}

        @Override
        public void send(String marker) {
            if (!isDeaf) {
                capture.add(marker);
            }
        }
    }

    @Test
    void aSensorThatSeesNothingIsAFailure() {
        Guard guard = new Guard(List.of(new Fake(new Capture(), true)));
        IllegalStateException exception = assertThrows(IllegalStateException.class, guard::start);

        assertEquals(
                "the leak guard sees nothing of fake, so it cannot tell whether a test shows a secret there",
                exception.getMessage());
    }

    @Test
    void whatWasSeenBeforeTheStartIsStillSearched() {
        Capture capture = new Capture();
        Guard guard = new Guard(List.of(new Fake(capture, false)));
        capture.add("a fake-value-0123456789 of another class");
        guard.start();

        assertEquals(
                List.of(new Leak("app.key", "fake", 1)),
                guard.search(Map.of("app.key", Set.of("fake-value-0123456789"))));
        assertEquals(List.of(), guard.search(Map.of("app.key", Set.of("fake-value-0123456789"))));
    }
}

package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Repetitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastPathTest {

    private static final int LOADS = Repetitions.of(20_000);

    @TempDir
    private Path folder;

    @Test
    void theFastPathAndTheFullLookupGiveTheSameOutcome() throws IOException {
        Path pointed = Files.writeString(folder.resolve("pointed"), "pointed");

        Child.Result result = new Child(folder)
                .with("PRESENT", "p")
                .with("A_PRESENT", "a")
                .with("B_C_PRESENT", "b")
                .with("A__Q_R_", "of the environment")
                .with("A_BLANK", "  ")
                .with("A_CHANGEME", "changeme")
                .with("A_FILE", "direct")
                .with("A_FILE_FILE", pointed.toString())
                .run(FastPathProgram.class, String.valueOf(LOADS));

        assertEquals(0, result.status(), result.err());
        int fastPathLoads = Integer.parseInt(result.out().strip());
        System.out.println("Loads by the fast path: " + fastPathLoads);
        assertTrue(fastPathLoads > LOADS / 7, fastPathLoads + " loads took the fast path: too few");
    }

    @Test
    void aFileThatAppearsDuringALoadIsReadByTheNextLoad() {
        Child.Result result = new Child(folder).with("PRESENT", "p").run(FastPathProgram.class);

        assertEquals(
                List.of("p null", "Optional.empty false", "[a, b]", "other late"),
                result.out().lines().toList());
        assertEquals(0, result.status(), result.err());
    }
}

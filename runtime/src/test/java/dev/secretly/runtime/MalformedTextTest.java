package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that malformed values do not end up in exceptions of the JDK where that is cheap to avoid, because a JVM can be
 * configured to log the messages of exceptions.
 */
class MalformedTextTest {

    @TempDir
    private Path folder;

    @Test
    void noExceptionHoldsAMalformedValue() throws IOException {
        Path log = folder.resolve("exceptions.log");
        Child.Result result =
                new Child(folder).option("-Xlog:exceptions=info:file=" + log).run(MalformedProgram.class);

        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("problems: " + MalformedProgram.TYPES.size()), result.out());
        String logged = Files.readString(log);
        assertTrue(logged.contains("SecretsException"), "the log does not show exceptions at all");
        assertEquals(
                List.of(),
                logged.lines().filter(line -> line.contains(Canary.marker())).toList());
    }

    @Test
    void base64DecodingMatchesTheDecoderOfTheJdk() {
        Random random = new Random(13);
        String alphabet = "ABab09+/-_==*";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertArrayEquals(byJdk(text.toString()), ofText(text.toString()), text.toString());
        }
    }

    private static byte[] byJdk(String text) {
        boolean isOfUrl = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        try {
            return (isOfUrl ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static byte[] ofText(String text) {
        DeclaredSecret key = DeclaredSecret.other("k", "K", "T.k");
        return SecretReading.of(Secrets.of(Map.of("k", text)), "T", key).required(key, SecretType.bytes());
    }
}

package dev.secretly.aws.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OptionalLibraryTest {

    private static final String CONFIGURATION = "/META-INF/native-image/dev.secretly/secretly-aws/resource-config.json";

    @Test
    void aNativeImageKeepsTheClassFileOfEach() throws IOException {
        try (InputStream in = OptionalLibrary.class.getResourceAsStream(CONFIGURATION)) {
            String configuration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> kept = Pattern.compile("Q(\\S+?\\.class)\\\\")
                    .matcher(configuration)
                    .results()
                    .map(match -> match.group(1))
                    .toList();

            assertEquals(
                    Arrays.stream(OptionalLibrary.values())
                            .map(OptionalLibrary::classFile)
                            .toList(),
                    kept);
        }
    }

    @Test
    void theClassFilesOfLibrariesThatTheseTestsHaveAreFound() {
        for (OptionalLibrary library : List.of(OptionalLibrary.SSO, OptionalLibrary.SSO_OIDC, OptionalLibrary.STS)) {
            assertTrue(library.isPresent(), library.toString());
        }
    }
}

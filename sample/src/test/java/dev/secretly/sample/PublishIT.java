package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.secretly.testing.Canary;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads the staged release to a stand-in for Maven Central. */
class PublishIT {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    @TempDir
    private Path folder;

    private final String token = Canary.of("token");
    private final List<String> requests = new ArrayList<>();
    private int status = 201;
    private String body = "an-identifier";
    private byte[] uploaded = {};
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(new ProcessBuilder("bash", "-c", "command -v curl").start().waitFor() == 0, "curl is not here");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            uploaded = exchange.getRequestBody().readAllBytes();
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theWholeReleaseIsUploadedWithTheTokenAndNotYetPublished() throws Exception {
        String output = publish(0, Staged.FOLDER, token);

        assertEquals(
                List.of("POST /api/v1/publisher/upload?name=secretly-" + Staged.VERSION
                        + "&publishingType=USER_MANAGED Bearer " + token),
                requests);
        List<String> names = new ArrayList<>();
        int start = startOfZip();
        try (ZipInputStream bundle =
                new ZipInputStream(new ByteArrayInputStream(uploaded, start, uploaded.length - start))) {
            for (ZipEntry entry = bundle.getNextEntry(); entry != null; entry = bundle.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        String jar = "dev/secretly/secretly-runtime/" + Staged.VERSION + "/secretly-runtime-" + Staged.VERSION + ".jar";
        for (String end : List.of("", ".asc", ".md5", ".sha1")) {
            assertTrue(names.contains(jar + end), () -> jar + end + " is not in " + names);
        }
        assertTrue(output.contains("an-identifier"), output);
        assertFalse(output.contains(token), output);
    }

    @Test
    void anUnsignedReleaseOrNoTokenIsRefusedBeforeAnythingIsSent() throws Exception {
        Path unsigned = folder.resolve("dev/secretly/secretly-runtime/1");
        Files.createDirectories(unsigned);
        Files.writeString(unsigned.resolve("secretly-runtime-1.jar"), "");

        assertTrue(publish(2, folder, token).contains("Maven Central requires signatures. Not signed:"));
        assertTrue(publish(2, Staged.FOLDER, "").contains("CENTRAL_TOKEN is not set"));
        assertTrue(publish(2, folder.resolve("dev"), token).contains("has no staged release."));
        assertEquals(List.of(), requests);
    }

    @Test
    void whatTheServerRefusesIsShown() throws Exception {
        status = 400;
        body = "the namespace is not yours";

        assertTrue(publish(1, Staged.FOLDER, token).contains("Not uploaded. Maven Central says: " + body));
    }

    private int startOfZip() {
        String text = new String(uploaded, StandardCharsets.ISO_8859_1);
        return text.indexOf(new String(ZIP, StandardCharsets.ISO_8859_1));
    }

    private String publish(int status, Path staged, String centralToken) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "../release/publish", staged.toString()).redirectErrorStream(true);
        builder.environment().put("CENTRAL_TOKEN", centralToken);
        builder.environment()
                .put("CENTRAL_URL", "http://localhost:" + server.getAddress().getPort());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, bin) -> bin + ":" + path);
        builder.environment().put("no_proxy", "localhost");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, process.waitFor(), output);
        return output;
    }
}

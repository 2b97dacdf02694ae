package dev.secretly.store.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.secretly.store.AskedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreHttpTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private HttpServer server;
    private int failures;
    private int status = 200;
    private String retryAfter = "";
    private byte[] body = "hello".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Token") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean isFailure = count.incrementAndGet() <= failures;
            if (isFailure && !retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(isFailure ? 429 : status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a?b=c");
    }

    private static String send(HttpRequest request, Map<String, String> environment) {
        return send(StoreHttp.client(), request, environment);
    }

    private static String send(StoreHttp http, HttpRequest request, Map<String, String> environment) {
        return AskedStore.of(environment, store -> {
            try {
                HttpReply reply = http.send(request, store);
                return reply.status() + " " + reply.body();
            } catch (TransportException failed) {
                throw failed.fault().words();
            }
        });
    }

    @Test
    void aRequestIsSentWithItsHeadersAndItsBody() {
        assertEquals("200 hello", send(HttpRequest.get(uri()).withHeader("X-Token", "t"), Map.of()));
        assertEquals("200 hello", send(HttpRequest.post(uri(), "body"), Map.of()));
        assertEquals(List.of("GET /a?b=c t ", "POST /a?b=c null body"), requests);
        assertFalse((HttpRequest.get(uri()).withHeader("X-Token", "t1e") + "").contains("t1e"));
    }

    @Test
    void aRedirectIsAnAnswer() {
        status = 302;

        assertEquals("302 hello", send(HttpRequest.get(uri()), Map.of()));
        assertEquals(1, requests.size());
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRead() {
        body = new byte[3 * 1024 * 1024];

        assertTrue(send(HttpRequest.get(uri()), Map.of()).contains("an answer larger than 2 MiB"));
    }

    @Test
    void aServerThatIsBusyIsAskedAgainThreeTimesAtMost() {
        failures = 2;
        assertEquals("200 hello", send(HttpRequest.get(uri()), Map.of()));
        assertEquals(3, requests.size());
        count.set(0);
        failures = 9;
        assertEquals("429 hello", send(HttpRequest.get(uri()), Map.of()));
        assertEquals(6, requests.size());
        count.set(0);
        assertEquals("429 hello", send(StoreHttp.client().withAttempts(1), HttpRequest.get(uri()), Map.of()));
        assertEquals(7, requests.size());
    }

    @Test
    void theServerSaysWhenItMayBeAskedAgain() {
        failures = 1;
        retryAfter = "1";
        long start = System.nanoTime();
        assertEquals("200 hello", send(HttpRequest.get(uri()), Map.of()));
        assertTrue(System.nanoTime() - start >= Duration.ofSeconds(1).toNanos());
        count.set(0);
        retryAfter = "3600";
        assertEquals("429 hello", send(HttpRequest.get(uri()), Map.of()));
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        assertTrue(send(HttpRequest.get(URI.create("http://127.0.0.1:1/")), Map.of())
                .contains("no connection to 127.0.0.1"));
        assertTrue(send(HttpRequest.get(URI.create("http://nowhere.invalid/")), Map.of())
                .contains("the host nowhere.invalid cannot be resolved"));
        assertTrue(send(HttpRequest.get(URI.create("file:/etc/passwd")), Map.of())
                .contains("the address of the server is not an http or https URL"));
    }

    @Test
    void aConnectionThatEndsIsToldApart() throws IOException {
        try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> closeAll(closing));
            thread.setDaemon(true);
            thread.start();
            String message =
                    send(HttpRequest.get(URI.create("http://127.0.0.1:" + closing.getLocalPort() + "/")), Map.of());
            assertTrue(message.contains(" failed before the answer was complete"), message);
        }
    }

    private static void closeAll(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTPS_PROXY, https", "https_proxy, https", "HTTP_PROXY, http", "http_proxy, http"})
    void aProxyOfTheEnvironmentIsUsed(String variable, String scheme) throws IOException {
        String message = send(
                HttpRequest.get(URI.create(scheme + "://vault.example/")),
                Map.of(variable, "http://me:pw@127.0.0.1:1"));

        assertTrue(message.contains("no connection to the proxy 127.0.0.1:1 on the way to vault.example"), message);
        assertTrue(message.contains("correct " + variable + ", or add vault.example to NO_PROXY"), message);
        assertFalse(message.contains("pw"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.invalid, no connection to the proxy",
        "other.example, no connection to the proxy",
        "invalid, the host nowhere.invalid cannot be resolved",
        ".invalid, the host nowhere.invalid cannot be resolved",
        "*.invalid, the host nowhere.invalid cannot be resolved",
        "*, the host nowhere.invalid cannot be resolved",
        "'a.example, nowhere.invalid:80', the host nowhere.invalid cannot be resolved",
        "nowhere.invalid:443, no connection to the proxy"
    })
    void aServerIsExcludedFromTheProxy(String excluded, String found) {
        boolean isHost = excluded.equals("nowhere.invalid");
        String message = send(
                HttpRequest.get(URI.create("http://nowhere.invalid:80/")),
                Map.of("HTTP_PROXY", "127.0.0.1:1", "NO_PROXY", excluded));

        assertTrue(message.contains(isHost ? "the host nowhere.invalid cannot be resolved" : found), message);
    }

    @Test
    void theProxySettingsOfTheJdkWinAlsoIfTheySayThatThereIsNone() {
        String before = System.getProperty("http.nonProxyHosts", "");
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("http.nonProxyHosts", "*.invalid");
        try {
            String message =
                    send(HttpRequest.get(URI.create("https://vault.invalid/")), Map.of("HTTPS_PROXY", "127.0.0.1:1"));
            assertTrue(message.contains("the host vault.invalid cannot be resolved"), message);
        } finally {
            System.clearProperty("https.proxyHost");
            if (before.isEmpty()) {
                System.clearProperty("http.nonProxyHosts");
            } else {
                System.setProperty("http.nonProxyHosts", before);
            }
        }
    }

    @Test
    void anAnswerThatWantsALoginHasItsBody() {
        status = 401;

        assertEquals("401 hello", send(HttpRequest.post(uri(), "body"), Map.of()));
    }

    @Test
    void aLineBreakAfterATokenIsDropped() {
        assertEquals("200 hello", send(HttpRequest.get(uri()).withHeader("X-Token", "t\n"), Map.of()));
        assertEquals(List.of("GET /a?b=c t "), requests);
        assertThrows(
                IllegalArgumentException.class, () -> HttpRequest.get(uri()).withHeader("X-Token", "t\nu"));
    }

    @Test
    void aServerOnThisMachineNeedsNoProxy() {
        assertEquals("200 hello", send(HttpRequest.get(uri()), Map.of("HTTP_PROXY", "127.0.0.1:1")));
    }

    @Test
    void aProxyThatCannotBeResolvedOrIsNoAddressIsToldApartFromTheServer() {
        HttpRequest request = HttpRequest.get(URI.create("https://vault.example/"));
        String unresolved = send(request, Map.of("HTTPS_PROXY", "http://proxy.invalid:3128"));
        assertTrue(unresolved.contains("the proxy proxy.invalid:3128 cannot be resolved"), unresolved);
        String socks = send(request, Map.of("HTTPS_PROXY", "socks5://proxy.invalid:1080"));
        assertTrue(socks.contains("HTTPS_PROXY is not the address of a proxy"), socks);
        String invalid = send(request, Map.of("HTTPS_PROXY", "http://[pw"));
        assertTrue(invalid.contains("HTTPS_PROXY is not the address of a proxy"), invalid);
        assertFalse(invalid.contains("pw"), invalid);
    }

    @ParameterizedTest
    @CsvSource({
        "407 Proxy Authentication Required, asks for a login (status 407)",
        "403 Forbidden, refuses the connection to vault.example (status 403)"
    })
    void aProxyThatRefusesIsNamed(String status, String words) throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> refuse(proxy, status));
            thread.setDaemon(true);
            thread.start();
            String message = send(
                    HttpRequest.get(URI.create("https://vault.example/")),
                    Map.of("HTTPS_PROXY", "127.0.0.1:" + proxy.getLocalPort()));
            assertTrue(message.contains("the proxy 127.0.0.1:" + proxy.getLocalPort() + " " + words), message);
        }
    }

    private static void refuse(ServerSocket proxy, String status) {
        try {
            while (true) {
                try (Socket socket = proxy.accept()) {
                    socket.getInputStream().read(new byte[1024]);
                    socket.getOutputStream()
                            .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (UncheckedIOException closed) {
                    return;
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}

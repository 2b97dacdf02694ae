package dev.secretly.store.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.source.AddressedSource;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is written with the public parts only. */
class VaultStoreTest {

    private static final DeclaredSecret KEY =
            DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
    private static final DeclaredSecret TOKEN =
            DeclaredSecret.credential("trello.token", "TRELLO_TOKEN", "Trello.token");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private FakeVault vault;

    @BeforeEach
    void start() throws IOException {
        vault = new FakeVault();
        environment.put("VAULT_ADDR", vault.url());
        environment.put("VAULT_TOKEN", FakeVault.TOKEN);
    }

    @AfterEach
    void stop() {
        vault.close();
    }

    private Secrets secrets(String address) {
        return RuntimeAccess.secrets(
                List.of(new AddressedSource(address, "the address in the program", "the program")),
                Surroundings.of(environment, folder.toFile()));
    }

    private static List<String> load(Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "Trello", KEY, TOKEN);
        List<String> values = new java.util.ArrayList<>();
        values.add(reading.required(KEY, SecretType.string()));
        values.add(reading.required(TOKEN, SecretType.string()));
        return reading.finish(values);
    }

    private void assertSays(String address, String problem, String remedy) {
        String message = String.valueOf(assertThrows(SecretsException.class, () -> load(secrets(address)))
                .getMessage());
        assertFalse(message.contains(Canary.marker()) || message.contains(FakeVault.TOKEN), message);
        assertTrue(message.contains(problem), message);
        assertTrue(Unwrapped.of(message).contains("To fix it, " + remedy), message);
    }

    @Test
    void aDocumentIsReadFromAMountOfEitherVersion() {
        vault.dataByPath.put("/v1/secret/data/boards", "{\"trello\":{\"api_key\":\"k\",\"token\":\"t\"}}");
        vault.dataByPath.put("/v1/old/boards", "{\"trello.api_key\":\"k1\",\"TRELLO_TOKEN\":\"t1\"}");

        assertEquals(List.of("k", "t"), load(secrets("vault:secret/boards")));
        assertEquals(List.of("k1", "t1"), load(secrets("vault:old/boards")));
        vault.dataByPath.put("/v1/old/trello", "{\"api_key\":\"k2\",\"token\":\"t2\"}");
        assertEquals(List.of("k2", "t2"), load(secrets("trello=vault:old/trello")));
    }

    @Test
    void aTableIsAnObjectAndTheMountIsAskedForOnceALogin() {
        vault.dataByPath.put("/v1/secret/data/boards/trello", "{\"api_key\":\"k\",\"token\":\"t\"}");
        try (Secrets secrets = secrets("vault:secret/boards/")) {
            assertEquals(List.of("k", "t"), load(secrets));
            assertEquals(List.of("k", "t"), load(secrets));
        }

        assertEquals(
                List.of(
                        "/v1/sys/internal/ui/mounts/secret/boards/trello",
                        "/v1/secret/data/boards/trello",
                        "/v1/secret/data/boards/trello"),
                vault.requests);
    }

    @Test
    void aVersionIsChosenByTheAddress() {
        vault.dataByPath.put("/v1/secret/data/boards?version=2", "{\"trello\":{\"api_key\":\"k\",\"token\":\"t\"}}");

        assertEquals(List.of("k", "t"), load(secrets("vault:secret/boards?version=2")));
    }

    @Test
    void eachFailureHasItsWordsAndItsRemedy() {
        assertSays("vault:boards", "an address without a path in a mount", "write vault:, the mount and the path");
        assertSays("vault:secret/boards", "there is no secret secret/boards", "run vault kv put secret/boards KEY=...");
        assertSays("vault:other/boards", "the token is not valid, or may read nothing", "renew VAULT_TOKEN");
        assertSays("vault:secret/boards/", "not in any source", "run vault kv put secret/boards/trello api_key=...");
        vault.answers = path -> path.contains("/data/")
                ? new String[] {
                    "404", "{\"data\":{\"data\":null,\"metadata\":{\"deletion_time\":\"2026-01-01T00:00:00Z\"}}}"
                }
                : null;
        assertSays("vault:secret/boards", "the version of secret/boards is deleted", "run vault kv undelete");
        vault.answers = path ->
                path.contains("/data/") ? new String[] {"403", "{\"errors\":[\"" + Canary.of("x") + "\"]}"} : null;
        assertSays("vault:secret/boards", "DENIED  access denied", "allow read on secret/data/boards in a policy");
        vault.answers = path -> new String[] {"503", "{\"errors\":[\"" + Canary.of("sealed") + "\"]}"};
        assertSays("vault:secret/boards", "Vault is sealed or in maintenance (status 503)", "run vault status");
        vault.answers = path -> new String[] {"200", "<html>" + Canary.of("x")};
        assertSays("vault:secret/boards", "something other than Vault answered", "correct VAULT_ADDR");
        vault.answers = path -> new String[] {"418", Canary.of("x")};
        assertSays("vault:secret/boards", "Vault answered with an error (status 418)", "look at the log");
        environment.remove("VAULT_TOKEN");
        assertSays("vault:secret/boards", "VAULT_TOKEN is not set", "set VAULT_TOKEN to a token");
    }

    @Test
    void failuresOnTheWayHaveTheirWords() throws IOException {
        environment.put("VAULT_ADDR", "nowhere");
        assertSays("vault:secret/boards", "not an http or https URL", "set VAULT_ADDR");
        environment.put("VAULT_ADDR", "http://127.0.0.1:1");
        assertSays("vault:secret/boards", "no connection to 127.0.0.1", "set VAULT_ADDR");
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerWithoutTls(plain));
            thread.setDaemon(true);
            thread.start();
            environment.put("VAULT_ADDR", "https://127.0.0.1:" + plain.getLocalPort());
            assertSays("vault:secret/boards", "no secure connection to 127.0.0.1:", "set VAULT_CACERT");
        }
        environment.put(
                "VAULT_CACERT",
                Files.writeString(folder.resolve("ca.pem"), "none").toString());
        assertSays(
                "vault:secret/boards", "the file that VAULT_CACERT names ", "set VAULT_CACERT to the path of a file");
    }

    private static void answerWithoutTls(ServerSocket server) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().read();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}

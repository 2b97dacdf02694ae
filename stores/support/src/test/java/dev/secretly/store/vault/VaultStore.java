package dev.secretly.store.vault;

import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.spi.StoreSource;
import dev.secretly.runtime.spi.Validity;
import dev.secretly.store.ItemDocument;
import dev.secretly.store.JsonException;
import dev.secretly.store.JsonTree;
import dev.secretly.store.ObjectPerTable;
import dev.secretly.store.OneByOne;
import dev.secretly.store.StoreItem;
import dev.secretly.store.http.HttpReply;
import dev.secretly.store.http.HttpRequest;
import dev.secretly.store.http.StoreHttp;
import dev.secretly.store.http.TransportException;
import dev.secretly.store.http.TransportFault;
import dev.secretly.store.http.TrustedCertificates;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The store of HashiCorp Vault and OpenBao for key-value mounts of both versions, with a token: {@code vault:secret/boards/prod} is one
 * document, {@code vault:secret/boards/} has an object for each table.
 */
public final class VaultStore implements SecretStore {

    @Override
    public Set<String> schemes() {
        return Set.of("vault");
    }

    @Override
    public StoreSource open(StoreAddress address, StoreContext context) throws StoreException {
        if (address.path().indexOf('/') < 1) {
            throw new StoreException(
                    "an address without a path in a mount",
                    "write vault:, the mount and the path, as in vault:secret/boards");
        }
        String creation = "run vault kv put ";
        return address.isSeveral()
                ? new ObjectPerTable(
                        address.shown(),
                        address.path(),
                        Pattern.compile(".+"),
                        new OneByOne((path, request) -> Vault.of(request).read(path, "", request)),
                        (path, key) -> creation + path + " " + key + "=...")
                : new ItemDocument(
                        address.shown(),
                        address.key(),
                        address.path(),
                        (path, request) ->
                                Vault.of(request).read(path, address.version().orElse(""), request),
                        creation + address.path() + " KEY=...");
    }

    private record Mount(String path, boolean hasVersions) {}

    /** A server and the token for it. Not a record, which would print the token. */
    private static final class Vault {

        private static final String MOUNTS = "/v1/sys/internal/ui/mounts/";

        private final URI server;
        private final String token;
        private final String namespace;
        private final StoreHttp http;

        private Vault(URI server, String token, String namespace, StoreHttp http) {
            this.server = server;
            this.token = token;
            this.namespace = namespace;
            this.http = http;
        }

        static Vault of(StoreRequest request) throws StoreException {
            String token = setting("TOKEN", request);
            if (token.isEmpty()) {
                throw new StoreException(
                        "VAULT_TOKEN is not set", "set VAULT_TOKEN to a token, as vault login prints it");
            }
            String address = setting("ADDR", request);
            StoreHttp http = StoreHttp.client().withWords(Vault::words);
            String certificates = setting("CACERT", request);
            try {
                return new Vault(
                        URI.create(address.isEmpty() ? "https://127.0.0.1:8200" : address),
                        token,
                        setting("NAMESPACE", request),
                        certificates.isEmpty()
                                ? http
                                : http.withTrust(TrustedCertificates.ofFile("VAULT_CACERT", certificates)));
            } catch (IllegalArgumentException noAddress) {
                throw words(TransportFault.of(TransportFault.Kind.BAD_ADDRESS, ""));
            }
        }

        private static String setting(String name, StoreRequest request) {
            return request.variable("BAO_" + name)
                    .or(() -> request.variable("VAULT_" + name))
                    .orElse("");
        }

        private static StoreException words(TransportFault fault) {
            return switch (fault.kind()) {
                case BAD_ADDRESS, UNKNOWN_HOST, NO_CONNECTION ->
                    new StoreException(fault.problem(), "set VAULT_ADDR to the address of the server");
                case NOT_SECURE ->
                    new StoreException(
                            fault.problem(),
                            "set VAULT_CACERT to the certificate of the authority, or correct VAULT_ADDR");
                default -> fault.words();
            };
        }

        StoreItem read(String path, String version, StoreRequest request) throws StoreException {
            Mount mount = mount(path, request);
            String inMount = path.substring(mount.path().length());
            String query = version.isEmpty() ? "" : "?version=" + encoded(version);
            HttpReply reply = get(
                    "/v1/" + encoded(mount.path()) + (mount.hasVersions() ? "data/" : "") + encoded(inMount) + query,
                    request);
            return switch (reply.status()) {
                case HttpURLConnection.HTTP_OK -> item(reply, mount);
                case HttpURLConnection.HTTP_NOT_FOUND ->
                    reply.body().contains("\"deletion_time\"")
                            ? StoreItem.failed(new StoreException(
                                    "the version of " + path + " is deleted",
                                    "run vault kv undelete, or write a new version"))
                            : StoreItem.absent();
                case HttpURLConnection.HTTP_FORBIDDEN -> StoreItem.failed(denied(path, mount));
                default -> throw unexpected(reply);
            };
        }

        private static StoreException denied(String path, Mount mount) {
            String policy = mount.hasVersions()
                    ? mount.path() + "data/" + path.substring(mount.path().length())
                    : path;
            return StoreException.denied(
                    "access denied", "allow read on " + policy + " in a policy of the token, or renew VAULT_TOKEN");
        }

        private static StoreException unexpected(HttpReply reply) {
            return reply.status() == HttpURLConnection.HTTP_UNAVAILABLE
                    ? new StoreException(
                            "Vault is sealed or in maintenance (status 503)", "run vault status, and unseal it")
                    : new StoreException(
                            "Vault answered with an error (status " + reply.status() + ")",
                            "look at the log of the server, and correct VAULT_ADDR if it is not Vault");
        }

        private static StoreItem item(HttpReply reply, Mount mount) throws StoreException {
            SecretValue data = entry(json(reply), "data");
            if (!mount.hasVersions()) {
                return StoreItem.of(data);
            }
            SecretValue metadata = entry(data, "metadata");
            return StoreItem.of(entry(data, "data")).withValidity(validity(metadata));
        }

        private static Validity validity(SecretValue metadata) throws StoreException {
            Validity validity =
                    Validity.unknown().withVersion(entry(metadata, "version").text());
            try {
                return validity.withCreated(
                        Instant.parse(entry(metadata, "created_time").text()));
            } catch (DateTimeParseException unknown) {
                return validity;
            }
        }

        /** Which mount a path is in, and whether it has versions. It is asked once for a login. */
        private Mount mount(String path, StoreRequest request) throws StoreException {
            try {
                return request.logins()
                        .get(Mount.class, server + " " + path, kept -> true, () -> findMount(path, request));
            } catch (StoreException known) {
                throw known;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private Mount findMount(String path, StoreRequest request) throws StoreException {
            HttpReply reply = get(MOUNTS + encoded(path), request);
            if (reply.status() == HttpURLConnection.HTTP_FORBIDDEN) {
                throw StoreException.denied(
                        "the token is not valid, or may read nothing in the mount of " + path,
                        "renew VAULT_TOKEN, or correct the address");
            }
            if (!reply.isOk()) {
                throw unexpected(reply);
            }
            SecretValue data = entry(json(reply), "data");
            SecretValue options = data.entries().getOrDefault("options", SecretValue.ofText(""));
            boolean hasVersions = options.entries().containsKey("version")
                    && options.entries().get("version").text().equals("2");
            return new Mount(entry(data, "path").text(), hasVersions);
        }

        private HttpReply get(String path, StoreRequest request) throws StoreException {
            HttpRequest asked = HttpRequest.get(server.resolve(path))
                    .withHeader("X-Vault-Token", token)
                    .withHeader("X-Vault-Request", "true");
            try {
                return http.send(
                        namespace.isEmpty() ? asked : asked.withHeader("X-Vault-Namespace", namespace), request);
            } catch (TransportException failed) {
                throw words(failed.fault());
            }
        }

        private static String encoded(String path) {
            return Stream.of(path.split("/", -1))
                    .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                    .collect(Collectors.joining("/"));
        }

        private static SecretValue json(HttpReply reply) throws StoreException {
            try {
                return JsonTree.read(reply.body());
            } catch (JsonException noVault) {
                throw new StoreException("something other than Vault answered", "correct VAULT_ADDR");
            }
        }

        private static SecretValue entry(SecretValue table, String name) throws StoreException {
            SecretValue entry = table.entries().get(name);
            if (entry == null) {
                throw new StoreException(
                        "Vault sent an answer that cannot be understood", "look at the log of the server");
            }
            return entry;
        }
    }
}

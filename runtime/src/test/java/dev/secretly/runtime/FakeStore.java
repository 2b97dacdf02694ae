package dev.secretly.runtime;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.spi.StoreSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens the addresses {@code fake:keys}, {@code fake:document} and others that fail. */
public final class FakeStore implements SecretStore {

    /** What the store has, by key. */
    public static final Map<String, SecretValue> VALUES = new HashMap<>();

    /** Each request: the address, and the keys that it was asked for. */
    static final List<String> REQUESTS = new ArrayList<>();

    static volatile SecretDocument document = SecretDocument.ofToml("");

    /** Called by the service loader. */
    public FakeStore() {}

    @Override
    public Set<String> schemes() {
        return Set.of("fake");
    }

    @Override
    public StoreSource open(StoreAddress address, StoreContext context) throws StoreException {
        return switch (address.scheme() + ":" + address.path()) {
            case "fake:keys" -> new Keys();
            case "fake:document" -> new Document();
            case "fake:down" -> new Down();
            default -> throw new StoreException("no address of this store", "set SECRETLY_STORES to fake:keys");
        };
    }

    private record Keys() implements SecretSource {

        @Override
        public String name() {
            return "fake:keys";
        }

        @Override
        public List<SecretAnswer> ask(StoreRequest request) {
            REQUESTS.add("fake:keys "
                    + request.secrets().stream().map(DeclaredSecret::key).toList());
            return request.secrets().stream().map(Keys::answer).toList();
        }

        @Override
        public void close() {}

        private static SecretAnswer answer(DeclaredSecret secret) {
            String origin = "fake:keys/" + secret.key().replace('.', '/');
            SecretValue value = VALUES.get(secret.key());
            if (secret.key().endsWith("denied")) {
                return SecretAnswer.failed(
                        origin, StoreException.denied("access denied", "allow fake:Read on " + secret.key()));
            }
            return value == null ? SecretAnswer.absent(origin) : SecretAnswer.present(value, origin);
        }
    }

    private record Document() implements SecretDocumentSource {

        @Override
        public String name() {
            return "fake:document";
        }

        @Override
        public SecretDocument read(StoreRequest request) {
            REQUESTS.add("fake:document");
            return document;
        }

        @Override
        public void close() {}
    }

    private record Down() implements SecretSource {

        @Override
        public String name() {
            return "fake:down";
        }

        @Override
        public List<SecretAnswer> ask(StoreRequest request) throws StoreException {
            REQUESTS.add("fake:down");
            throw new StoreException("no answer within 10 s", "make sure that the store runs");
        }

        @Override
        public void close() {}
    }
}

package app;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.spi.StoreSource;
import dev.secretly.runtime.spi.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A store: {@code fixture:values} has a value for each key, {@code fixture:down} fails. */
public final class FixtureStore implements SecretStore {

    @Override
    public Set<String> schemes() {
        return Set.of("fixture");
    }

    @Override
    public StoreSource open(StoreAddress address, StoreContext context) throws StoreException {
        if (address.isSeveral()) {
            throw new StoreException("an address with several objects", "write fixture:values");
        }
        return new Values(address.path(), address.shown());
    }

    private record Values(String path, String name) implements SecretSource {

        @Override
        public List<SecretAnswer> ask(StoreRequest request) throws Exception {
            String login = request.logins().get(String.class, name, session -> !session.isEmpty(), () -> "a session");
            if (path.equals("down") || login.isEmpty()) {
                throw new StoreException("the server is down", "start it");
            }
            return request.secrets().stream().map(Values::answer).toList();
        }

        private static SecretAnswer answer(DeclaredSecret secret) {
            if (secret.key().endsWith("names")) {
                return SecretAnswer.present(
                        SecretValue.ofList(List.of(SecretValue.ofText("from"), SecretValue.ofText("a store"))), "fixture");
            }
            return secret.key().endsWith("token")
                    ? SecretAnswer.present("text of " + secret.key(), "fixture")
                            .withValidity(Validity.unknown().withVersion("3").withCreated(Instant.EPOCH))
                    : SecretAnswer.absent("fixture");
        }

        @Override
        public void close() {}
    }
}

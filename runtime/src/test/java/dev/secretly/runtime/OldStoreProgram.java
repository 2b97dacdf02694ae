package dev.secretly.runtime;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.Lease;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StorePhase;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.spi.Validity;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A store and a loader that use all of the types that stores see, as an older library would have been compiled. */
public final class OldStoreProgram {

    private OldStoreProgram() {}

    /** Prints the field that only the later types have, and a secret. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        DeclaredSecret secret = DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey")
                .withShape(DeclaredSecret.Shape.TEXT)
                .withDescription("the key");
        System.out.println(DeclaredSecret.class.getMethod("added").invoke(secret));
        SecretReading reading =
                SecretReading.of(Secrets.builder().source(new Store()).build(), "Trello", secret);
        SecretString value = reading.required(secret, SecretType.secretString());
        System.out.println(reading.finish(value).reveal());
    }

    private static final class Store implements SecretSource {

        @Override
        public String name() {
            return "old";
        }

        @Override
        public List<SecretAnswer> ask(StoreRequest request) throws StoreException {
            request.begin(StorePhase.CONNECTION, time -> new StoreException("slow", "wait"));
            Validity validity = Validity.unknown()
                    .withVersion("7")
                    .withCreated(Instant.EPOCH)
                    .withLease(Lease.of("id", Duration.ofHours(1)).withRenewal());
            List<SecretAnswer> answers = new ArrayList<>();
            for (DeclaredSecret secret : request.secrets()) {
                SecretValue table = SecretValue.ofTable(Map.of(
                        "value",
                        SecretValue.ofText("secret of the old store, version "
                                + validity.version().orElse(""))));
                answers.add(SecretAnswer.present(table.entries().get("value"), secret.key())
                        .withValidity(validity));
            }
            return answers;
        }

        @Override
        public void close() {}
    }
}

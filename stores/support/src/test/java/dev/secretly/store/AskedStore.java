package dev.secretly.store;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.source.StoreKind;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.io.File;
import java.util.List;
import java.util.Map;

/** Runs something as a store that is asked, since only Secretly makes the request that it needs. */
public final class AskedStore {

    private AskedStore() {}

    /** What a store does with a request; it returns a text. */
    public interface Question {

        /** Answers. */
        String ask(StoreRequest request) throws Exception;
    }

    /** The text that a store returns, or the message of the load that it fails. */
    public static String of(Map<String, String> environment, Question question) {
        DeclaredSecret secret = DeclaredSecret.text("a.key", "A_KEY", "A.key");
        try (Secrets secrets = RuntimeAccess.secrets(
                List.of(StoreKind.ofProgram(source(question))), Surroundings.of(environment, new File("/none")))) {
            SecretReading reading = SecretReading.of(secrets, "A", secret);
            return reading.finish(reading.required(secret, SecretType.string()));
        } catch (SecretsException failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    private static SecretSource source(Question question) {
        return new SecretSource() {
            @Override
            public String name() {
                return "store";
            }

            @Override
            public List<SecretAnswer> ask(StoreRequest request) throws Exception {
                return List.of(SecretAnswer.present(question.ask(request), "store"));
            }

            @Override
            public void close() {}
        };
    }
}

package dev.secretly.junit.internal.fake;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.source.StoreKind;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.program.RunningProgram;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fake secrets of all types whose indexes are on the class path or the module path of the tests. They are the same for the whole
 * run.
 */
@HoldsValues
public final class Fakes {

    private static final String NAME = "fake secrets";

    /** The values can look like anything, and no setting of the machine applies to them. */
    private static final Surroundings SURROUNDINGS =
            Surroundings.ofOtherMachine(Map.of(SettingVariable.PLACEHOLDERS, "allow"));

    private final Map<Receiver, SecretValue> valueByReceiver = new HashMap<>();
    private final Set<String> keys = new TreeSet<>();
    private final FakeValues values = new FakeValues();

    private Fakes(List<TypeSchema> types) {
        Map<Receiver, List<SecretSchema>> secrets = new HashMap<>();
        for (TypeSchema type : types) {
            for (SecretSchema secret : type.secrets()) {
                keys.add(secret.key().text());
                Receiver receiver =
                        new Receiver(secret.key().text(), secret.element().name());
                secrets.computeIfAbsent(receiver, none -> new ArrayList<>()).add(secret);
            }
        }
        secrets.forEach((receiver, ofReceiver) -> valueByReceiver.put(receiver, values.of(common(ofReceiver))));
    }

    /** What a loader asks for, as far as it says: types of one name in different packages may share a key. */
    private record Receiver(String key, String element) {}

    /** The secret whose fake suits all of them; the first one if no fake does. */
    private static SecretSchema common(List<SecretSchema> secrets) {
        return secrets.stream()
                .filter(secret -> secrets.stream()
                        .allMatch(other ->
                                other.value().isValue(secret.value().example().replace("\"", ""))))
                .findFirst()
                .orElse(secrets.get(0));
    }

    /** The fakes for this process. */
    private static final class OfProcess {

        private static final Fakes FAKES = new Fakes(types());
    }

    private static List<TypeSchema> types() {
        try {
            return RunningProgram.types();
        } catch (ProgramException unreadable) {
            throw new IllegalStateException("the indexes of secrets cannot be read: " + unreadable.getMessage());
        }
    }

    /** The fakes of this process. */
    public static Fakes ofProcess() {
        return OfProcess.FAKES;
    }

    /** Whether a type of the program declares a secret with this key, in its canonical form. */
    public boolean hasKey(String key) {
        return keys.contains(key);
    }

    /** The keys that may be meant by another one, nearest first. */
    public List<String> near(String key) {
        return NearMiss.of(key, keys);
    }

    /** Secrets with these values, some of them replaced by texts by key. */
    public Secrets secrets(Map<String, String> textByKey) {
        return RuntimeAccess.secrets(List.of(StoreKind.ofProgram(new FakeSource(textByKey))), SURROUNDINGS);
    }

    /** The texts to search for, by key. */
    public Map<String, Set<String>> texts() {
        return values.texts();
    }

    /** Answers with a value for each key that is indexed or replaced. */
    @HoldsValues
    private final class FakeSource implements SecretSource {

        private final Map<String, String> textByKey;

        FakeSource(Map<String, String> textByKey) {
            this.textByKey = Map.copyOf(textByKey);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public List<SecretAnswer> ask(StoreRequest request) {
            return request.secrets().stream().map(this::answer).toList();
        }

        @Override
        public void close() {}

        private SecretAnswer answer(DeclaredSecret secret) {
            String replaced = textByKey.get(secret.key());
            if (replaced != null) {
                return SecretAnswer.present(SecretValue.ofText(replaced), "@FakeSecret " + secret.key());
            }
            SecretValue value = valueByReceiver.get(new Receiver(secret.key(), secret.element()));
            return value == null
                    ? SecretAnswer.failed(
                            NAME,
                            new StoreException(
                                    "it is in no index on the class path or the module path",
                                    "compile its type with the processor, and keep META-INF/secretly in its jar"))
                    : SecretAnswer.present(value, "the fake of " + secret.key());
        }
    }
}

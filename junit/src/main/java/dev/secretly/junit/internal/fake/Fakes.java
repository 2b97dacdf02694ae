package dev.secretly.junit.internal.fake;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.fault.HoldsValues;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.IndexedType;
import dev.secretly.tools.program.Program;
import dev.secretly.tools.program.ProgramException;
import dev.secretly.tools.program.ProgramReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fake secrets of all types whose indexes are on the class path of the tests. They are the same for the whole run. */
@HoldsValues
public final class Fakes {

    private static final String NAME = "fake secrets";

    /** By the element that receives it, such as {@code Trello.apiKey}: two types may declare one key with different types. */
    private final Map<String, SecretValue> valueByElement = new HashMap<>();

    private final FakeValues values = new FakeValues();

    private Fakes() {}

    /** The fakes for the class path of this process. */
    private static final class OfProcess {
        private static final Fakes FAKES = read(System.getProperty("java.class.path", ""));
    }

    /** The fakes of this process. */
    public static Fakes ofProcess() {
        return OfProcess.FAKES;
    }

    private static Fakes read(String classPath) {
        List<Path> paths = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            try {
                if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
                    paths.add(Path.of(entry));
                }
            } catch (InvalidPathException none) {
                // Nothing can be on such a path.
            }
        }
        Fakes fakes = new Fakes();
        for (Path path : paths) {
            fakes.add(path);
        }
        return fakes;
    }

    private void add(Path path) {
        try {
            Program program = ProgramReader.read(List.of(path), List.of());
            program.types().forEach(this::add);
        } catch (ProgramException unreadable) {
            throw new IllegalStateException(
                    "the indexes of secrets in " + path + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void add(IndexedType type) {
        for (IndexedSecret secret : type.secrets()) {
            valueByElement.putIfAbsent(secret.element(), values.of(secret));
        }
    }

    /** Secrets with these values, some of them replaced by texts by key. */
    public Secrets secrets(Map<String, String> textByKey) {
        return Secrets.builder().source(new FakeSource(textByKey)).build();
    }

    /** The texts to search for, by key: those of this run, and some that replace them. */
    public Map<String, Set<String>> textsWith(Map<String, String> textByKey) {
        Map<String, Set<String>> all = new HashMap<>();
        values.texts().forEach((key, texts) -> all.put(key, new HashSet<>(texts)));
        textByKey.forEach((key, text) -> {
            if (text.length() >= MIN_SEARCHED) {
                all.computeIfAbsent(key, none -> new HashSet<>()).add(text);
            }
        });
        return all;
    }

    /** A shorter text that a test chose is in much that is no leak. */
    private static final int MIN_SEARCHED = 16;

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
        public List<SecretAnswer> ask(List<DeclaredSecret> open) {
            return open.stream().map(this::answer).toList();
        }

        private SecretAnswer answer(DeclaredSecret secret) {
            String replaced = textByKey.get(secret.key());
            if (replaced != null) {
                return SecretAnswer.present(SecretValue.ofText(replaced), "@FakeSecret " + secret.key());
            }
            SecretValue value = valueByElement.get(secret.element());
            return value == null
                    ? SecretAnswer.failed(
                            NAME,
                            new StoreException(
                                    "no index on the class path has it",
                                    "compile its type with the processor, or write @FakeSecret(key = \"" + secret.key()
                                            + "\", value = ...) on the test"))
                    : SecretAnswer.present(value, "the fake of " + secret.key());
        }
    }
}

package dev.secretly.tools.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.Secret;
import dev.secretly.processor.SecretProcessor;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.contract.Difference.WrongType;
import dev.secretly.schema.index.IndexException;
import dev.secretly.schema.index.IndexName;
import dev.secretly.schema.index.IndexReader;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.testing.ClassPath;
import dev.secretly.testing.Repetitions;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler and the command have one verdict on a contract: random records with random contracts. */
class ContractVerdictTest {

    /** Each compiles twice. */
    private static final int PAIRS = Repetitions.of(2_000);

    private static final Pattern MISSING = Pattern.compile("no (secret|table) '(.*)' in contract\\.toml.*");
    private static final Pattern WRONG = Pattern.compile("'(.*)' is (.*) at (?:contract\\.toml)(.*), not .*");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    @TempDir
    private Path folder;

    /** One for all compiles, so that the compiler opens the class path once. */
    private StandardJavaFileManager files;

    @BeforeEach
    void openClassPath() throws IOException {
        files = COMPILER.getStandardFileManager(null, Locale.ROOT, UTF_8);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPath.of(Secret.class, SecretString.class));
    }

    @AfterEach
    void closeClassPath() throws IOException {
        files.close();
    }

    /** What is wrong with a contract: the missing keys, and the keys whose values have other types. */
    private record Verdict(Set<String> missing, Set<String> wrong) {}

    @Test
    void theCompilerAndTheCommandReportTheSameKeys() throws IOException, TomlFormatException {
        int incomplete = 0;
        int wrong = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            Random random = new Random(seed);
            RandomRecords records = new RandomRecords(random);
            String contract = RandomContract.of(records.root(), random);
            String source = records.source();
            String message = "seed " + seed + "\n" + source + "\n" + contract + "\n";

            Verdict before = byCompiler(source, contract);
            List<SecretSchema> secrets = secrets();
            TomlEditor editor = TomlEditor.of(contract, "contract.toml");
            ContractState state = ContractState.of(editor.contract(), secrets);

            assertEquals(before, verdict(state), message);
            incomplete += before.missing().isEmpty() ? 0 : 1;
            wrong += before.wrong().isEmpty() ? 0 : 1;

            List<String> refused = ContractUpdate.add(editor, secrets);
            Verdict after = byCompiler(source, editor.text());
            assertTrue(refused.size() >= after.missing().size(), message + editor.text() + refused);
            // Two types may read one key in ways that no value fits, which the command reports after its change.
            assertEquals(after, verdict(ContractState.of(editor.contract(), secrets)), message + editor.text());
        }
        assertTrue(incomplete > PAIRS / 4 && wrong > PAIRS / 4, incomplete + " incomplete, " + wrong + " wrong");
    }

    private static Verdict verdict(ContractState state) {
        Set<String> missing = new TreeSet<>();
        state.missing().forEach(one -> missing.add(one.secret().key().text()));
        Set<String> wrong = new TreeSet<>();
        for (WrongType one : state.wrongTypes()) {
            wrong.add(one.key().text() + " at " + one.place().line() + ":"
                    + one.place().column());
        }
        return new Verdict(missing, wrong);
    }

    /** Those of all types: a record whose components all name keys is also loaded by itself. */
    private List<SecretSchema> secrets() throws IOException {
        List<SecretSchema> secrets = new ArrayList<>();
        try (Stream<Path> indexes = Files.list(folder.resolve(IndexName.FOLDER))) {
            for (Path index : indexes.sorted().toList()) {
                secrets.addAll(IndexReader.read(Files.readString(index)).secrets());
            }
        } catch (IndexException broken) {
            throw new AssertionError(broken);
        }
        return secrets;
    }

    /** Runs the processor, which writes the index also if it reports errors in the contract. */
    private Verdict byCompiler(String source, String contract) throws IOException {
        deleteIndexes();
        Path file = Files.writeString(folder.resolve("contract.toml"), contract);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        JavaCompiler.CompilationTask task = COMPILER.getTask(
                output,
                files,
                diagnostics,
                List.of("-proc:only", "-Asecretly.contract=" + file, "-Asecretly.plainStrings=ignore"),
                null,
                List.of(new Source(source)));
        task.setProcessors(List.of(new SecretProcessor()));
        task.call();
        List<SecretSchema> secrets = secrets();
        Set<String> missing = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String text = diagnostic
                        .getMessage(Locale.ROOT)
                        .replaceAll("\\[secretly:[a-z-]+\\] ", "")
                        .replace(file.toString(), "contract.toml");
                add(text, secrets, missing, wrong);
            }
        }
        return new Verdict(missing, wrong);
    }

    private void deleteIndexes() throws IOException {
        if (Files.isDirectory(folder.resolve(IndexName.FOLDER))) {
            try (Stream<Path> indexes = Files.list(folder.resolve(IndexName.FOLDER))) {
                for (Path index : indexes.toList()) {
                    Files.delete(index);
                }
            }
        }
    }

    private static void add(String text, List<SecretSchema> secrets, Set<String> missing, Set<String> wrong) {
        Matcher lacks = MISSING.matcher(text);
        Matcher other = WRONG.matcher(text);
        if (lacks.matches() && lacks.group(1).equals("table")) {
            KeyPath table = KeyPath.parse(lacks.group(2));
            secrets.stream()
                    .map(SecretSchema::key)
                    .filter(key -> key.isWithin(table))
                    .forEach(key -> missing.add(key.text()));
        } else if (lacks.matches()) {
            missing.add(lacks.group(2));
        } else if (other.matches()) {
            wrong.add(other.group(1) + " at " + other.group(3).substring(1));
        } else {
            throw new AssertionError(text);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///test/App.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A component of a record: its Java type and, if it is a record or several of them, the record. */
    record Component(String key, String annotation, String type, String form, List<Component> record) {}

    /** Random records. */
    private static final class RandomRecords {

        private static final List<String> SINGLE = List.of(
                "String",
                "int",
                "boolean",
                "java.net.URI",
                "java.time.LocalDate",
                "List<String>",
                "List<Integer>",
                "Map<String, Integer>",
                "Map<String, List<String>>",
                "Optional<String>",
                "OptionalInt");
        private static final List<String> OF_RECORD = List.of(
                "%s", "Optional<%s>", "List<%s>", "Map<String, %s>", "Set<%s>", "List<List<%s>>", "Optional<List<%s>>");

        private final Random random;
        private final StringBuilder nested = new StringBuilder();
        private final List<Component> root;
        private int count;

        RandomRecords(Random random) {
            this.random = random;
            this.root = components(0);
        }

        List<Component> root() {
            return root;
        }

        String source() {
            return "package test;\nimport dev.secretly.Secret;\nimport java.util.*;\n@Secret(\"app\") record App("
                    + declaration(root) + ") {\n" + nested + "}\n";
        }

        private static String declaration(List<Component> components) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < components.size(); i++) {
                Component one = components.get(i);
                parts.add(one.annotation() + one.type() + " c" + i);
            }
            return String.join(", ", parts);
        }

        private List<Component> components(int depth) {
            List<Component> components = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                String key = switch (random.nextInt(5)) {
                    case 0 -> "\"user.name" + i + "\"";
                    case 1 -> "deep.k" + i;
                    default -> "c" + i;
                };
                String annotation = key.equals("c" + i) ? "" : "@Secret(\"" + key.replace("\"", "\\\"") + "\") ";
                boolean isRecord = depth < 3 && random.nextInt(5) < 2;
                if (isRecord) {
                    String form = OF_RECORD.get(random.nextInt(OF_RECORD.size()));
                    List<Component> inner = components(depth + 1);
                    String name = "R" + count++;
                    nested.append("  record ")
                            .append(name)
                            .append("(")
                            .append(declaration(inner))
                            .append(") {}\n");
                    components.add(new Component(key, annotation, String.format(form, name), form, inner));
                } else {
                    String type = SINGLE.get(random.nextInt(SINGLE.size()));
                    components.add(new Component(key, annotation, type, type, List.of()));
                }
            }
            return components;
        }
    }
}

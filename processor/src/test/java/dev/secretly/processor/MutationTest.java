package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Repetitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles thousands of broken sources: the processor never throws or writes a loader that does not compile. */
class MutationTest {

    private static final int MUTATIONS = Repetitions.of(2_500);
    private static final long SEED = 20_261_124;
    private static final Pattern TOKEN = Pattern.compile("@Secret(?:\\([^)]*\\))?|\"[^\"\n]*\"|\\w+|\\s+|\\S");

    private static final List<String> SOURCES = List.of(
            "@Secret(\"trello\") public record Trello(SecretString apiKey, @Secret(\"x.y\") Optional<String> b, String c) {}",
            "public class Outer { @Secret record Inner(@Secret(value = \"a\", env = \"B_C\") String a, String b) {} }",
            "@Secret(\"g\") class Gateway extends Base { @Secret SecretString key; @Secret(\"o\") Optional<String> url; }"
                    + " class Base { @Secret(value = \"b.c\", defaultValue = \"d\") String base; }",
            "class Mailer { Mailer(@Secret(\"s.u\") String user, @Secret(\"s.p\") SecretString password)"
                    + " throws java.io.IOException {} }",
            "@Deprecated interface I { @Secret(\"t\") record R(String a) { R { if (a == null) throw new Error(); } } }",
            "@Secret record App(Trello trello, @Secret(\"db\") Database database, int n) {} @Secret(\"t\") record Trello(String a) {}"
                    + " record Database(int port, Level level, String host) { enum Level { LOW } }",
            "@Secret(\"m\") record Many(List<Item> a, Optional<Map<String, List<Item>>> b, Optional<Item> c, Set<Integer> d) {"
                    + " record Item(String host, @Secret(value = \"p\", defaultValue = \"3\") int port, List<Integer> n) {} }",
            "enum E { A; @Secret(\"e.f\") String f; } @interface N {} abstract class Abstract<T> { @Secret(\"h\") T t; }");

    private static final List<String> WORDS = List.of(
            "class",
            "record",
            "interface",
            "enum",
            "extends Missing",
            "<T>",
            "void",
            "this",
            "{",
            "}",
            "(",
            ")",
            ";",
            ",",
            "...",
            "@Override",
            "null",
            "throws java.io.",
            "java.util.",
            "42");

    private static final List<String> TYPES = List.of(
            "Missing",
            "int",
            "String",
            "SecretString",
            "Optional<Missing>",
            "Optional",
            "Optional<String>",
            "String[]",
            "List<String>",
            "List<Missing>",
            "List<Item>",
            "Map<String, Optional<Item>>",
            "Map<Item, Item>",
            "Set",
            "Set<char[]>",
            "Base",
            "T",
            "java.util.Optional<? extends String>",
            "void",
            "var");

    private static final List<String> MODIFIERS = List.of(
            "private", "static", "final", "abstract", "protected", "public", "transient", "sealed", "@Deprecated");

    private static final List<String> ANNOTATIONS = List.of(
            "@Secret",
            "@Secret(\"\")",
            "@Secret(\"a..b\")",
            "@Secret(value = Missing.KEY)",
            "@Secret(\"x\" + Base.C)",
            "@Secret(env = \"1\")",
            "@Secret(value = \"q.r\", env = \"Q_FILE\")",
            "@Secret(defaultValue = {})",
            "@Secret(42)",
            "@Secret(value = \"d\", defaultValue = \"x\")",
            "@Secret(defaultValue = {\"a\", \"b\"})",
            "@Secret(wrong = \"a\")",
            "@Secret(\"a\") @Secret(\"b\")",
            "@Secret(null)",
            "@Secret(\"<error>\")",
            "@SuppressWarnings(Missing.X) @Secret(\"y.z\")",
            "");

    /** A processor that does nothing. Without any processor, the compiler would take another path. */
    private static final class Idle extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }

    /**
     * The policy is how far the compiler continues after an error; Error Prone requires FLOW. The time limit is for a compile that never
     * ends, and leaves room for a slow machine.
     */
    @ParameterizedTest
    @ValueSource(strings = {"INIT", "FLOW"})
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void aBrokenSourceNeverCrashesTheProcessorOrBreaksALoader(String policy) {
        Random random = new Random(SEED);
        int successes = 0;
        int ours = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String source = mutated(SOURCES.get(random.nextInt(SOURCES.size())), random);
            List<String> errors = errors(source, policy);
            assertEquals(
                    List.of(), errors.stream().filter(MutationTest::isBroken).toList(), source);
            ours += errors.stream().anyMatch(error -> error.contains("[secretly:")) ? 1 : 0;
            successes += errors.isEmpty() ? 1 : 0;
        }

        System.out.println("Mutations: " + MUTATIONS + ", compiled: " + successes + ", with errors of ours: " + ours);
        assertTrue(successes > MUTATIONS / 50, "mutations are too wild to test anything: " + successes);
        assertTrue(ours > MUTATIONS / 10, "mutations do not reach the processor: " + ours);
    }

    private static List<String> errors(String source, String policy) {
        try {
            return Compiled.lenient(List.of(new SecretProcessor()), source, policy)
                    .messages();
        } catch (RuntimeException exception) {
            assertThrows(
                    RuntimeException.class,
                    () -> Compiled.lenient(List.of(new Idle()), source, policy),
                    () -> "with the processor, the compiler ended in " + exception + " for: " + source);
            return List.of("the compiler does not survive the source, with ours or another processor");
        }
    }

    /** Returns whether an error is an exception of the processor, or is inside a generated loader. */
    private static boolean isBroken(String error) {
        return error.contains("Exception") && error.contains("at dev.secretly")
                || error.contains("[secretly:internal-error] the processor crashed")
                || error.matches("(?s)\\w*Secrets\\.java:.*");
    }

    private static String mutated(String source, Random random) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            if (random.nextInt(4) == 0) {
                breakSyntax(tokens, random);
            } else {
                breakMeaning(tokens, random);
            }
        }
        return String.join("", tokens);
    }

    private static void breakSyntax(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(4)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.add(at, tokens.remove(random.nextInt(tokens.size())));
            default -> tokens.add(at, " " + any(WORDS, random) + " ");
        }
    }

    /** Makes a change that usually still parses, so that the source reaches the processor. */
    private static void breakMeaning(List<String> tokens, Random random) {
        int start = random.nextInt(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            int at = (start + i) % tokens.size();
            String token = tokens.get(at);
            if (token.startsWith("@Secret")) {
                tokens.set(at, any(ANNOTATIONS, random));
                return;
            }
            if (token.matches("String|SecretString|T")) {
                boolean isType = random.nextBoolean();
                tokens.set(at, isType ? any(TYPES, random) : any(MODIFIERS, random) + " " + token);
                return;
            }
            if (token.matches("class|record|interface|enum")) {
                boolean isKind = random.nextBoolean();
                tokens.set(at, isKind ? any(WORDS.subList(0, 4), random) : any(MODIFIERS, random) + " " + token);
                return;
            }
        }
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}

package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundsTest {

    /** Writes one source in the first round. */
    private static final class SourceWriter extends AbstractProcessor {
        private final String name;
        private final String source;
        private boolean isWritten;

        SourceWriter(String name, String source) {
            this.name = name;
            this.source = source;
        }

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
            if (!isWritten) {
                isWritten = true;
                try (Writer file = processingEnv
                        .getFiler()
                        .createSourceFile("test." + name)
                        .openWriter()) {
                    file.write("package test; " + source);
                } catch (IOException exception) {
                    throw new UncheckedIOException(exception);
                }
            }
            return false;
        }
    }

    /** Runs our processor in a compiler that throws an unexpected exception for one type. */
    private static final class Defective extends AbstractProcessor {
        private final SecretProcessor ours = new SecretProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            ours.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    RoundsTest.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.getName().equals("getElementUtils")
                            ? failing(environment.getElementUtils())
                            : method.invoke(environment, arguments)));
        }

        private static Object failing(Elements elements) {
            return Proxy.newProxyInstance(
                    RoundsTest.class.getClassLoader(), new Class<?>[] {Elements.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("isDeprecated")
                                && arguments[0].toString().equals("test.Odd")) {
                            throw new IllegalStateException("never shown");
                        }
                        return method.invoke(elements, arguments);
                    });
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return ours.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return ours.process(annotations, round);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void aDefectOfTheProcessorIsOneErrorAtTheAffectedTypeAndStopsNoOther() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .only(new Defective())
                .source("test/Odd.java", "package test; @dev.secretly.Secret(\"o\") record Odd(int a) {}")
                .source("test/Even.java", "package test; @dev.secretly.Secret(\"e\") record Even(int a) {}");

        assertFalse(javac.compile());
        assertEquals(1, javac.errors().size(), javac.errors().toString());
        assertTrue(
                javac.errors()
                        .get(0)
                        .matches("Odd\\.java:1: \\[secretly:internal-error] the processor crashed on test\\.Odd:"
                                + " java\\.lang\\.IllegalStateException at RoundsTest\\.java:\\d+; this is a defect of Secretly: please"
                                + " report it with this message and the source"),
                javac.errors().get(0));
        assertEquals(List.of("EvenSecrets.java"), javac.generated());
    }

    @Test
    void aConstantGeneratedByAnotherProcessorMaySuppressWarnings() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .alongside(new SourceWriter("Words", "class Words { static final String WORD = \"secretly\"; }"))
                .option("-Werror")
                .source(
                        "test/T.java",
                        "package test; @SuppressWarnings(Words.WORD) @dev.secretly.Secret(\"t\") record T(String token) {}");

        assertTrue(javac.compile(), () -> javac.errors() + " " + javac.warnings());
    }

    static Stream<Function<Path, RealCompiler>> compilers() {
        return Stream.of(RealCompiler::javac, RealCompiler::eclipse);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aRecordGeneratedByAnotherProcessorGetsItsLoader(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .alongside(new SourceWriter("Made", "@dev.secretly.Secret(\"made\") record Made(String a) {}"))
                .source("test/Uses.java", "package test; class Uses { Made made() { return MadeSecrets.load(); } }");

        assertTrue(run.compile(), () -> run.errors().toString());
        assertEquals(List.of("Made.java", "MadeSecrets.java"), run.generated());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void theProcessorWaitsForAGeneratedSuperclass(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .alongside(new SourceWriter("Base", "class Base { @dev.secretly.Secret(\"base.key\") String key; }"))
                .source(
                        "test/Derived.java",
                        "package test; class Derived extends Base { @dev.secretly.Secret(\"own.key\") String own; }");

        assertTrue(run.compile(), () -> run.errors().toString());
        assertEquals(List.of("Base.java", "BaseSecrets.java", "DerivedSecrets.java"), run.generated());
        assertTrue(
                Files.readString(folder.resolve("gen/test/DerivedSecrets.java")).contains("\"base.key\""));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void theProcessorWaitsForAGeneratedTypeAndThenChecksIt(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .alongside(new SourceWriter("Late", "class Late {}"))
                .source("test/Early.java", """
                        package test;
                        @dev.secretly.Secret("a") class Early {
                          @dev.secretly.Secret Late late;
                          @dev.secretly.Secret java.util.Optional<Late> other;
                        }
                        """);

        assertFalse(run.compile());
        assertEquals(
                List.of(
                        "Early.java:3: [secretly:unsupported-value] Early.late is of type Late, which is not supported; it needs a public factory method (of, valueOf, parse, fromString) or constructor that takes a String and is not deprecated",
                        "Early.java:4: [secretly:unsupported-value] Early.other is of type Optional<Late>, which is not supported; the Javadoc of @Secret lists the types"),
                run.errors());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void theProcessorWaitsForAGeneratedKeyConstant(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .alongside(new SourceWriter("Keys", "interface Keys { String TABLE = \"made\"; }"))
                .source("test/Uses.java", """
                        package test;
                        class Uses {
                          @dev.secretly.Secret(Keys.TABLE) record A(String a) {}
                          record B(@dev.secretly.Secret(Keys.TABLE + ".x") String b) {}
                        }
                        """);

        assertTrue(run.compile(), () -> run.errors().toString());
        assertTrue(
                Files.readString(folder.resolve("gen/test/Uses_ASecrets.java")).contains("\"made.a\""));
        assertTrue(
                Files.readString(folder.resolve("gen/test/Uses_BSecrets.java")).contains("\"made.x\""));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void theProcessorWaitsForAGeneratedException(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .alongside(new SourceWriter(
                        "Late", "class Late extends Exception { static final long serialVersionUID = 1; }"))
                .source(
                        "test/Uses.java",
                        "package test; class Uses { Uses(@dev.secretly.Secret(\"a.b\") String b) throws Late {} }");

        assertTrue(run.compile(), () -> run.errors().toString());
        assertTrue(Files.readString(folder.resolve("gen/test/UsesSecrets.java")).contains("load() throws Late"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aBrokenTypeDoesNotPreventTheLoaderOfAWaitingType(Function<Path, RealCompiler> compiler) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("secrets.example.toml"), "[late]\nkey = ''\n[other]\nkey = ''\n");
        RealCompiler run = compiler.apply(folder)
                .alongside(new SourceWriter("Late", "class Late { @dev.secretly.Secret(\"late.key\") String key; }"))
                .source("test/A.java", "package test; @dev.secretly.Secret class A extends Late {}")
                .source("test/B.java", "package test; class B { @dev.secretly.Secret(\"other.\") String b; }")
                .source("test/C.java", "package test; class C { @dev.secretly.Secret(\"other.kez\") String c; }")
                .source("test/Uses.java", "package test; abstract class Uses { abstract ASecrets a(); }");

        assertFalse(run.compile());
        assertEquals(
                List.of(
                        "B.java:1: [secretly:malformed-key] 'other.' is not a TOML key: at column 7 a part of the key is missing",
                        "C.java:1: [secretly:unknown-key] no secret 'other.kez' in secrets.example.toml; did you mean 'other.key'?"),
                run.errors().stream().sorted().toList());
        assertEquals(List.of("ASecrets.java", "CSecrets.java", "Late.java", "LateSecrets.java"), run.generated());
    }

    @Test
    void otherProcessorsSeeAllTypesAnnotatedWithGenerated() throws IOException {
        assertEquals(List.of("test.Made", "test.MadeSecrets"), generatedTypesSeenByAnother("-Asecretly.contract=none"));
    }

    @Test
    void aProcessorThatClaimsItsAnnotationsKeepsOnlyItsLoadersFromOthers() throws IOException {
        assertEquals(List.of("test.Made"), generatedTypesSeenByAnother("-Asecretly.claim"));
    }

    private List<String> generatedTypesSeenByAnother(String option) throws IOException {
        List<String> seen = new ArrayList<>();
        AbstractProcessor other = new AbstractProcessor() {
            @Override
            public Set<String> getSupportedAnnotationTypes() {
                return Set.of("javax.annotation.processing.Generated");
            }

            @Override
            public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latestSupported();
            }

            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                annotations.forEach(annotation ->
                        round.getElementsAnnotatedWith(annotation).forEach(element -> seen.add(element.toString())));
                return false;
            }
        };
        RealCompiler javac =
                RealCompiler.javac(folder).option(option).after(other).source("test/Made.java", """
                        package test;
                        @javax.annotation.processing.Generated("somebody")
                        class Made { @dev.secretly.Secret("a.b") String b; }
                        """);

        assertTrue(javac.compile(), () -> javac.errors().toString());
        return seen;
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aMissingTypeIsOneErrorOfTheCompilerAndHidesNoOtherError(Function<Path, RealCompiler> compiler)
            throws IOException {
        RealCompiler run = compiler.apply(folder).source("test/Early.java", """
                        package test;
                        class Early {
                          @dev.secretly.Secret("a.b") Never never;
                          @dev.secretly.Secret("a.c") float number;
                        }
                        """);

        assertFalse(run.compile());
        assertEquals(2, run.errors().size(), run.errors().toString());
        assertEquals(
                1,
                run.errors().stream().filter(error -> error.contains("Never")).count());
        assertTrue(
                run.errors()
                        .contains(
                                "Early.java:4: [secretly:unsupported-value] Early.number is of type float, which is not supported; did you mean double?"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aMissingSuperclassIsOneErrorOfTheCompiler(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .source(
                        "test/Derived.java",
                        "package test; class Derived extends Never { @dev.secretly.Secret(\"own.key\") String own; }");

        assertFalse(run.compile());
        assertEquals(1, run.errors().size(), run.errors().toString());
        assertTrue(run.errors().get(0).contains("Never"), run.errors().toString());
    }
}

package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.Secret;
import dev.secretly.runtime.Secrets;
import dev.secretly.testing.ClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;

class RealCompilerTest {

    private static final String TRELLO = """
            package test;
            @dev.secretly.Secret("trello")
            public record Trello(dev.secretly.runtime.SecretString apiKey) {}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTypeThatTheLoaderCannotAccessIsAnError(boolean isEclipse) throws IOException {
        RealCompiler compiler = isEclipse ? RealCompiler.eclipse(folder) : RealCompiler.javac(folder);
        compiler.source("other/Base.java", """
                        package other;
                        public class Base {
                            protected record Part(String x) {}
                            protected enum Level { LOW }
                            public record Fine(String name) {}
                        }
                        """)
                .source(
                        "other/Open.java",
                        "package other; public record Open(Hidden hidden) {} record Hidden(String x) {}")
                .source("test/Derived.java", """
                        package test;
                        import dev.secretly.Secret;
                        import java.util.*;
                        class Derived extends other.Base {
                            @Secret("a") static class A {
                                @Secret Optional<Level> level;
                                @Secret List<Part> parts;
                                @Secret Fine fine;
                                @Secret other.Open open;
                            }
                        }
                        """);

        assertFalse(compiler.compile());
        String why = ", which is in another package and not public, so the loader cannot use it; make it public";
        assertEquals(
                List.of(
                        "[secretly:private-type] Derived.A.level needs Base.Level" + why,
                        "[secretly:private-type] Derived.A.parts needs Base.Part" + why,
                        "[secretly:private-type] Open.hidden needs Hidden" + why),
                compiler.errors().stream()
                        .map(error -> error.replaceFirst("^\\S+?:\\d+: ", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void aFileWithoutATypeOfItsNameIsNotReadTwiceFromTheSourcePath() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .option("-sourcepath", folder.resolve("src").toString())
                .source("test/Trello.java", """
                        package test;
                        @dev.secretly.Secret("trello") record Trello(dev.secretly.runtime.SecretString key, int port) {}
                        """)
                .source("test/Misc.java", "package test; class Other {} class Integer {}");

        assertTrue(javac.compile(), () -> javac.errors().toString());
    }

    @Test
    void aBrokenTypeDoesNotPreventTheLoadersOfOthers() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/Trello.java", TRELLO)
                .source("test/Broken.java", "package test; @dev.secretly.Secret(\"b\") record Broken(float a) {}")
                .source("test/Zebra.java", TRELLO.replace("Trello", "Zebra"));

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Broken.java:1: [secretly:unsupported-value] Broken.a is of type float, which is not supported; did you mean double?"),
                javac.errors());
        assertEquals(List.of("TrelloSecrets.java", "ZebraSecrets.java"), javac.generated());
    }

    @Test
    void aModuleWithoutJavaCompilerGetsALoaderWithoutGeneratedAnnotation() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("module-info.java", "module app { requires dev.secretly.runtime; exports test; }")
                .source("test/Trello.java", TRELLO)
                .option("--module-path", ClassPath.textOf(Secret.class, Secrets.class, Toml.class, NullMarked.class))
                .option(
                        "-Xlint:all,-processing,-exports",
                        "-Werror",
                        "--limit-modules",
                        "java.base,dev.secretly.runtime");

        assertTrue(javac.compile(), () -> javac.errors().toString());
        String loader = Files.readString(folder.resolve("gen/test/TrelloSecrets.java"));
        assertFalse(loader.contains("@Generated"), loader);
    }

    @Test
    void aUserTypeNamedLikeASupportedOneIsQualifiedInTheError() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/SecretString.java", "package test; class SecretString {}")
                .source("test/Own.java", "package test; @dev.secretly.Secret(\"a\") record Own(SecretString a) {}");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Own.java:1: [secretly:unsupported-value] Own.a is of type test.SecretString, which is not supported; it needs a public factory method (of, valueOf, parse, fromString) or constructor that takes a String and is not deprecated"),
                javac.errors());
    }

    @Test
    void aModuleThatDoesNotReadTheRuntimeIsAnErrorThatNamesIt() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("module-info.java", "module app { requires dev.secretly.annotations; }")
                .source("test/Plain.java", "package test; @dev.secretly.Secret(\"a\") record Plain(String a) {}")
                .option("--add-modules", "dev.secretly.runtime")
                .option("--module-path", ClassPath.textOf(Secret.class, Secrets.class, Toml.class, NullMarked.class));

        assertFalse(javac.compile());
        assertEquals(1, javac.errors().size(), javac.errors().toString());
        assertTrue(
                javac.errors().get(0).contains("requires dev.secretly.runtime"),
                javac.errors().get(0));
    }

    @Test
    void aClassPathWithoutTheRuntimeIsAnErrorThatNamesIt() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/Plain.java", "package test; @dev.secretly.Secret(\"a\") record Plain(String a) {}")
                .classPath(ClassPath.textOf(Secret.class));

        assertFalse(javac.compile());
        assertEquals(
                List.of("Plain.java:1: [secretly:no-runtime] dev.secretly.runtime cannot be used here; add the"
                        + " dependency dev.secretly:secretly-runtime (in a module: requires dev.secretly.runtime)"),
                javac.errors());
    }

    @Test
    void anUnwritableOutputFolderIsAnErrorThatNamesTheLoader() throws IOException {
        Files.createDirectories(folder.resolve("gen"));
        Files.writeString(folder.resolve("gen/test"), "in the way");
        RealCompiler javac = RealCompiler.javac(folder).source("test/Trello.java", TRELLO);

        assertFalse(javac.compile());
        assertEquals(1, javac.errors().size());
        assertTrue(
                javac.errors()
                        .get(0)
                        .startsWith(
                                "Trello.java:3: [secretly:loader-unwritable] test.TrelloSecrets cannot be written: "),
                javac.errors().get(0));
    }

    private static Stream<Function<Path, RealCompiler>> compilers() {
        return Stream.of(RealCompiler::javac, RealCompiler::eclipse);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void fieldsOfACompiledSuperclassAreInjectedIfTheLoaderCanReachThem(Function<Path, RealCompiler> compiler)
            throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        RealCompiler base = RealCompiler.javac(library)
                .source("base/Base.java", """
                        package base;
                        import dev.secretly.Secret;
                        @Secret("base")
                        public abstract class Base {
                          @Secret public String open;
                          @Secret protected String hidden;
                        }
                        """)
                .source(
                        "base/Open.java",
                        "package base; public class Open { @dev.secretly.Secret(\"open.key\") public String key; }");
        assertTrue(base.compile(), () -> base.errors().toString());
        RealCompiler run = compiler.apply(folder)
                .classPath(library.resolve("out") + File.pathSeparator + System.getProperty("java.class.path"))
                .source("test/Derived.java", "package test; @dev.secretly.Secret class Derived extends base.Base {}")
                .source("test/Other.java", "package test; @dev.secretly.Secret class Other extends base.Open {}");

        assertFalse(run.compile());
        assertEquals(
                List.of(
                        "Derived.java:1: [secretly:inaccessible-field] Base.hidden is in a superclass and private, or not public and in another"
                                + " package, so the loader cannot assign it"),
                run.errors());
        assertEquals(List.of("OtherSecrets.java"), run.generated());
        String loader = Files.readString(folder.resolve("gen/test/OtherSecrets.java"));
        assertTrue(loader.contains("target.key = reading.present(key);"), loader);
    }

    @Test
    void anErrorInASuperclassIsReportedOnceAtTheSuperclass() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder).source("test/Both.java", """
                        package test;
                        import dev.secretly.Secret;
                        class Both {
                          static class Base { @Secret("base.x") float x; }
                          static class Derived extends Base { @Secret("derived.y") String y; }
                        }
                        """);

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Both.java:4: [secretly:unsupported-value] Both.Base.x is of type float, which is not supported; did you mean double?"),
                javac.errors());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void unusuallyInheritedFieldsAreInjected(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .source("a/Base.java", "package a; public class Base { @dev.secretly.Secret(\"b.x\") String x; }")
                .source("b/Middle.java", "package b; public class Middle extends a.Base {}")
                .source(
                        "a/Through.java",
                        "package a; class Through extends b.Middle { @dev.secretly.Secret(\"t.y\") String y; }")
                .source(
                        "p/Mailer.java",
                        "package p; public class Mailer { @dev.secretly.Secret(\"m.k\") public String k; }")
                .source(
                        "q/Mailer.java",
                        "package q; public class Mailer extends p.Mailer { @dev.secretly.Secret(\"m.k\") public String o; }")
                .source("r/Open.java", "package r; public class Open extends Hidden {}")
                .source("r/Hidden.java", "package r; class Hidden { @dev.secretly.Secret(\"h.x\") public String x; }")
                .source("s/User.java", "package s; @dev.secretly.Secret class User extends r.Open {}");

        assertTrue(run.compile(), () -> run.errors().toString());
        assertTrue(Files.readString(folder.resolve("gen/a/ThroughSecrets.java"))
                .contains("((Base) target).x = reading.present(x);"));
        assertTrue(
                Files.readString(folder.resolve("gen/s/UserSecrets.java")).contains("target.x = reading.present(x);"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aHiddenFieldKeepsItsType(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder).source("A1.java", """
                        import dev.secretly.Secret;
                        class A1 { @Secret("one.a") dev.secretly.runtime.SecretString a; @Secret("one.b") String b; }
                        class A2 extends A1 { @Secret("two.a") int a; @Secret("two.b") int b; }
                        """);

        assertTrue(run.compile(), () -> run.errors().toString());
        assertTrue(Files.readString(folder.resolve("gen/A2Secrets.java")).contains("String b = reading.string(B);"));
    }

    @Test
    void aLoaderInheritsTheSuppressedExportsWarningOfItsType() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("module-info.java", "module app { requires dev.secretly.runtime; exports test; }")
                .source("test/Trello.java", """
                        package test;
                        @SuppressWarnings("exports")
                        @dev.secretly.Secret("trello")
                        public record Trello(dev.secretly.runtime.SecretString apiKey) {}
                        """)
                .option("--module-path", ClassPath.textOf(Secret.class, Secrets.class, Toml.class, NullMarked.class))
                .option("-Xlint:all,-processing", "-Werror");

        assertTrue(javac.compile(), () -> javac.errors() + " " + javac.warnings());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aComponentRecordCompilesWithoutTheRecordThatHoldsIt(Function<Path, RealCompiler> compiler) throws IOException {
        RealCompiler run = compiler.apply(folder)
                .source(
                        "Database.java",
                        "record Database(String host, @dev.secretly.Secret(defaultValue = \"5432\") int port) {}");

        assertTrue(run.compile(), () -> run.errors().toString());
        assertEquals(List.of(), run.generated());
    }

    @Test
    void aTypeThatLombokMakesFinalIsAnError() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("lombok/Value.java", "package lombok; public @interface Value {}")
                .source(
                        "Trello.java",
                        "@lombok.Value class Trello { @dev.secretly.Secret(\"trello.key\") String key; }");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Trello.java:1: [secretly:field-modifier] lombok's @Value makes Trello.key private and final, so the loader cannot"
                                + " assign it; make Trello a record"),
                javac.errors());
        assertEquals(List.of(), javac.generated());
    }

    @Test
    void aTypeOfACompactSourceFileIsAnError() throws IOException {
        assumeTrue(Runtime.version().feature() >= 25, "compact source files came with JDK 25");
        RealCompiler javac = RealCompiler.javac(folder).source("Main.java", """
                        @dev.secretly.Secret("trello") record Trello(dev.secretly.runtime.SecretString apiKey) {}
                        void main() {}
                        """);

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Main.java:1: [secretly:compact-source] Main.Trello is in a compact source file, whose class no loader can name;"
                                + " move it into a file of its own"),
                javac.errors());
    }

    @Test
    void aFieldOfACompactSourceFileIsAnError() throws IOException {
        assumeTrue(Runtime.version().feature() >= 25, "compact source files came with JDK 25");
        RealCompiler javac = RealCompiler.javac(folder).source("Main.java", """
                        @dev.secretly.Secret("trello.api_key") String apiKey;
                        void main() {}
                        """);

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Main.java:1: [secretly:compact-source] Main is in a compact source file, whose class no loader can name;"
                                + " move it into a file of its own"),
                javac.errors());
    }

    @Test
    void aRecordInAFinalClassWithoutAPackageGetsItsLoader() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source(
                        "Main.java",
                        "final class Main { @dev.secretly.Secret(\"t\") record T(String a) {} void main() {} }");

        assertTrue(javac.compile(), () -> javac.errors().toString());
        assertEquals(List.of("Main_TSecrets.java"), javac.generated());
    }

    @Test
    void aLoaderThatWouldNotFitIntoAClassIsAnError() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("Fits.java", many("Fits", 1_000))
                .source("Large.java", many("Large", 1_001));

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Large.java:1: [secretly:too-many-secrets] Large has 1001 secrets, and a loader at most 1000; divide it into records"
                                + " that are loaded one by one"),
                javac.errors());
        assertEquals(List.of("FitsSecrets.java"), javac.generated());
    }

    /** Returns a class with fields of a type that has the longest generated code. */
    private static String many(String name, int fields) {
        StringBuilder source = new StringBuilder("@dev.secretly.Secret(\"t\") class " + name + " {\n");
        for (int i = 0; i < fields; i++) {
            source.append("@dev.secretly.Secret(value = \"key")
                    .append(i)
                    .append("\", defaultValue = \"1, 2\")")
                    .append(" java.util.List<java.util.concurrent.TimeUnit> field")
                    .append(i)
                    .append(";\n");
        }
        return source.append("}\n").toString().replace("\"1, 2\"", "\"SECONDS, DAYS\"");
    }

    @Test
    void theLoaderGrowsLinearlyWithManyNestedRecords() throws IOException {
        StringBuilder source = new StringBuilder("import dev.secretly.Secret; class All {\n@Secret record App(");
        for (int i = 0; i < 250; i++) {
            source.append(i == 0 ? "" : ", ").append("Branch b").append(i);
        }
        source.append(") {}\nrecord Branch(Leaf leaf) {}\nrecord Leaf(int a) {}\n}");
        RealCompiler javac = RealCompiler.javac(folder).source("All.java", source.toString());

        assertTrue(javac.compile(), () -> javac.errors().toString());
        long size = Files.size(folder.resolve("gen/All_AppSecrets.java"));
        assertTrue(size < 260_000, () -> "a loader of " + size + " characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SuppressWarnings(Nowhere.X) @Secret(\"t\") record T(String token) {}",
                "@Secret(\"t\") record T(@SuppressWarnings(Nowhere.X) String token) {}",
                "class { @Secret(\"e.a\") String a; }",
                "class Outer { record (@Secret(\"e.a\") String a) {} }",
                "class T { T(@Secret(\"a.b\") String b) throws java.io. {} }",
                "class T { T() throws java.io. {} @Secret(\"a.b\") String b; }",
                "@Secret(\"t\") record T(java.util.List<> a, java.util. b) {}",
                "class T extends java.util. { @Secret(\"a.b\") String b; }",
            })
    void brokenSourcesAreReportedOnlyByTheCompilerUnderEveryPolicy(String source) throws IOException {
        for (String policy : List.of("INIT", "FLOW", "GENERATE")) {
            RealCompiler javac = RealCompiler.javac(folder)
                    .option("--should-stop=ifError=" + policy)
                    .source("Source.java", "import dev.secretly.Secret;\n" + source);

            assertFalse(javac.compile());
            assertEquals(
                    List.of(),
                    javac.errors().stream()
                            .filter(error -> error.contains("secretly]"))
                            .toList());
        }
    }

    @Test
    void unassignableFieldsOfASuperclassAreErrorsOfTheSubclass() throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        RealCompiler base = RealCompiler.javac(library).option("-proc:none").source("test/Base.java", """
                        package test;
                        import dev.secretly.Secret;
                        public class Base {
                          @Secret("b.a") private String a;
                          @Secret("b.b") final String b = "";
                          @Secret("b.c") static String c;
                        }
                        """);
        assertTrue(base.compile(), () -> base.errors().toString());
        RealCompiler javac = RealCompiler.javac(folder)
                .classPath(library.resolve("out") + File.pathSeparator + System.getProperty("java.class.path"))
                .source("test/Derived.java", "package test; @dev.secretly.Secret class Derived extends Base {}");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Derived.java:1: [secretly:inaccessible-field] Base.a is in a superclass and private, or not public and in another package,"
                                + " so the loader cannot assign it",
                        "Derived.java:1: [secretly:field-modifier] Base.b is final, so the loader cannot assign it; remove 'final', or take"
                                + " the secret in a constructor",
                        "Derived.java:1: [secretly:field-modifier] Base.c is static, so the loader cannot assign it; remove 'static', or"
                                + " take the secret in a constructor"),
                javac.errors());
        assertEquals(List.of(), javac.generated());
    }

    @Test
    void aConstructorCannotBeCombinedWithSecretFieldsOfASuperclass() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/Base.java", "package test; class Base { @dev.secretly.Secret(\"b.x\") String x; }")
                .source(
                        "test/Derived.java",
                        "package test; class Derived extends Base { Derived(@dev.secretly.Secret(\"b.y\") String y) {} }");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Derived.java:1: [secretly:fields-and-constructor] Derived takes secrets in its constructor; move this one there too, or make all"
                                + " of them fields"),
                javac.errors());
    }

    @Test
    void anInaccessibleExceptionIsAnErrorAndADeprecatedOneIsAllowed() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .option("-Xlint:all,-processing,-auxiliaryclass", "-Werror")
                .source(
                        "test/A.java",
                        "package test; class A { A(@dev.secretly.Secret(\"b.x\") String x) throws Hidden {}"
                                + " private static class Hidden extends Exception { static final long serialVersionUID = 1; } }");
        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "A.java:1: [secretly:private-type] A.Hidden is private, so its loader cannot see it; remove 'private'"),
                javac.errors());

        RealCompiler other = RealCompiler.javac(folder)
                .option("-Xlint:all,-processing", "-Werror")
                .source(
                        "test/Old.java",
                        "package test; @Deprecated class Old extends Exception { static final long serialVersionUID = 1; }")
                .source(
                        "test/B.java",
                        "package test; class B { @SuppressWarnings(\"deprecation\") B(@dev.secretly.Secret(\"b.x\") String x)"
                                + " throws Old {} }");
        assertTrue(other.compile(), () -> other.errors().toString());
    }

    @Test
    void aDefaultIsWrittenInAscii() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source(
                        "test/A.java",
                        "package test; record A(@dev.secretly.Secret(value = \"b.x\", defaultValue ="
                                + " \"gr\\u00fc\\u00df \\\"\\\\ \\n\\t\\u0001\") String x) {}");

        assertTrue(javac.compile(), () -> javac.errors().toString());
        String loader = Files.readString(folder.resolve("gen/test/ASecrets.java"));
        assertTrue(loader.contains("\"gr\\u00fc\\u00df \\\"\\\\ \\n\\u0009\\u0001\""), loader);
    }

    @Test
    void aProcessorForAllAnnotationsThatComesLaterIsCalledUnlessOursClaims() throws IOException {
        for (boolean isClaimed : List.of(false, true)) {
            Star star = new Star();
            RealCompiler javac = RealCompiler.javac(folder)
                    .source("test/Trello.java", TRELLO)
                    .after(star);
            if (isClaimed) {
                javac.option("-Asecretly.claim");
            }

            assertTrue(javac.compile(), () -> javac.errors().toString());
            assertEquals(!isClaimed, star.isCalled);
        }
    }

    /** Wants to see every annotation. */
    @SupportedAnnotationTypes("*")
    private static final class Star extends AbstractProcessor {
        private boolean isCalled;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            isCalled |= !annotations.isEmpty();
            return false;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }

    /** As with a processor path that somebody wrote by hand; in a process, since javac would find the libraries of this one. */
    @Test
    void aLibraryThatTheProcessorLacksIsNamedOnce() throws Exception {
        for (String name : List.of("A", "B")) {
            Files.writeString(
                    folder.resolve(name + ".java"), "record " + name + "(@dev.secretly.Secret(\"a.b\") String c) {}");
        }
        Path output = folder.resolve("javac.log");
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-d",
                        folder.resolve("out").toString(),
                        "-cp",
                        ClassPath.textOf(Secret.class, Secrets.class),
                        "-processorpath",
                        ClassPath.textOf(
                                SecretProcessor.class, Secret.class, Secrets.class, Toml.class, NullMarked.class),
                        folder.resolve("A.java").toString(),
                        folder.resolve("B.java").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertEquals(1, javac.waitFor());
        List<String> errors = Files.readAllLines(output).stream()
                .filter(line -> line.contains("error:"))
                .toList();
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(
                errors.get(0).contains("[secretly:internal-error] the processor lacks a class: com."),
                errors.toString());
    }
}

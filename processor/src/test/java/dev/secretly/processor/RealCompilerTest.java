package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.Secret;
import dev.secretly.runtime.Secrets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
    void whatTheLoaderCannotNameIsAnError(boolean isEclipse) throws IOException {
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
        String why = ", which is of another package and not public, so the loader cannot name it; make it public";
        assertEquals(
                List.of(
                        "[secretly] Derived.A.level needs Base.Level" + why,
                        "[secretly] Derived.A.parts needs Base.Part" + why,
                        "[secretly] Open.hidden needs Hidden" + why),
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
    void aBrokenTypeDoesNotStopTheLoadersOfOthers() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/Trello.java", TRELLO)
                .source("test/Broken.java", "package test; @dev.secretly.Secret(\"b\") record Broken(float a) {}")
                .source("test/Zebra.java", TRELLO.replace("Trello", "Zebra"));

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Broken.java:1: [secretly] Broken.a is of type float, which is not supported; those that are stand in the README, 'Types'"),
                javac.errors());
        assertEquals(List.of("TrelloSecrets.java", "ZebraSecrets.java"), javac.generated());
    }

    @Test
    void aModuleThatDoesNotReadTheCompilersGetsALoaderWithoutGenerated() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("module-info.java", "module app { requires dev.secretly.runtime; exports test; }")
                .source("test/Trello.java", TRELLO)
                .option("--module-path", RealCompiler.pathOf(Secret.class, Secrets.class, Toml.class, NullMarked.class))
                .option("-Xlint:all,-exports", "-Werror", "--limit-modules", "java.base,dev.secretly.runtime");

        assertTrue(javac.compile(), () -> javac.errors().toString());
        String loader = Files.readString(folder.resolve("gen/test/TrelloSecrets.java"));
        assertFalse(loader.contains("@Generated"), loader);
    }

    @Test
    void aTypeOfTheUsersThatLooksLikeASupportedOneIsNamedInFull() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/SecretString.java", "package test; class SecretString {}")
                .source("test/Own.java", "package test; @dev.secretly.Secret(\"a\") record Own(SecretString a) {}");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Own.java:1: [secretly] Own.a is of type test.SecretString, which is not supported; those that are stand in the README, 'Types'"),
                javac.errors());
    }

    @Test
    void aModuleThatDoesNotReadTheRuntimeIsToldSo() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("module-info.java", "module app { requires dev.secretly.annotations; }")
                .source("test/Plain.java", "package test; @dev.secretly.Secret(\"a\") record Plain(String a) {}")
                .option("--add-modules", "dev.secretly.runtime")
                .option(
                        "--module-path",
                        RealCompiler.pathOf(Secret.class, Secrets.class, Toml.class, NullMarked.class));

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
                .classPath(RealCompiler.pathOf(Secret.class));

        assertFalse(javac.compile());
        assertEquals(
                List.of("Plain.java:1: [secretly] dev.secretly.runtime is not there to compile against; add the"
                        + " dependency dev.secretly:secretly-runtime (in a module: requires dev.secretly.runtime)"),
                javac.errors());
    }

    @Test
    void aFolderThatTakesNoSourceIsAnErrorThatNamesTheLoader() throws IOException {
        Files.createDirectories(folder.resolve("gen"));
        Files.writeString(folder.resolve("gen/test"), "in the way");
        RealCompiler javac = RealCompiler.javac(folder).source("test/Trello.java", TRELLO);

        assertFalse(javac.compile());
        assertEquals(1, javac.errors().size());
        assertTrue(
                javac.errors().get(0).startsWith("Trello.java:3: [secretly] test.TrelloSecrets cannot be written: "),
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
                        "Derived.java:1: [secretly] Base.hidden is of a superclass and private, or not public in another"
                                + " package, so the loader cannot assign it"),
                run.errors());
        assertEquals(List.of("OtherSecrets.java"), run.generated());
        String loader = Files.readString(folder.resolve("gen/test/OtherSecrets.java"));
        assertTrue(loader.contains("target.key = key;"), loader);
    }

    @Test
    void aMistakeInASuperclassIsToldOnceThere() throws IOException {
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
                        "Both.java:4: [secretly] Both.Base.x is of type float, which is not supported; those that are stand in the README, 'Types'"),
                javac.errors());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatIsInheritedInOddWaysIsReachedOrRefused(Function<Path, RealCompiler> compiler) throws IOException {
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
        assertTrue(Files.readString(folder.resolve("gen/a/ThroughSecrets.java")).contains("((Base) target).x = x;"));
        assertTrue(Files.readString(folder.resolve("gen/s/UserSecrets.java")).contains("target.x = x;"));
    }

    @Test
    void fieldsOfASuperclassThatNobodyCanAssignAreErrorsOfTheSubclass() throws IOException {
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
                        "Derived.java:1: [secretly] Base.a is of a superclass and private, or not public in another package,"
                                + " so the loader cannot assign it",
                        "Derived.java:1: [secretly] Base.b is final, so the loader cannot assign it; remove 'final', or take"
                                + " the secret in a constructor",
                        "Derived.java:1: [secretly] Base.c is static, so the loader cannot assign it; remove 'static', or"
                                + " take the secret in a constructor"),
                javac.errors());
        assertEquals(List.of(), javac.generated());
    }

    @Test
    void aConstructorDoesNotLeaveFieldsOfASuperclassBehind() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("test/Base.java", "package test; class Base { @dev.secretly.Secret(\"b.x\") String x; }")
                .source(
                        "test/Derived.java",
                        "package test; class Derived extends Base { Derived(@dev.secretly.Secret(\"b.y\") String y) {} }");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Derived.java:1: [secretly] Derived takes secrets in its constructor; take this one there too, or all"
                                + " of them in fields"),
                javac.errors());
    }

    @Test
    void anExceptionThatTheLoaderCannotNameIsAnErrorAndADeprecatedOneIsNone() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .option("-Xlint:all,-auxiliaryclass", "-Werror")
                .source(
                        "test/A.java",
                        "package test; class A { A(@dev.secretly.Secret(\"b.x\") String x) throws Hidden {}"
                                + " private static class Hidden extends Exception { static final long serialVersionUID = 1; } }");
        assertFalse(javac.compile());
        assertEquals(
                List.of("A.java:1: [secretly] A.Hidden is private, so its loader cannot see it; remove 'private'"),
                javac.errors());

        RealCompiler other = RealCompiler.javac(folder)
                .option("-Xlint:all", "-Werror")
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
}

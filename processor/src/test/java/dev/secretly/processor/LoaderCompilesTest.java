package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.Secret;
import dev.secretly.runtime.Secrets;
import dev.secretly.testing.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomlj.Toml;

/** Loaders compile wherever the type that they load compiles, or the processor refuses the type. */
class LoaderCompilesTest {

    private static final String TRELLO = """
            import dev.secretly.Secret;
            import dev.secretly.runtime.SecretString;
            /** Trello. */
            @Secret("trello")
            public record Trello(SecretString apiKey) {}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void isAProjectOfItsOwn() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
    }

    @Test
    void loadersOfSeveralModulesCompileTogether() throws IOException {
        String module = " { requires dev.secretly.runtime; requires dev.secretly.annotations; exports %s; }";
        RealCompiler javac = modules()
                .option("--module-source-path", folder.resolve("src").toString())
                .source("one/module-info.java", "module one" + module.formatted("first"))
                .source("one/first/Trello.java", "package first;\n" + TRELLO)
                .source("two/module-info.java", "module two" + module.formatted("second"))
                .source("two/second/Trello.java", "package second;\n" + TRELLO);

        assertTrue(javac.compile(), () -> javac.errors().toString());
        assertEquals(List.of("TrelloSecrets.java", "TrelloSecrets.java"), javac.generated());
        assertTrue(Files.exists(folder.resolve("out/two/META-INF/secretly/second.Trello.json")));
    }

    @Test
    void aPartWhosePackageItsModuleDoesNotExportIsAnError() throws IOException {
        RealCompiler javac = modules()
                .option("--module-source-path", folder.resolve("src").toString())
                .source("one/module-info.java", "module one { requires dev.secretly.runtime; exports first; }")
                .source("one/first/Shop.java", "package first; public record Shop(hidden.Trello trello) {}")
                .source(
                        "one/hidden/Trello.java",
                        "package hidden; public record Trello(dev.secretly.runtime.SecretString apiKey) {}")
                .source(
                        "two/module-info.java",
                        "module two { requires one; requires dev.secretly.runtime; requires dev.secretly.annotations; }")
                .source("two/second/App.java", "package second; @dev.secretly.Secret record App(first.Shop shop) {}");

        assertFalse(javac.compile());
        assertEquals(
                List.of(
                        "Shop.java:1: [secretly:private-type] Shop.trello needs Trello, whose package its module does not"
                                + " export, so the loader cannot use it; export the package"),
                javac.errors());
    }

    private RealCompiler modules() {
        return RealCompiler.javac(folder)
                .classPath("")
                .option("--module-path", ClassPath.textOf(Secret.class, Secrets.class, Toml.class, NullMarked.class));
    }

    @Test
    void aLoaderHasNoWarningsOfDoclintAndLint() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .option("-Xlint:all,-processing", "-Xdoclint:all", "-Werror", "--release", "17")
                .source("Mailer.java", """
                        import dev.secretly.Secret;
                        import dev.secretly.runtime.SecretString;
                        /** Sends mail. */
                        class Mailer {
                            /**
                             * Connects.
                             *
                             * @param password the password
                             * @param servers the servers
                             * @throws java.io.IOException if it fails
                             */
                            Mailer(
                                    @Secret("mail.password") SecretString password,
                                    @Secret("mail.servers") java.util.List<Server> servers)
                                    throws java.io.IOException {}
                        }
                        """)
                .source("Server.java", """
                        /** A server. */
                        class Server {
                            /** Its name. */
                            final String name;
                            /**
                             * Creates one.
                             *
                             * @param name its name
                             */
                            public Server(String name) {
                                this.name = name;
                            }
                        }
                        """);

        assertTrue(
                javac.compile(),
                () -> Stream.of(javac.errors(), javac.warnings()).toList().toString());
    }

    @Test
    void aConstructorMayThrowAnything() throws IOException {
        RealCompiler javac = RealCompiler.javac(folder)
                .source("A.java", "class A { A(@dev.secretly.Secret(\"a.k\") String k) throws Throwable {} }");

        assertTrue(javac.compile(), () -> javac.errors().toString());
    }

    @Test
    void aClassWhoseConstructorLombokHidesIsOnlyInjected() throws IOException {
        for (String annotation : List.of(
                "lombok.AllArgsConstructor",
                "lombok.NoArgsConstructor(access = lombok.AccessLevel.PRIVATE)",
                "lombok.NoArgsConstructor(staticName = \"of\")")) {
            RealCompiler javac = RealCompiler.javac(folder)
                    .source("lombok/AllArgsConstructor.java", "package lombok; public @interface AllArgsConstructor {}")
                    .source("lombok/AccessLevel.java", "package lombok; public enum AccessLevel { PUBLIC, PRIVATE }")
                    .source(
                            "lombok/NoArgsConstructor.java",
                            "package lombok; public @interface NoArgsConstructor { AccessLevel access() default AccessLevel.PUBLIC; String staticName() default \"\"; }")
                    .source(
                            "Board.java",
                            "@" + annotation
                                    + " class Board { @dev.secretly.Secret(\"trello.api_key\") String apiKey; }");

            assertTrue(javac.compile(), () -> javac.errors().toString());
            String loader = Files.readString(folder.resolve("gen/BoardSecrets.java"));
            assertFalse(loader.contains(" load("), loader);
            assertTrue(loader.contains("void inject(Board target)"), loader);
        }
    }
}

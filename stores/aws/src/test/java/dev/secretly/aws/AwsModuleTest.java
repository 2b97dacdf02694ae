package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A program that is a module and requires only the runtime: the store and what it needs are found on its module path. */
class AwsModuleTest extends AwsFixture {

    private static final List<String> LIBRARIES = List.of(
            "annotations",
            "runtime",
            "stores",
            "awssdk",
            "slf4j-api",
            "jackson-core",
            "jspecify",
            "tomlj",
            "antlr",
            "reactive");

    private static final String MAIN = """
            package app;
            import dev.secretly.runtime.Secrets;
            import dev.secretly.runtime.spi.DeclaredSecret;
            import dev.secretly.runtime.support.SecretReading;
            import dev.secretly.runtime.support.SecretType;
            public class Main {
                public static void main(String[] addresses) {
                    DeclaredSecret key = DeclaredSecret.text("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
                    for (String address : addresses) {
                        SecretReading reading =
                                SecretReading.of(Secrets.builder().store(address).build(), "Trello", key);
                        System.out.println(reading.finish(reading.required(key, SecretType.string())));
                    }
                }
            }
            """;

    @Test
    void theStoreWorksOnTheModulePath() throws Exception {
        standIn.text("boards/prod", "{\"trello\": {\"api_key\": \"k\"}}");
        String modules = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> LIBRARIES.stream().anyMatch(entry::contains))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("junit"))
                .collect(Collectors.joining(File.pathSeparator));
        Path out = compile(modules);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modules + File.pathSeparator + out,
                        "-m",
                        "app/app.Main",
                        "aws-secretsmanager:boards/prod",
                        "aws-local:boards/prod")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("AWS_ACCESS_KEY_ID", "fake-id");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "fake");
        builder.environment().put("AWS_REGION", "eu-central-1");
        builder.environment().put("AWS_ENDPOINT_URL", standIn.url());
        builder.environment().put("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", String.valueOf(standIn.port()));
        String printed = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(
                List.of("k", "k"),
                printed.lines().filter(line -> !line.startsWith("SLF4J")).toList(),
                printed);
    }

    private static Path compile(String modules) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("module"));
        Files.writeString(sources.resolve("module-info.java"), "module app { requires dev.secretly.runtime; }");
        Files.writeString(sources.resolve("Main.java"), MAIN);
        Path out = sources.resolve("out");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-p",
                        modules,
                        "-d",
                        out.toString(),
                        sources.resolve("module-info.java").toString(),
                        sources.resolve("Main.java").toString());
        assertTrue(status == 0);
        return out;
    }
}

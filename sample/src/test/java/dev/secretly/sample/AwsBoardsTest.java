package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program as it is, with its secrets in AWS: only one variable is set. A small server stands in for AWS. */
class AwsBoardsTest {

    @TempDir
    private Path folder;

    private AwsStandIn aws;

    @BeforeEach
    void start() throws IOException {
        aws = new AwsStandIn();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-secretsmanager:boards/prod",
                "aws-secretsmanager:boards/prod/",
                "aws-parameterstore:/boards/prod",
                "aws-parameterstore:/boards/prod/",
                "aws-local:boards/prod",
                "aws-local:boards/prod/"
            })
    void itRunsFromEachAddress(String address) throws Exception {
        String out = run(address, 0);
        assertTrue(out.startsWith("BOARD         STATE   ADDRESS\nGroceries     open "), out);
    }

    @Test
    void aMissingPermissionIsReportedAsTheDocsShowIt() throws Exception {
        aws.deny();
        String out = run("aws-secretsmanager:boards/prod", 1);
        String page = Files.readString(Path.of("../docs/deploy/aws.md"));
        String documented =
                page.substring(page.indexOf("Cannot load Trello"), page.indexOf("```\n\nThere are such messages"));

        assertEquals(
                documented,
                out.replace("Exception in thread \"main\" ", "")
                        .replace(folder.toRealPath().toString(), "/srv/boards"));
    }

    private String run(String address, int status) throws Exception {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Boards.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("LANG") && !name.startsWith("LC_"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().putAll(aws.variables(address));
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program hangs");
        String text = Files.readString(out).replaceAll("(?m)^SLF4J.*\n", "");
        assertEquals(status, process.exitValue(), text);
        return text;
    }
}

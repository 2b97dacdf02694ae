package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the tutorial's program with its secrets in AWS, with versions of the SDK and of Jackson that programs have. Only with the
 * profile aws-versions.
 */
class AwsVersionsIT {

    private static final Pattern SDK = Pattern.compile("regions-([\\d.]+)\\.jar");
    private static final Pattern JACKSON = Pattern.compile("jackson-core-([\\d.]+)\\.jar");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2.26.0, 2.15.0", "2.33.0, 2.17.0", "2.41.5, 2.20.0", "2.44.7, 2.21.0"})
    void theProgramRunsWithAnOlderSdk(String sdk, String jackson) throws Exception {
        MavenProject project = MavenProject.in(folder, "");
        project.write(
                "pom.xml", Tutorial.pom().replace("  <dependencies>", """
                  <dependencyManagement><dependencies>
                    <dependency>
                      <groupId>software.amazon.awssdk</groupId><artifactId>bom</artifactId><version>%s</version>
                      <type>pom</type><scope>import</scope>
                    </dependency>
                    <dependency>
                      <groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-core</artifactId><version>%s</version>
                    </dependency>
                  </dependencies></dependencyManagement>
                  <dependencies>
                    <dependency>
                      <groupId>dev.secretly</groupId><artifactId>secretly-aws</artifactId><version>%s</version>
                    </dependency>
                """.formatted(sdk, jackson, Staged.VERSION)));
        Tutorial.writeTo(folder);
        project.maven(0, "-q", "compile");
        assertEquals(sdk, version(SDK));
        assertEquals(jackson, version(JACKSON));

        try (AwsStandIn aws = new AwsStandIn()) {
            for (String address : List.of(
                    "aws-secretsmanager:boards/prod",
                    "aws-secretsmanager:boards/prod/",
                    "aws-parameterstore:/boards/prod",
                    "aws-parameterstore:/boards/prod/",
                    "aws-local:boards/prod")) {
                String out = run(project, aws.variables(address));
                assertTrue(out.contains("Loaded Trello[apiKey=[secret trello.api_key]"), address + ": " + out);
            }
            aws.deny();
            String denied = run(project, aws.variables("aws-secretsmanager:boards/prod"));
            assertTrue(denied.contains("DENIED  access denied"), denied);
            Map<String, String> unreachable = new HashMap<>(aws.variables("aws-secretsmanager:boards/prod"));
            unreachable.put("AWS_ENDPOINT_URL", "http://localhost:1");
            String refused = run(project, unreachable);
            assertTrue(refused.contains("FAILED  no connection to localhost"), refused);
        }
    }

    /** The version of a library among those that Maven has copied. */
    private String version(Pattern jar) throws IOException {
        try (Stream<Path> libraries = Files.list(folder.resolve("target/lib"))) {
            return libraries
                    .map(library -> jar.matcher(String.valueOf(library.getFileName())))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String run(MavenProject project, Map<String, String> variables) throws IOException, InterruptedException {
        Path log = folder.resolve("program.log");
        Process program = project.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes" + File.pathSeparator + "target/lib/*",
                        "app.Main"),
                variables,
                log);
        assertTrue(program.waitFor(60, TimeUnit.SECONDS), "the program hangs");
        return Files.readString(log);
    }
}

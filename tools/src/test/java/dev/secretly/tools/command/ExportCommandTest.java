package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.secretly.tools.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExportCommandTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(folder).compile("App.java", """
                package app;
                import dev.secretly.Secret;
                import dev.secretly.runtime.SecretString;
                import java.util.*;
                /** @param token from the page of the vendor */
                @Secret("app") record App(SecretString token, @Secret(defaultValue = "7") int port, Optional<String> url, List<Server> servers) {
                  record Server(String host) {}
                }
                """);
    }

    @Test
    void variablesAreListedWithWhatTheyAreFor() throws IOException {
        assertResult(0, """
                # from the page of the vendor
                APP_TOKEN=
                # has a default
                APP_PORT=
                # optional
                APP_URL=
                # TOML text with app.servers
                SECRETLY_TOML=
                """, "", project.secretly("export", "--to", "env"));
    }

    @Test
    void composeGetsCredentialsAsFilesAndOthersAsVariables() throws IOException {
        Map<?, ?> compose = (Map<?, ?>) yaml("compose").get(0);
        Map<?, ?> service = (Map<?, ?>) ((Map<?, ?>) compose.get("services")).get("boards");

        assertEquals(
                "{APP_PORT=${APP_PORT:-}, APP_URL=${APP_URL:-}, SECRETLY_FILES=/etc/secretly/secrets.toml}",
                service.get("environment").toString());
        assertEquals(
                "[APP_TOKEN, {source=secrets.toml, target=/etc/secretly/secrets.toml}]",
                service.get("secrets").toString());
        assertEquals(
                "{APP_TOKEN={environment=APP_TOKEN}, secrets.toml={file=./secrets.toml}}",
                compose.get("secrets").toString());
    }

    @Test
    void kubernetesGetsASecretAndADeploymentThatReadsIt() throws IOException {
        List<Object> documents = yaml("kubernetes");
        Map<?, ?> secret = (Map<?, ?>) documents.get(0);

        assertEquals("Secret", secret.get("kind"));
        assertEquals(
                "[APP_TOKEN, SECRETLY_TOML]",
                ((Map<?, ?>) secret.get("stringData")).keySet().toString());
        String deployment = documents.get(1).toString();
        assertTrue(
                deployment.contains("{name=APP_TOKEN, valueFrom={secretKeyRef={name=boards, key=APP_TOKEN}}}"),
                deployment);
        assertTrue(
                deployment.contains(
                        "{name=APP_URL, valueFrom={secretKeyRef={name=boards, key=APP_URL, optional=true}}}"),
                deployment);
    }

    /** Sets the variables that Kubernetes would set from the manifest, once its blank values are filled in. */
    @Test
    void aManifestForKubernetesMakesTheProgramLoad() throws IOException {
        project.compile("Main.java", """
                package app;
                import dev.secretly.Secret;
                import java.util.*;
                @Secret("main") record Main(dev.secretly.runtime.SecretString token, Optional<String> url, Map<String, Integer> ports) {
                  public static void main(String[] arguments) { System.out.println(MainSecrets.load().ports()); }
                }
                """);
        List<Object> documents = yaml("kubernetes", "--type", "Main");
        Map<?, ?> values = (Map<?, ?>) ((Map<?, ?>) documents.get(0)).get("stringData");
        assertEquals("[MAIN_TOKEN, SECRETLY_TOML]", values.keySet().toString());
        assertEquals(1, project.program("app.Main").status());
        project.with("MAIN_TOKEN", "x").with("SECRETLY_TOML", "main.ports = { a = 1 }");

        assertEquals("{a=1}\n", project.program("app.Main").out());
    }

    private List<Object> yaml(String format, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of("export", "--to", format, "--name", "boards"));
        arguments.addAll(List.of(more));
        Project.Result result = project.secretly(arguments.toArray(String[]::new));
        assertEquals("", result.err());
        List<Object> documents = new java.util.ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(result.out()).forEach(documents::add);
        return documents;
    }

    @Test
    void workflowsAndUnitsGetTheirLines() throws IOException {
        assertTrue(project.secretly("export", "--to", "github-actions")
                .out()
                .contains("  APP_TOKEN: ${{ secrets.APP_TOKEN }}\n"));
        assertResult(0, """
                # /etc/systemd/system/boards.service.d/secrets.conf
                # Each credential is a file that only root can read; systemd-creds encrypts them.
                [Service]
                # from the page of the vendor
                LoadCredential=APP_TOKEN:/etc/boards/APP_TOKEN
                # has a default
                # LoadCredential=APP_PORT:/etc/boards/APP_PORT
                # optional
                # LoadCredential=APP_URL:/etc/boards/APP_URL
                # TOML with app.servers
                LoadCredential=secrets.toml:/etc/boards/secrets.toml
                Environment=SECRETLY_FILES=%d/secrets.toml
                """, "", project.secretly("export", "--to", "systemd", "--name", "boards"));
    }

    @Test
    void markdownIsATable() throws IOException {
        assertResult(0, """
                | key | variable | type | presence | read by | what it is for |
                |---|---|---|---|---|---|
                | `app.token` | `APP_TOKEN` | `SecretString` | required | App | from the page of the vendor |
                | `app.port` | `APP_PORT` | `int` | default | App |  |
                | `app.url` | `APP_URL` | `Optional<String>` | optional | App |  |
                | `app.servers` |  | `List<Server>` | required | App |  |
                """, "", project.secretly("export", "--to", "markdown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "aws-secretsmanager:boards/prod; secretsmanager:GetSecretValue; arn:aws:secretsmanager:*:*:secret:boards/prod-??????",
                "aws-secretsmanager:boards/prod/; secretsmanager:GetSecretValue; arn:aws:secretsmanager:*:*:secret:boards/prod/app,arn:aws:secretsmanager:*:*:secret:boards/prod/app-??????",
                "aws-secretsmanager:arn:aws-cn:secretsmanager:cn-north-1:1:secret:b-a1b2c3; secretsmanager:GetSecretValue; arn:aws-cn:secretsmanager:cn-north-1:1:secret:b-a1b2c3",
                "aws-parameterstore:/boards/prod; ssm:GetParameters; arn:aws:ssm:*:*:parameter/boards/prod",
            })
    void aPolicyAllowsWhatTheProgramReads(String address, String action, String resource) throws IOException {
        JsonObject policy = JsonParser.parseString(project.secretly("export", "--to", "aws-iam", "--address", address)
                        .out())
                .getAsJsonObject();
        JsonObject statement = policy.getAsJsonArray("Statement").get(0).getAsJsonObject();

        assertEquals("[\"" + action + "\"]", statement.get("Action").toString());
        assertEquals(
                "[\"" + resource.replace(",", "\",\"") + "\"]",
                statement.get("Resource").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "aws-parameterstore:boards/prod/; a parameter with a path that does not start with a slash",
                "aws-secretsmanager: ; an address without a name",
                "'aws-secretsmanager:  '; an address without a name",
                "aws-secretsmanager:arn:aws:secretsmanager:eu-west-1:1:secret:b/; an ARN with a slash at the end",
                "aws-secretsmanager; not an address of a store",
                "vault:x; not an address of AWS",
            })
    void anAddressThatTheStoreRefusesHasNoPolicy(String address, String problem) throws IOException {
        Project.Result result = project.secretly("export", "--to", "aws-iam", "--address", address);

        assertEquals(2, result.status(), result.toString());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("secretly: --address is " + problem + "; write "), result.err());
    }

    @Test
    void namesAreInThePartitionOfTheRegion() throws IOException {
        project.with("AWS_REGION", "cn-north-1");

        String policy = project.secretly("export", "--to", "aws-iam", "--address", "aws-parameterstore:/boards/")
                .out();
        assertTrue(policy.contains("\"arn:aws-cn:ssm:*:*:parameter/boards/app/token\""), policy);
    }

    @Test
    void aPolicyWithoutAnyResourceIsRefused() throws IOException {
        project.compile("Flat.java", """
                package app;
                record Flat(@dev.secretly.Secret("token") String token) {}
                """, "flat");

        Project.Result result = project.secretly(
                "export", "--program", "flat", "--to", "aws-iam", "--address", "aws-secretsmanager:boards/");
        assertEquals(2, result.status(), result.toString());
        assertTrue(result.err().contains("the program reads no secret of aws-secretsmanager:boards/"), result.err());
    }

    @Test
    void onlyTheBatchOfSecretsManagerNeedsItsPermission() throws IOException {
        String batch = "secretsmanager:BatchGetSecretValue";

        assertTrue(project.secretly("export", "--to", "aws-iam", "--address", "aws-secretsmanager:boards/")
                .out()
                .contains(batch));
        assertFalse(project.secretly("export", "--to", "aws-iam", "--address", "aws-local:boards/")
                .out()
                .contains(batch));
    }

    @Test
    void aPolicyForParametersNamesEach() throws IOException {
        String policy = project.secretly("export", "--to", "aws-iam", "--address", "aws-parameterstore:/boards/")
                .out();

        assertTrue(policy.contains("\"arn:aws:ssm:*:*:parameter/boards/app/token\""), policy);
        assertEquals(2, project.secretly("export", "--to", "aws-iam").status());
        assertEquals(
                2,
                project.secretly("export", "--to", "aws-iam", "--address", "vault:x")
                        .status());
        assertEquals(2, project.secretly("export", "--to", "nomad").status());
        assertEquals(2, project.secretly("export").status());
    }

    @Test
    void onlyNamesOfAManifestAreLookedAt() throws IOException {
        project.file("workflow.yaml", """
                env: &all
                  APP_TOKEN: ${{ secrets.APP_TOKEN }}
                  APP_PORT: !unknown 1
                jobs:
                  build:
                    env:
                      <<: *all
                      APP_URL: x
                      SECRETLY_TOML: |
                        SOME_LINE=1
                    steps:
                      - run: |
                          VERSION=1.0
                data:
                  name: VALUEOFASECRET
                loop: &loop [*loop]
                """);
        assertResult(0, "workflow.yaml has all names.\n", "", project.secretly("export", "--check", "workflow.yaml"));
        project.file(
                "unit.conf",
                "[Service]\nEnvironment=APP_TOKEN=x\nLoadCredential=APP_PORT:/x\nEnvironment=\"APP_URL=x\"\n"
                        + "Environment=SECRETLY_FILES=%d/x\n");
        assertResult(0, "unit.conf has all names.\n", "", project.secretly("export", "--check", "unit.conf"));
        project.file("long.env", "APP_TOKEN=\"first\nJBSWY3DPEHPK3PXP====\nlast\"\n");
        assertFalse(project.secretly("export", "--check", "long.env").out().contains("JBSWY"));
        project.file("deep.yaml", "[".repeat(20_000));
        assertEquals(2, project.secretly("export", "--check", "deep.yaml").status());
    }

    @Test
    void aManifestIsCheckedForNamesThatItLacksOrHasTooMany() throws IOException {
        for (String format : List.of("env", "compose", "kubernetes", "github-actions")) {
            project.file(
                    "made." + format, project.secretly("export", "--to", format).out());
            Project.Result result = project.secretly("export", "--check", "made." + format);
            assertEquals(0, result.status(), format + ": " + result);
        }
        project.file("old.yaml", """
                services:
                  app:
                    environment:
                      - APP_PORT=1
                      - APP_HOST=1
                """);
        assertResult(1, """
                old.yaml: lacks APP_TOKEN
                old.yaml: lacks APP_URL, which may be absent
                old.yaml: lacks SECRETLY_TOML
                old.yaml: APP_HOST is not read by any code
                """, "", project.secretly("export", "--check", "old.yaml"));
        project.file("files.env", "APP_TOKEN_FILE=/run/x\nAPP_PORT=1\nAPP_URL_FILE=x\nSECRETLY_FILES=x\n");
        assertResult(0, "files.env has all names.\n", "", project.secretly("export", "--check", "files.env"));
        project.file("pom.xml", "<project/>");
        assertEquals(2, project.secretly("export", "--check", "pom.xml").status());
        assertResult(
                2,
                "",
                "secretly: gone.yaml cannot be read: no such file\n",
                project.secretly("export", "--check", "gone.yaml"));
    }

    @Test
    void whatAnExportLeavesToTheUserIsNotReported() throws IOException {
        Project optional = new Project(project.path("optional"))
                .compile(
                        "App.java",
                        "package app; @dev.secretly.Secret(\"app\") record App("
                                + "java.util.Optional<dev.secretly.runtime.SecretString> token) {}");
        for (Project one : List.of(project, optional)) {
            for (String format : List.of("env", "compose", "kubernetes", "github-actions", "systemd")) {
                one.file("made", one.secretly("export", "--to", format).out());
                assertResult(0, "made has all names.\n", "", one.secretly("export", "--check", "made"));
            }
        }
    }

    @Test
    void namesInLowerCaseAreSeen() throws IOException {
        Project lower = new Project(project.path("lower"))
                .compile(
                        "App.java",
                        "package app; record App(@dev.secretly.Secret(value = \"a.b\", env = \"lower_case\") String b) {}")
                .file("a.env", "lower_case=x\nother_case=y\n")
                .file("a.yaml", "env:\n  lower_case: x\n  other: y\n");

        assertResult(0, "a.env has all names.\n", "", lower.secretly("export", "--check", "a.env"));
        assertResult(0, "a.yaml has all names.\n", "", lower.secretly("export", "--check", "a.yaml"));
    }

    @Test
    void namesAndDescriptionsThatPlatformsMisreadAreQuotedOrRefused() throws IOException {
        Project odd = new Project(project.path("odd")).compile("App.java", """
                package app;
                /** @param token first%ssecond%sthird */
                @dev.secretly.Secret("github") record App(String token) {}
                """.formatted((char) 0x85, (char) 0x2028));

        for (String name : List.of("123", "true", "null")) {
            String made =
                    odd.secretly("export", "--to", "kubernetes", "--name", name).out();
            assertTrue(made.contains("  name: \"" + name + "\"\n"), made);
            assertTrue(made.contains("      app: \"" + name + "\"\n"), made);
        }
        assertEquals(
                2,
                odd.secretly("export", "--to", "kubernetes", "--name", "a".repeat(64))
                        .status());
        assertEquals(
                0,
                odd.secretly("export", "--to", "kubernetes", "--name", "a".repeat(63))
                        .status());
        String env = odd.secretly("export", "--to", "env").out();
        assertEquals(2, env.split("\\R").length, env);
        String workflow = odd.secretly("export", "--to", "github-actions", "--name", "my boards")
                .out();
        assertTrue(workflow.contains("  GITHUB_TOKEN: ${{ secrets.MY_BOARDS_GITHUB_TOKEN }}\n"), workflow);
    }

    @ParameterizedTest
    @CsvSource({
        "variable, APP_TOKEN",
        "type, dev.secretly.runtime.SecretString",
        "description, from the page of the vendor"
    })
    void anIndexWithControlCharactersAddsNothingToAnExport(String member, String text) throws IOException {
        String index = "target/classes/META-INF/secretly/app.App.json";
        String json = project.read(index);
        assertTrue(json.contains('"' + text + '"'), json);
        for (String hostile : List.of("\\nExecStart=/bin/evil", "\\u001b[31m", "\\u0085x")) {
            project.file(index, json.replace('"' + text + '"', '"' + text + hostile + '"'));

            Project.Result result = project.secretly("export", "--to", "systemd");

            assertFalse(result.out().contains("\nExecStart"), result.out());
            assertFalse(result.out().contains("\u001b"), result.out());
            assertEquals(member.equals("description") ? 0 : 2, result.status(), hostile);
        }
    }
}

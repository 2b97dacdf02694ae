package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds projects with the Maven plugin, and programs in the archives that other plugins make. */
class MavenPluginIT {

    private static final String CHECK_OF_CONTRACT = """
            <plugin>
              <groupId>dev.secretly</groupId>
              <artifactId>secretly-maven-plugin</artifactId>
              <version>@version@</version>
              <executions>
                <execution>
                  <goals><goal>contract</goal></goals>
                  <configuration><check>true</check><strict>true</strict></configuration>
                </execution>
              </executions>
            </plugin>
            """;

    private static final String TRELLO = """
            package a;
            @dev.secretly.Secret("trello") public record Trello(dev.secretly.runtime.SecretString apiKey) {}
            """;

    @TempDir
    private Path folder;

    private MavenProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = MavenProject.in(folder, "");
    }

    @Test
    void aTypoInTheContractAloneFailsTheBuildOfEachModule() throws Exception {
        project.write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
                  <modules><module>a</module><module>b</module></modules>
                </project>
                """);
        project.write("a/pom.xml", pom("a", "jar", "", CHECK_OF_CONTRACT));
        project.write("b/pom.xml", pom("b", "jar", "", CHECK_OF_CONTRACT));
        project.write("a/src/main/java/a/Trello.java", TRELLO);
        project.write(
                "b/src/main/java/b/Db.java",
                "package b; record Db(@dev.secretly.Secret(\"db.host\") String host) {}\n");
        project.write(".streamlit/secrets.example.toml", "[trello]\napi_key = \"...\"\n[db]\nhost = \"...\"\n");

        String fine = project.maven(0, "verify");
        assertTrue(fine.contains("secrets.example.toml and the code agree."), fine);

        project.write(".streamlit/secrets.example.toml", "[trello]\napi_kye = \"...\"\n[db]\nhost = \"...\"\n");
        String wrong = project.maven(1, "verify");
        assertTrue(wrong.contains("Nothing to compile"), wrong);
        assertTrue(wrong.contains("secrets.example.toml: lacks trello.api_key, read by Trello.apiKey"), wrong);
        assertFalse(wrong.contains("is not read by any code"), wrong);

        project.write(
                ".streamlit/secrets.example.toml", "old = 1\n[trello]\napi_key = \"...\"\n[db]\nhost = \"...\"\n");
        String unread = project.maven(1, "verify");
        assertTrue(unread.contains("secrets.example.toml:1:1: old is not read by any code"), unread);
        assertFalse(unread.contains("db.host is not read by any code"), unread);
    }

    private static final String ALL_KEYS = "[core]\nkey = \"...\"\n\n[web]\nkey = \"...\"\n\n[batch]\nkey = \"...\"\n";

    /** Three modules that share a contract; none depends on another, so a parallel build compiles them in any order. */
    private void writeThreeModules(String plugins, String... with) throws IOException {
        project.write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
                  <modules><module>core</module><module>web</module><module>batch</module></modules>
                  <build><pluginManagement><plugins><plugin>
                    <groupId>dev.secretly</groupId><artifactId>secretly-maven-plugin</artifactId><version>%s</version>
                  </plugin></plugins></pluginManagement></build>
                </project>
                """.formatted(Staged.VERSION));
        for (String module : List.of("core", "web", "batch")) {
            project.write(
                    module + "/pom.xml", pom(module, "jar", "", List.of(with).contains(module) ? plugins : ""));
            project.write(
                    module + "/src/main/java/" + module + "/Key.java",
                    "package " + module + "; record Key(@dev.secretly.Secret(\"" + module + ".key\") String key) {}\n");
        }
    }

    @Test
    void keysOfModulesThatAreNotInTheBuildAreNeverRemovedOrListedAsUnread() throws Exception {
        writeThreeModules(CHECK_OF_CONTRACT, "core", "web", "batch");
        String contract = "old = 1\n" + ALL_KEYS;
        project.write(".streamlit/secrets.example.toml", contract);
        project.maven(0, "compile");

        for (List<String> part : List.of(List.of("-pl", "core"), List.of("-rf", "web"), List.of("-pl", "!batch"))) {
            List<String> prune = new ArrayList<>(part);
            prune.addAll(List.of(
                    "secretly:contract",
                    "-Dsecretly.contract.strict",
                    "-Dsecretly.contract.prune",
                    "-Dsecretly.contract.check=false"));
            String refused = project.maven(1, prune.toArray(String[]::new));
            assertTrue(
                    refused.contains(
                            "secretly.contract.prune removes keys that no module reads, but this build leaves out"),
                    refused);
            assertEquals(contract, Files.readString(folder.resolve(".streamlit/secrets.example.toml")));

            List<String> verify = new ArrayList<>(part);
            verify.add("verify");
            String listed = project.maven(0, verify.toArray(String[]::new));
            assertTrue(listed.contains("keys that no code reads are not looked for: this build leaves out"), listed);
            assertFalse(listed.contains("is not read by any code"), listed);
        }
        String schema = project.maven(1, "-pl", "core", "secretly:schema");
        assertTrue(
                schema.contains(
                        "the schema would lack keys: this build leaves out web and batch, which share the contract"),
                schema);

        String whole = project.maven(1, "verify");
        assertTrue(whole.contains("old is not read by any code"), whole);
        assertFalse(whole.contains(" web.key is not read"), whole);
        project.maven(
                0,
                "secretly:contract",
                "-Dsecretly.contract.strict",
                "-Dsecretly.contract.prune",
                "-Dsecretly.contract.check=false");
        assertFalse(Files.readString(folder.resolve(".streamlit/secrets.example.toml"))
                .contains("old"));
        assertTrue(Files.readString(folder.resolve(".streamlit/secrets.example.toml"))
                .contains("[batch]\nkey"));
    }

    @Test
    void aModuleThatDoesNotRunTheGoalIsNamedAndRefused() throws Exception {
        writeThreeModules(CHECK_OF_CONTRACT, "core");
        project.write(".streamlit/secrets.example.toml", ALL_KEYS);

        String refused = project.maven(1, "verify");

        assertTrue(refused.contains("may not be compiled: web, batch"), refused);
    }

    @Test
    void parallelBuildsLoseNoKeyAndKnowAllModules() throws Exception {
        writeThreeModules(CHECK_OF_CONTRACT.replace("<check>true</check>", ""), "core", "web", "batch");
        for (int run = 0; run < 3; run++) {
            Files.deleteIfExists(folder.resolve(".streamlit/secrets.example.toml"));
            project.write("web/src/main/java/web/Slow.java", "package web; class Slow" + run + " {}\n");

            project.maven(0, "-T", "4", "clean", "verify");

            String made = Files.readString(folder.resolve(".streamlit/secrets.example.toml"));
            assertTrue(
                    made.contains("[core]\nkey") && made.contains("[web]\nkey") && made.contains("[batch]\nkey"), made);
        }
    }

    @Test
    void theRealFileIsMadeWithTheTypesOfAllModules() throws Exception {
        writeThreeModules(CHECK_OF_CONTRACT, "core", "web", "batch");
        for (String module : List.of("core", "batch")) {
            project.write(
                    module + "/src/main/java/" + module + "/Key.java",
                    "package " + module + "; record Key(@dev.secretly.Secret(\"" + module
                            + ".port\") int port, @dev.secretly.Secret(\"" + module
                            + ".host\") java.util.Optional<java.net.URI> host) {}\n");
        }
        project.write(
                ".streamlit/secrets.example.toml",
                "[core]\nport = 5432\nhost = \"https://host.example\"\n[web]\nkey = \"...\"\n"
                        + "[batch]\nport = 5432\nhost = \"https://other.example\"\n");

        project.maven(0, "compile", "secretly:init");

        assertEquals(
                "[core]\nport = \"\"\n# host = \"https://host.example\"\n[web]\nkey = \"...\"\n"
                        + "[batch]\nport = \"\"\nhost = \"https://other.example\"\n",
                Files.readString(folder.resolve(".streamlit/secrets.toml")));
    }

    @Test
    void aMissingSecretIsFoundWithoutAStart() throws Exception {
        project.write("pom.xml", pom("app", "jar", "", CHECK_OF_CONTRACT));
        project.write("src/main/java/a/Trello.java", TRELLO);
        project.write(".streamlit/secrets.example.toml", "[trello]\napi_key = \"...\"\n");

        String notCompiled = project.maven(1, "secretly:check");
        assertTrue(notCompiled.contains("the module is not compiled; run: mvn compile secretly:check"), notCompiled);
        String missing = project.maven(1, "compile", "secretly:check");
        assertTrue(missing.contains("Cannot load Trello: 1 of 1 secret is missing."), missing);
        String made = project.maven(0, "secretly:init");
        assertTrue(made.contains("Created .streamlit/secrets.toml."), made);
        String real = "[trello]\napi_key = \"" + Canary.of("key") + "\"\n";
        project.write(".streamlit/secrets.toml", real);
        String fine = project.maven(0, "secretly:check");
        assertTrue(fine.contains(" are set (1 key checked)."), fine);
        assertFalse(fine.contains(Canary.marker()), fine);
        project.maven(0, "secretly:schema");
        assertTrue(Files.exists(folder.resolve(".streamlit/secrets.schema.json")));
    }

    @Test
    void theIndexSurvivesShadedJarsSpringBootJarsAndWars() throws Exception {
        project.write("lib/pom.xml", pom("lib", "jar", "", ""));
        project.write("lib/src/main/java/lib/Db.java", """
                package lib;
                /** @param host the name of the server */
                @dev.secretly.Secret("db") public record Db(String host) {}
                """);
        String dependency =
                "<dependency><groupId>app</groupId><artifactId>lib</artifactId><version>1</version></dependency>";
        project.write("shaded/pom.xml", pom("shaded", "jar", dependency, """
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId><artifactId>maven-shade-plugin</artifactId><version>%s</version>
                  <executions><execution><phase>package</phase><goals><goal>shade</goal></goals><configuration>
                    <relocations><relocation><pattern>lib.</pattern><shadedPattern>hidden.lib.</shadedPattern></relocation></relocations>
                  </configuration></execution></executions>
                </plugin>
                """.formatted(
                        MavenProject.property("shade-plugin.version"))));
        project.write("boot/pom.xml", pom("boot", "jar", dependency, """
                <plugin>
                  <groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId><version>%s</version>
                  <configuration><mainClass>a.Trello</mainClass></configuration>
                  <executions><execution><goals><goal>repackage</goal></goals></execution></executions>
                </plugin>
                """.formatted(
                        MavenProject.property("spring-boot4.version"))));
        project.write("war/pom.xml", pom("war", "war", dependency, """
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId><artifactId>maven-war-plugin</artifactId><version>%s</version>
                </plugin>
                """.formatted(
                        MavenProject.property("war-plugin.version"))));
        for (String module : List.of("shaded", "boot", "war")) {
            project.write(module + "/src/main/java/a/Trello.java", TRELLO);
        }
        project.write("war/src/main/webapp/WEB-INF/web.xml", "<web-app/>");
        project.write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
                  <modules><module>lib</module><module>shaded</module><module>boot</module><module>war</module></modules>
                </project>
                """);

        project.maven(0, "package");

        for (String archive : List.of("shaded/target/shaded-1.jar", "boot/target/boot-1.jar", "war/target/war-1.war")) {
            String all = secretly(1, "check", "--all", "--program", archive);
            assertTrue(all.startsWith("Cannot load Trello and Db: 2 of 2 secrets are missing."), archive + all);
            assertTrue(all.contains("the name of the server"), archive + all);
        }
        String own = secretly(1, "check", "--program", "boot/target/boot-1.jar");
        assertTrue(own.startsWith("Cannot load Trello: 1 of 1 secret is missing."), own);
    }

    @Test
    void aHookSearchesWhatWouldBeCommittedAndBlocksWithoutItsJar() throws Exception {
        Files.delete(folder.resolve(".git"));
        project.run(0, List.of("git", "init", "-q", "."));
        Path jar = Files.copy(Staged.command(), folder.resolve("it's here.jar"));
        project.write("secrets.toml", "[trello]\napi_key = '" + Canary.of("key") + "'\n");
        project.write("code.txt", "key = " + Canary.of("key") + "\n");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        String installed = project.run(0, List.of(java, "-jar", jar.toString(), "scan", "--install-hook"));
        assertTrue(installed.contains("pre-commit"), installed);
        String again = project.run(0, List.of(java, "-jar", jar.toString(), "scan", "--install-hook"));
        assertTrue(again.contains("/pre-commit is already installed."), again);

        project.run(0, List.of("git", "add", "code.txt"));
        String blocked = project.run(1, commit());
        assertTrue(blocked.contains("code.txt:1  trello.api_key"), blocked);
        assertFalse(blocked.contains(Canary.marker()), blocked);
        Files.delete(jar);
        String gone = project.run(1, commit());
        assertTrue(gone.contains("is gone, so nothing was searched for secrets."), gone);
        Files.copy(Staged.command(), jar);
        project.write("code.txt", "fine\n");
        project.run(0, List.of("git", "add", "code.txt"));
        project.run(0, commit());
    }

    @Test
    void aHookForAProjectInASubfolderSearchesForTheSecretsOfThatFolder() throws Exception {
        Files.delete(folder.resolve(".git"));
        project.run(0, List.of("git", "init", "-q", "."));
        project.write("my service/secrets.toml", "[trello]\napi_key = '" + Canary.of("key") + "'\n");
        String jar = Staged.command().toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        project.run(0, List.of("sh", "-c", "cd 'my service' && '" + java + "' -jar '" + jar + "' scan --install-hook"));
        project.write("code.txt", Canary.of("key") + "\n");
        project.run(0, List.of("git", "add", "code.txt"));

        String blocked = project.run(1, commit());
        assertTrue(blocked.contains("code.txt:1  trello.api_key"), blocked);
        project.write(".git/hooks/pre-commit", "mine");
        String existing = project.run(2, List.of(java, "-jar", jar, "scan", "--install-hook"));
        assertTrue(existing.contains("/pre-commit exists, so nothing was changed."), existing);
    }

    private static List<String> commit() {
        return List.of("git", "-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "-q", "-m", "code");
    }

    private String secretly(int status, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Staged.command().toString()));
        command.addAll(List.of(arguments));
        return project.run(status, command);
    }

    /** A POM as in the README, with another packaging, dependency and plugin. */
    private static String pom(String artifact, String packaging, String dependency, String plugin) throws IOException {
        String pom = Files.readString(Path.of("src/test/resources/small-pom.xml"))
                .replace(
                        "<artifactId>app</artifactId>",
                        "<artifactId>" + artifact + "</artifactId><packaging>" + packaging + "</packaging>")
                .replace("  </dependencies>", dependency + "  </dependencies>")
                .replace("    </plugins>", plugin + "    </plugins>")
                .replace("@version@", Staged.VERSION)
                .replace("@compiler@", MavenProject.property("compiler-plugin.version"))
                .replace("@resources@", MavenProject.property("resources-plugin.version"));
        assertEquals(-1, pom.indexOf('@'));
        return pom;
    }
}

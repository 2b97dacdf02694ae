package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the compile writes for tools about the secrets of a type. */
class IndexTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theIndexOfATypeHasItsSecretsInTheOrderOfDeclaration(boolean isEclipse) throws IOException {
        compile(isEclipse, """
                package test;
                /**
                 * The board service.
                 *
                 * @param token from <b>{@code trello.com/app-key}</b>,
                 *     for one user
                 * @param callback where it calls back &amp; when
                 */
                @Secret("trello") public record Trello(
                    SecretString token, @Secret(env = "CALL") Optional<URI> callback, @Secret(defaultValue = "30s") Duration limit,
                    Mode mode) {
                  public enum Mode { FAST, SLOW }
                }
                """);

        assertEquals("""
                {
                  "loader": "test.TrelloSecrets",
                  "schemaVersion": 1,
                  "secrets": [
                    {
                      "credential": true,
                      "description": "from trello.com/app-key, for one user",
                      "element": "Trello.token",
                      "key": "trello.token",
                      "kind": "text",
                      "package": "test",
                      "presence": "required",
                      "tomlType": "string",
                      "type": "dev.secretly.runtime.SecretString",
                      "variable": "TRELLO_TOKEN"
                    },
                    {
                      "credential": false,
                      "description": "where it calls back & when",
                      "element": "Trello.callback",
                      "key": "trello.callback",
                      "kind": "uri",
                      "package": "test",
                      "presence": "optional",
                      "tomlType": "string",
                      "type": "java.util.Optional<java.net.URI>",
                      "variable": "CALL"
                    },
                    {
                      "credential": false,
                      "default": "30s",
                      "element": "Trello.limit",
                      "key": "trello.limit",
                      "kind": "duration",
                      "package": "test",
                      "presence": "default",
                      "tomlType": "string",
                      "type": "java.time.Duration",
                      "variable": "TRELLO_LIMIT"
                    },
                    {
                      "credential": false,
                      "element": "Trello.mode",
                      "key": "trello.mode",
                      "kind": "enum",
                      "package": "test",
                      "presence": "required",
                      "tomlType": "string",
                      "type": "test.Trello.Mode",
                      "values": [
                        "FAST",
                        "SLOW"
                      ],
                      "variable": "TRELLO_MODE"
                    }
                  ],
                  "type": "test.Trello"
                }
                """, index("test.Trello"));
    }

    @Test
    void nestedRecordsAreFlattenedAndOptionalOnesNamed() throws IOException {
        compile(false, """
                package test;
                class Outer {
                  @Secret record App(Db db, Optional<Db> backup) {}
                  record Db(String host, Optional<Replica> replica) {}
                  record Replica(int port) {}
                }
                """);

        List<String> lines = new ArrayList<>();
        for (JsonElement secret : secrets("test.Outer$App")) {
            JsonObject json = secret.getAsJsonObject();
            lines.add(json.get("key").getAsString() + " " + json.get("element").getAsString() + " "
                    + json.get("presence").getAsString() + " " + json.get("optionalRecords"));
        }
        assertEquals(
                List.of(
                        "db.host Outer.Db.host required null",
                        "db.replica.port Outer.Replica.port required [\"db.replica\"]",
                        "backup.host Outer.Db.host required [\"backup\"]",
                        "backup.replica.port Outer.Replica.port required [\"backup\",\"backup.replica\"]"),
                lines);
    }

    @Test
    void listsAndMapsOfRecordsHaveTheKeysOfTheirTables() throws IOException {
        compile(false, """
                package test;
                record All(@Secret("servers") List<Server> servers, @Secret("ports") Map<String, List<Integer>> ports) {
                  record Server(String host, SecretString password, List<Server2> more) {}
                  record Server2(boolean on) {}
                }
                """);

        JsonArray secrets = secrets("test.All");
        JsonObject ports = secrets.get(1).getAsJsonObject();
        assertEquals(
                "map table list integer",
                kinds(ports) + " " + kinds(ports.getAsJsonObject("item")).split(" ")[0] + " "
                        + ports.getAsJsonObject("item")
                                .getAsJsonObject("item")
                                .get("tomlType")
                                .getAsString());
        assertFalse(ports.has("variable"));
        JsonObject servers = secrets.get(0).getAsJsonObject();
        assertTrue(servers.get("credential").getAsBoolean());
        JsonObject table = servers.getAsJsonObject("item");
        assertEquals("table table", kinds(table));
        List<String> keys = new ArrayList<>();
        for (JsonElement secret : table.getAsJsonArray("secrets")) {
            assertFalse(secret.getAsJsonObject().has("variable"));
            keys.add(secret.getAsJsonObject().get("key").getAsString());
        }
        assertEquals(List.of("servers.host", "servers.password", "servers.more"), keys);
    }

    private static String kinds(JsonObject value) {
        return value.get("kind").getAsString() + " " + value.get("tomlType").getAsString();
    }

    @Test
    void descriptionsAreTheCommentsOfFieldsAndConstructorParameters() throws IOException {
        compile(false, """
                package test;
                class Both {
                  static class Fields {
                    /** The key of the {@link Both gateway}. @see nothing */
                    @Secret("a.key") String key;
                  }
                  static class Parameters {
                    /** Creates it. @param no tag, since it starts no line
                     * @param url where
                     *   it is */
                    Parameters(@Secret("b.url") String url) {}
                  }
                }
                """);

        assertEquals("The key of the Both gateway. @see nothing", description("test.Both$Fields"));
        assertEquals("where it is", description("test.Both$Parameters"));
    }

    @Test
    void aRecordOfADependencyBringsItsDescriptions() throws IOException {
        compile(false, """
                package test;
                /** @param host the name of the server */
                @Secret("db") public record Db(String host) {}
                """);
        Path own = Files.createDirectory(folder.resolve("own"));
        RealCompiler javac = RealCompiler.javac(own)
                .classPath(System.getProperty("java.class.path")
                        + System.getProperty("path.separator")
                        + folder.resolve("out"))
                .source("test/App.java", "package test; @dev.secretly.Secret record App(Db database) {}");

        assertTrue(javac.compile(), () -> javac.errors().toString());
        String json = Files.readString(own.resolve("out/META-INF/secretly/test.App.json"));
        JsonObject secret = JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("secrets")
                .get(0)
                .getAsJsonObject();
        assertEquals("db.host", secret.get("key").getAsString());
        assertEquals("the name of the server", secret.get("description").getAsString());
    }

    @Test
    void aContractChangesNoIndex() throws IOException {
        String source = "package test; @dev.secretly.Secret(\"a\") record A(String key) {}";
        compile(false, source);
        String without = index("test.A");
        Path contract = Files.writeString(folder.resolve("contract.toml"), "[a]\n# what it is for\nkey = \"...\"\n");
        RealCompiler javac = RealCompiler.javac(folder)
                .option("-Asecretly.contract=" + contract)
                .source("test/A.java", source);

        assertTrue(javac.compile(), () -> javac.errors().toString());
        assertEquals(without, index("test.A"));
        assertTrue(Files.readString(folder.resolve("gen/test/ASecrets.java")).contains("what it is for"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Size", "Gr\u00f6\u00dfe"})
    void theIndexIsInUtf8WhateverTheEncodingOfTheSource(String name) throws IOException {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        assumeTrue(Charset.forName(encoding).newEncoder().canEncode(name), "no file can have this name here");
        Path source = folder.resolve("Latin.java");
        Files.write(source, """
                /** @param \u00fcber \u00f6 */
                @dev.secretly.Secret("size") record %s(String \u00fcber) {}
                """.formatted(name).getBytes("windows-1252"));
        RealCompiler javac = RealCompiler.javac(folder)
                .option("-encoding", "windows-1252", "-Asecretly.contract=none")
                .existingSource(source);

        assertTrue(javac.compile(), () -> javac.errors().toString());
        JsonObject secret = secrets(name).get(0).getAsJsonObject();
        assertEquals(name + ".\u00fcber", secret.get("element").getAsString());
        assertEquals("\u00f6", secret.get("description").getAsString());
    }

    @Test
    void aLongNameOfATypeHasAShortIndex() throws IOException {
        String name = "p" + "a".repeat(150) + ".q" + "b".repeat(150);
        RealCompiler javac = RealCompiler.javac(folder)
                .source("App.java", "package " + name + "; @dev.secretly.Secret(\"a\") record App(int port) {}");

        assertTrue(javac.compile(), () -> javac.errors().toString());
        try (Stream<Path> indexes = Files.list(folder.resolve("out/META-INF/secretly"))) {
            Path index = indexes.findFirst().orElseThrow();
            assertTrue(index.getFileName().toString().length() <= 143, index.toString());
            assertTrue(Files.readString(index).contains("\"type\": \"" + name + ".App\""));
        }
    }

    private void compile(boolean isEclipse, String source) throws IOException {
        String name = Compiled.name(source);
        RealCompiler compiler =
                isEclipse ? RealCompiler.eclipse(folder).option("--release", "17") : RealCompiler.javac(folder);
        compiler.source(
                "test/" + name + ".java",
                source.replace("package test;", Compiled.HEADER.strip() + " import java.time.Duration;"));
        assertTrue(compiler.compile(), () -> compiler.errors().toString());
    }

    private String index(String type) throws IOException {
        return Files.readString(folder.resolve("out/META-INF/secretly/" + type + ".json"));
    }

    private JsonArray secrets(String type) throws IOException {
        return JsonParser.parseString(index(type)).getAsJsonObject().getAsJsonArray("secrets");
    }

    private String description(String type) throws IOException {
        return secrets(type).get(0).getAsJsonObject().get("description").getAsString();
    }
}

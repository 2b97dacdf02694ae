package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.load;
import static dev.secretly.runtime.key.KeyFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.gson.Gson;
import dev.secretly.runtime.SecretJson;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.DeclaredSecret.Shape;
import dev.secretly.runtime.support.SecretType;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretJsonTest {

    private static final DeclaredSecret ACCOUNT =
            DeclaredSecret.credential("gcp", "GCP", "App.gcp").withShape(Shape.JSON);

    private static final String TEXT = "{ \"type\": \"service_account\",\n  \"key\": \"a\\nb\" }";

    @TempDir
    private Path folder;

    private static String fromToml(String toml) {
        return load(Secrets.ofToml(toml), SecretType.json(), ACCOUNT).reveal();
    }

    private static String problemOf(String toml) {
        return problem(Secrets.ofToml(toml), SecretType.json(), ACCOUNT);
    }

    @Test
    void aTextIsKeptUnchanged() throws IOException {
        assertEquals(TEXT, fromToml("gcp = '''" + TEXT + "'''\n"));
        assertEquals(
                TEXT,
                load(Secrets.of(Map.of("gcp", TEXT)), SecretType.json(), ACCOUNT)
                        .reveal());
        Files.writeString(folder.resolve("GCP"), TEXT + "\n");
        assertEquals(
                TEXT,
                load(Secrets.builder().directory(folder).build(), SecretType.json(), ACCOUNT)
                        .reveal());
        SecretJson json = load(Secrets.of(Map.of("gcp", TEXT)), SecretType.json(), ACCOUNT);
        assertEquals(TEXT, new String(json.stream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aTableIsWrittenAsJson() throws JsonProcessingException {
        String toml = """
                [gcp]
                type = "service_account"
                private_key = "-----BEGIN\\nabc\\"\\\\\\u0001\\u00fc\\n"
                count = 5
                share = 0.5
                isOn = true
                since = 2026-11-24T07:30:00Z
                day = 2026-11-24
                scopes = ["a", "b", []]
                "odd key" = { inner.deep = 1, empty = {} }
                [[gcp.items]]
                name = "x"
                """;
        assertEquals("""
                {"type":"service_account","private_key":"-----BEGIN\\nabc\\"\\\\\\u0001\u00fc\\n","count":5,"share":0.5,\
                "isOn":true,"since":"2026-11-24T07:30:00Z","day":"2026-11-24","scopes":["a","b",[]],\
                "odd key":{"inner":{"deep":1},"empty":{}},"items":[{"name":"x"}]}""", fromToml(toml));
        ObjectMapper strict = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        assertEquals(5, strict.readTree(fromToml(toml)).get("count").asInt());
        assertEquals(
                "-----BEGIN\nabc\"\\\u0001\u00fc\n",
                strict.readTree(fromToml(toml)).get("private_key").asText());
        assertEquals("{\"a\":\"b\"}", fromToml("gcp = { a = 'b' }\n"));
    }

    @Test
    void aLineBreakThatTomlPutIntoAStringIsReportedWithTheFix() {
        assertThat(problemOf("gcp = \"\"\"\n{\n  \"key\": \"a\\nb\"\n}\"\"\"\n"))
                .contains(
                        "a string at TOML text:1:1, not JSON text or a table (line 2 has a line break in a string; in TOML, write the JSON"
                                + " between ''', since \"\"\" replaces \\n)");
        assertThat(problemOf("gcp = '''{\"key\": \"a\\\nb\"}'''\n")).contains("line 1 has a line break in a string");
        assertEquals("{\n  \"key\": \"a\\nb\"\n}", fromToml("gcp = '''\n{\n  \"key\": \"a\\nb\"\n}'''\n"));
        assertEquals("{\"key\": \"a\\\\\"}", fromToml("gcp = '''{\"key\": \"a\\\\\"}'''\n"));
    }

    @Test
    void whatIsNoObjectIsMalformed() {
        assertThat(problemOf("gcp = 'hunter2'\n"))
                .contains("(its first character is not {)")
                .doesNotContain("hunter2");
        assertThat(problemOf("gcp = '''{ \"a\": \"b\" '''\n")).contains("(it is incomplete: a quote or } is missing)");
        assertThat(problemOf("gcp = '''{ \"a\": \"b }'''\n")).contains("(it is incomplete: a quote or } is missing)");
        assertThat(problemOf("gcp = 5\n")).contains("an integer at TOML text:1:1, not JSON text or a table");
        assertThat(problemOf("gcp = [1]\n")).contains("an array at TOML text:1:1, not JSON text or a table");
        assertThat(problemOf("[gcp]\na = nan\n")).contains("(gcp.a is inf or nan, which JSON does not have)");
    }

    @Test
    void whatPythonPrintsAndOtherTextThatIsNoJsonIsMalformed() {
        for (String text : List.of(
                "{'a': 1}",
                "{\"a\": 1,}",
                "{\"a\": [1, ]}",
                "{\"a\": 1 /* note */}",
                "{\"a\": NaN}",
                "{\"a\": True}",
                "{\"a\": 1]",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\t\"}")) {
            assertThat(problem(Secrets.of(Map.of("gcp", text)), SecretType.json(), ACCOUNT))
                    .contains("(line 1 has something that JSON does not allow");
        }
        assertThat(problemOf("gcp = '''\n{\"a\":1}\nxyz'''\n")).contains("(line 2 has text after the last })");
        String unusual = " {\"a\\u0000\\/\":[[],{},-0.5E+3,true,false,null,\"]}\"], \"b\":\"ü\"}\n";
        assertEquals(unusual, fromToml("gcp = '''" + unusual + "'''\n"));
    }

    @Test
    void anEmptyTableOrABlankEntryIsMissing() {
        assertThat(problemOf("[gcp]\n")).contains("gcp", "MISSING");
        assertThat(problemOf("[gcp]\ntype = \"service_account\"\nprivate_key = \" \"\n"))
                .contains("gcp.private_key", "MISSING", "blank at TOML text:3:1");
    }

    @Test
    void pemWithDotsIsAPlaceholder() {
        assertThat(problemOf("[gcp]\nkey = \"-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n\"\n"))
                .contains("gcp.key", "PLACEHOLDER");
    }

    @Test
    void aPlaceholderInATableIsReportedByItsKey() {
        assertThat(problemOf("[gcp]\ntype = \"service_account\"\nprivate_key = \"...\"\nid = [\"changeme\"]\n"))
                .contains("gcp.private_key")
                .contains("PLACEHOLDER")
                .contains("TOML text:3:1");
        assertThat(problemOf("gcp = \"...\"\n")).contains("PLACEHOLDER");
    }

    @Test
    void itIsMaskedLikeASecretString() throws Exception {
        SecretJson json = load(Secrets.of(Map.of("gcp", TEXT)), SecretType.json(), ACCOUNT);
        assertEquals("[secret gcp]", json.toString());
        assertEquals("[secret]", SecretJson.of(TEXT).toString());
        assertEquals(json, SecretJson.of(TEXT));
        assertEquals(json.hashCode(), SecretJson.of(SecretString.of(TEXT)).hashCode());
        assertNotEquals(json, SecretJson.of("{}"));
        ObjectMapper jackson = new ObjectMapper()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
        for (String shown : List.of(new Gson().toJson(json), jackson.writeValueAsString(json), String.valueOf(json))) {
            assertThat(shown).doesNotContain("service_account");
        }
        assertThrows(
                NotSerializableException.class,
                () -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(json));
    }
}

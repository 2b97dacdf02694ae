package dev.secretly.schema.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.type.ElementName;
import dev.secretly.schema.type.Presence;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.schema.type.ValueSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static SecretSchema secret(String key, ValueSchema value) {
        return new SecretSchema(
                KeyPath.parse(key),
                value.acceptsText() ? "V" : "",
                new ElementName("app", "Outer.Type.name"),
                "java.lang.Object",
                Presence.OPTIONAL,
                Optional.empty(),
                "what it is for\nin two lines",
                List.of("db", "db.replica"),
                value,
                value.kind().isKey() ? Optional.of(KeyPath.parse("a.password")) : Optional.empty(),
                value.kind() == ValueKind.KEY_LIST ? List.of(KeyPath.parse("a.private")) : List.of());
    }

    private static final TypeSchema TYPE = new TypeSchema(
            "app.Outer$Type",
            "app.Outer_TypeSecrets",
            Optional.of("app.Outer_TypeSecrets$Access"),
            List.of(
                    secret("a.number", new ValueSchema.Scalar(ValueKind.INT, false)),
                    secret("a.bytes", new ValueSchema.Scalar(ValueKind.BYTES, true)),
                    secret("a.private", new ValueSchema.Scalar(ValueKind.PRIVATE_KEY, true)),
                    secret("a.chain", new ValueSchema.ListOf(new ValueSchema.Scalar(ValueKind.CERTIFICATE, false))),
                    secret("a.json", new ValueSchema.Scalar(ValueKind.JSON, true)),
                    secret("a.mode", new ValueSchema.Enumeration(List.of("FAST", "SLOW"))),
                    secret("a.money", new ValueSchema.Custom("app.Money")),
                    secret("a.set", new ValueSchema.SetOf(new ValueSchema.Scalar(ValueKind.TEXT, false))),
                    secret(
                            "a.map",
                            new ValueSchema.MapOf(
                                    new ValueSchema.ListOf(new ValueSchema.Scalar(ValueKind.LOCAL_DATE, false)))),
                    secret(
                            "a.hosts",
                            new ValueSchema.ListOf(new ValueSchema.Table(
                                    2,
                                    List.of(secret(
                                            "a.hosts.\"user.name\"",
                                            new ValueSchema.Scalar(ValueKind.TEXT, true))))))));

    @Test
    void whatIsWrittenIsRead() throws IndexException {
        assertEquals(TYPE, IndexReader.read(IndexWriter.write(TYPE)));
    }

    @Test
    void aNewerVersionIsNamedAsTheReason() {
        String newer = IndexWriter.write(TYPE).replace("\"schemaVersion\": 1", "\"schemaVersion\": 2");

        IndexException refused = assertThrows(IndexException.class, () -> IndexReader.read(newer));
        assertTrue(String.valueOf(refused.getMessage()).contains("newer version"), refused.getMessage());
    }

    /** What could end a line of an export, change a terminal, or lead to another file. */
    @ParameterizedTest
    @CsvSource({
        "\"V\", \"V=1\\nExecStart=x\"",
        "\"java.lang.Object\", \"a\\u001b[2J\"",
        "\"java.lang.Object\", \"a\\u0085b\"",
        "\"Outer.Type.name\", \"a\\nb.c\"",
        "\"app\", \"a b\"",
        "\"app.Outer$Type\", \"../../etc/passwd\"",
        "\"app.Outer_TypeSecrets\", \"a\\nb\"",
        "\"app.Outer_TypeSecrets$Access\", \"a/b\"",
        "\"app.Money\", \"a\\rb\"",
        "\"FAST\", \"a\\nb\"",
        "\"db.replica\", \"a\\nb\"",
        "\"a.number\", \"a = 1\"",
        "\"a.hosts.\\\"user.name\\\"\", \"elsewhere.user\"",
        "\"kind\": \"set\", \"kind\": \"bag\"",
        "\"presence\": \"optional\", \"presence\": \"sometimes\""
    })
    void textThatNoCompilerWritesIsRefused(String text, String replacement) {
        String json = IndexWriter.write(TYPE);
        assertTrue(json.contains(text), text);

        assertThrows(IndexException.class, () -> IndexReader.read(json.replace(text, replacement)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"schemaVersion\": 1}", "{\"schemaVersion\": {}}"})
    void whatIsNoIndexIsRefused(String json) {
        assertThrows(IndexException.class, () -> IndexReader.read(json));
    }

    @Test
    void aDescriptionKeepsItsLinesAndNoOtherControlCharacters() throws IndexException {
        String json = IndexWriter.write(TYPE).replace("in two lines", "in\\u001b[2J two\\u2028lines");

        assertEquals(
                "what it is for\nin [2J two lines",
                IndexReader.read(json).secrets().get(0).description());
    }

    @Test
    void longNamesOfIndexesAreShortAndDiffer() {
        assertEquals("META-INF/secretly/app.Type.json", IndexName.of("app.Type"));
        String one = IndexName.of("app." + "\u00e4".repeat(200) + "A");
        String other = IndexName.of("app." + "\u00e4".repeat(200) + "B");

        assertNotEquals(one, other);
        assertTrue(one.getBytes(StandardCharsets.UTF_8).length <= "META-INF/secretly/".length() + 140, one);
    }
}

package dev.secretly.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[trello]\napi_key = 'x'",
                "a = 1",
                "a=1",
                "a=true",
                "a=2026-01-02",
                "TRELLO_API_KEY=\"x\"\nB='y'",
                "# only a comment",
                "",
                "[a]\nb=c"
            })
    void whatMayBeTomlIsToml(String text) throws StoreException {
        assertEquals(text, StoreText.document(text, "x").toml().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-plain-password",
                "postgres://me:pw@db/app",
                "-----BEGIN KEY-----\nAAAA=\n-----END KEY-----\n",
                "\"quoted\""
            })
    void oneLineWithoutAKeyIsASingleValueUnchanged(String text) throws StoreException {
        SecretDocument document = StoreText.document(text, "x");

        assertEquals(text, document.value().orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRELLO_API_KEY=abc", "export TRELLO_API_KEY=abc", "# comment\nA=b\nC=d e"})
    void aFileOfVariablesIsRefusedWithWords(String text) {
        StoreException refused = assertThrows(StoreException.class, () -> StoreText.document(text, "boards/prod"));

        assertEquals("boards/prod has the form of a .env file", refused.problem());
        assertTrue(refused.remedy().startsWith("store it as a JSON object with the same names"));
        assertFalse(refused.problem().contains("abc"));
    }

    @Test
    void aJsonObjectIsATableWithPositions() throws StoreException {
        SecretValue table = StoreText.document("\uFEFF {\"a\": {\"b\": 1.50, \"c\": null, \"d\": [true, \"x\"]}}", "x")
                .value()
                .orElseThrow();
        SecretValue inner = table.entries().get("a");

        assertEquals("1.50", inner.entries().get("b").text());
        assertFalse(inner.entries().containsKey("c"));
        assertEquals("true", inner.entries().get("d").items().get(0).text());
        assertEquals(1, inner.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\": }", "{\"a\": 1, \"a\": 2}", "{} x"})
    void jsonThatIsMalformedIsRefusedWithThePosition(String text) {
        StoreException refused = assertThrows(StoreException.class, () -> StoreText.document(text, "boards/prod"));

        assertTrue(refused.problem().startsWith("boards/prod is not valid JSON at line 1, column "), refused.problem());
        assertEquals("correct the JSON in boards/prod", refused.remedy());
    }
}

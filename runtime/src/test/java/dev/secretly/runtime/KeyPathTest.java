package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.runtime.internal.toml.KeySyntaxException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPathTest {

    @Test
    void aKeyIsParsedByTheRulesOfToml() {
        assertEquals(
                List.of("trello", "api_key"), KeyPath.parse("trello.api_key").parts());
        assertEquals(List.of("1", "-", "_"), KeyPath.parse(" 1 .\t- . _ ").parts());
        assertEquals(
                List.of("site", "a.b", "c\"d"),
                KeyPath.parse("site.\"a.b\".'c\"d'").parts());
        assertEquals(
                List.of("", "\t\"\\\b\n\f\r\u00fc\ud83d\ude00"),
                KeyPath.parse("''.\"\\t\\\"\\\\\\b\\n\\f\\r\\u00fc\\U0001F600\"")
                        .parts());
    }

    @Test
    void theWrittenFormOfAKeyIsAsciiAndParsesToTheSameKey() {
        for (List<String> parts : List.of(
                List.of("trello", "api_key"),
                List.of("a.b", "", "c d"),
                List.of("\"\\", "\u00fc", "\ud83d\ude00", "\u0001\u007f"))) {
            String text = new KeyPath(parts).text();
            assertEquals(parts, KeyPath.parse(text).parts());
            assertEquals(
                    -1, text.chars().filter(c -> c < ' ' || c > '~').findFirst().orElse(-1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``,1,NO_PART",
                "`.a`,1,NO_PART",
                "`a.`,3,NO_PART",
                "`a..b`,3,NO_PART",
                "`a$b`,2,NOT_BARE",
                "`\u00fc`,1,NOT_BARE",
                "`a b`,3,NO_DOT",
                "`\"a\"b`,4,NO_DOT",
                "`a.\"b`,3,UNCLOSED",
                "`a.'b`,3,UNCLOSED",
                "`\"a\\q\"`,3,ESCAPE",
                "`\"\\u12\"`,2,ESCAPE",
                "`\"\\uD800\"`,2,ESCAPE",
                "`\"\\U00110000\"`,2,ESCAPE",
                "`\"\\`,2,ESCAPE",
                "`'a\u0001'`,3,CONTROL",
                "`\"\ud800\"`,2,CONTROL"
            })
    void anInvalidKeyIsRejectedWithColumnAndReason(String text, int column, Reason reason) {
        KeySyntaxException exception = assertThrows(KeySyntaxException.class, () -> KeyPath.parse(text));

        assertEquals(column, exception.column());
        assertEquals(reason, exception.reason());
    }
}

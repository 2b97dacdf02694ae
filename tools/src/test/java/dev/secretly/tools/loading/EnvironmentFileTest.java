package dev.secretly.tools.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.secretly.tools.loading.EnvironmentFile.MalformedEnvironmentFileException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "A=b | b",
                "A = b | b",
                "export A=b | b",
                "A=b # comment | b",
                "A=b#no-comment | b#no-comment",
                "A=#comment | %%",
                "A= | %%",
                "A='b # no comment' # comment | b # no comment",
                "A=\"b\\n\\\"c\\\"\\$d\\\\\" | %b\n\"c\"$d\\%",
                "A='b\\n' | b\\n",
                "A=`b \"c\" 'd'` | b \"c\" 'd'",
                "%A=\"one\ntwo # no comment\n\nthree\" # comment% | %one\ntwo # no comment\n\nthree%",
                "%A='one\ntwo'% | %one\ntwo%",
                "%A=b\r\nB=c% | b",
                "A={\"b\": \"c\"} | {\"b\": \"c\"}",
                "A=\"b\" and \"c\" | \"b\" and \"c\"",
                "A=\"b | \"b"
            })
    void aValueIsReadAsDotenvToolsWriteIt(String text, String value) throws Exception {
        assertEquals(value, EnvironmentFile.parse(text).get("A"));
    }

    @Test
    void aNameAloneHasNoKnownValueAndOtherLinesGoOn() throws Exception {
        assertEquals(
                Map.of("B", "x", "D", "y"), EnvironmentFile.parse("# first\nA\nexport C # comment\n\nB='x'\n  D=y\n"));
    }

    @Test
    void aLineThatIsNeitherIsNamed() {
        assertEquals(
                3,
                assertThrows(
                                MalformedEnvironmentFileException.class,
                                () -> EnvironmentFile.parse("A='1\n2'\nno name\n"))
                        .line());
    }
}

package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The blocks of code and output in a page of the documentation. */
final class Page {

    private static final Pattern BLOCK = Pattern.compile("^```\\w*\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Page() {}

    /** Compares a page with what it should be; with {@code -Ddocs.write=true} it is written first. */
    static void assertIs(String expected, Path page) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page), page.toString());
    }

    /** All blocks from a heading on, up to another one. */
    static List<String> blocks(String page, String from, String to) throws IOException {
        String text = Files.readString(Path.of("..", page));
        return BLOCK.matcher(text.substring(text.indexOf(from), text.indexOf(to)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}

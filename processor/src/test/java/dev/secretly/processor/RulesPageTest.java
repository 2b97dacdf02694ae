package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.processor.diagnostic.Rule;
import dev.secretly.testing.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares docs/rules.md with the mistakes that have the names of rules, whose messages {@link MistakesTest} compares with the
 * compiler. Run with {@code -Ddocs.write=true}, it writes the page.
 */
class RulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    private static final String HEAD = """
            # Rules

            [Documentation](README.md)

            Each error and warning starts with its rule: `[secretly:unknown-key]`. All mistakes in a compilation are reported at once, each at
            its place: at the annotation value when that is the cause. `plain-string` is a warning unless an option says otherwise, `part-only` and `nested-loader` are
            notes (in Kotlin, `part-only` is a warning, and kapt does not show `nested-loader`), and all others are errors.

            """;

    @Test
    void thePageShowsEachRuleWithItsMessageAndExamples() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page());
        }
        assertEquals(page(), Files.readString(PAGE));
    }

    private static String page() throws IOException {
        Map<String, Mistake> mistakes =
                Mistake.all().stream().collect(Collectors.toMap(Mistake::name, Function.identity()));
        List<String> rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
        StringBuilder page = new StringBuilder(HEAD);
        for (String rule : rules) {
            page.append("- [`").append(rule).append("`](#").append(rule).append(")\n");
        }
        for (String rule : rules) {
            Mistake mistake = mistakes.get(rule);
            page.append("\n## ")
                    .append(rule)
                    .append("\n\n")
                    .append(mistake.summary())
                    .append('\n');
            page.append(options(mistake.options()));
            page.append(files("", mistake.files()));
            if (!mistake.messages().isEmpty()) {
                page.append("\n```text\n")
                        .append(String.join("\n", mistake.messages()))
                        .append("\n```\n");
            }
            page.append(options(mistake.correctedOptions()));
            page.append(files("Right: ", mistake.corrected()));
        }
        return page.toString();
    }

    private static String options(List<String> options) {
        return options.isEmpty() ? "" : "\nWith the option `" + String.join(" ", options) + "`:\n";
    }

    private static String files(String start, Map<String, String> files) {
        StringBuilder blocks = new StringBuilder();
        files.forEach((file, text) -> blocks.append("\n")
                .append(start)
                .append("`")
                .append(file)
                .append("`\n\n```")
                .append(file.substring(file.lastIndexOf('.') + 1).replace("kt", "kotlin"))
                .append("\n")
                .append(text)
                .append("```\n"));
        return blocks.toString();
    }
}

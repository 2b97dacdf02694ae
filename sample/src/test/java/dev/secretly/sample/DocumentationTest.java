package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every page has: a way back, a contents list, and links that lead somewhere. {@code -Ddocs.write=true} writes the first two. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern CODE = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern ANY_HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** The title, the line with the way back, and the contents if there are any. */
    private static final Pattern HEAD =
            Pattern.compile("\\A(# .*\n)\n(?:\\[(?:Documentation|All questions)\\]\\(.*\n\n)?((?:- \\[.*\n)+\n)?");

    /** After an artifact, the name of the Gradle plugin, a command of a release, or on the front page. */
    private static final Pattern VERSION = Pattern.compile("(dev\\.secretly:secretly-[a-z-]+:"
            + "|<artifactId>secretly-[a-z-]+</artifactId>\\s*<version>"
            + "|dev\\.secretly[\"']\\)? version [\"']"
            + "|badge/version-|Version: |Version |install version "
            + "|-Drevision=|-Dapi.since=|release/stage |record-compatibility )\\d+\\.\\d+\\.\\d+");

    private static final int HEADINGS_WITHOUT_CONTENTS = 2;

    @Test
    void eachPageHasAWayBackAndAContentsList() throws IOException {
        for (Path page : pages()) {
            if (isIndex(page)) {
                continue;
            }
            String text = Files.readString(page);
            String expected = page.endsWith("rules.md")
                    ? text
                    : HEAD.matcher(text).replaceFirst("$1\n" + Matcher.quoteReplacement(head(page, text)));
            Page.assertIs(expected, page);
            assertTrue(expected.contains("\n[Documentation]("), page.toString());
        }
    }

    @Test
    void theVersionOfTheNextReleaseIsPrintedEverywhere() throws IOException {
        List<Path> all = new ArrayList<>(pages());
        all.addAll(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        int printed = 0;
        for (Path page : all) {
            String text = Files.readString(page);
            Matcher version = VERSION.matcher(text);
            printed += (int) version.results().count();
            Page.assertIs(version.reset().replaceAll("$1" + System.getProperty("secretly.version")), page);
        }
        assertTrue(printed > 25, "suspiciously few versions: " + printed);
    }

    @Test
    void theFrontPageHasTheRowsOfTheComparison() throws IOException {
        List<String> rows = Pattern.compile("^\\| \\d+\\. (.*)$", Pattern.MULTILINE)
                .matcher(Files.readString(DOCS.resolve("comparison.md")))
                .results()
                .map((MatchResult row) -> "| " + row.group(1) + "\n")
                .toList();
        assertEquals(12, rows.size());
        Path page = ROOT.resolve("README.md");
        String text = Files.readString(page);
        int start = text.indexOf("|---|---|---|---|---|---|---|\n") + "|---|---|---|---|---|---|---|\n".length();

        Page.assertIs(
                text.substring(0, start) + String.join("", rows) + text.substring(text.indexOf("\n\n", start) + 1),
                page);
    }

    @Test
    void theIndexOfTheQuestionsHasEachOfThem() throws IOException {
        Path index = DOCS.resolve("how-to/README.md");
        String text = Files.readString(index);
        StringBuilder expected = new StringBuilder(text.substring(0, text.indexOf("\n## ")));
        for (Path page : pages().stream()
                .filter(page -> page.startsWith(DOCS.resolve("how-to")))
                .toList()) {
            if (!isIndex(page)) {
                String content = Files.readString(page);
                expected.append("\n## ")
                        .append(content, 2, content.indexOf('\n'))
                        .append("\n\n")
                        .append(contents(String.valueOf(page.getFileName()), content));
            }
        }
        Page.assertIs(expected.toString(), index);
    }

    @Test
    void eachLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> all = new ArrayList<>(pages());
        for (String name : List.of("README.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            all.add(ROOT.resolve(name));
        }
        for (Path page : all) {
            String text = CODE.matcher(Files.readString(page)).replaceAll("");
            LINK.matcher(text)
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .filter(link -> !link.contains(":"))
                    .filter(link -> !leadsSomewhere(page, link))
                    .forEach(link -> broken.add(ROOT.relativize(page) + ": " + link));
        }
        assertEquals(List.of(), broken);
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static List<String> anchors(Path page) {
        try {
            return ANY_HEADING
                    .matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
                    .results()
                    .map(heading -> anchor(heading.group(1)))
                    .toList();
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static String head(Path page, String text) {
        String up = DOCS.relativize(page).getNameCount() == 1 ? "" : "../";
        String back = "[Documentation](" + up + "README.md)";
        String questions = page.startsWith(DOCS.resolve("how-to")) ? " | [All questions](README.md)" : "";
        String contents = contents("", text);
        boolean isLong = contents.lines().count() > HEADINGS_WITHOUT_CONTENTS;
        return back + questions + "\n\n" + (isLong ? contents + "\n" : "");
    }

    /** A list of the headings of a page, with links. */
    private static String contents(String page, String text) {
        return HEADING.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(heading -> "- [" + heading.group(1) + "](" + page + "#" + anchor(heading.group(1)) + ")\n")
                .collect(Collectors.joining());
    }

    /** As GitHub makes it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(DOCS)) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isIndex(Path page) {
        return page.endsWith("README.md");
    }
}

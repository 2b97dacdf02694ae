package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the examples in the docs. After an intended change, {@code mvn test -Ddocs.write=true} updates the program
 * output in the docs; review the diff before you commit it.
 */
class DocsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z_]+)=(\\w+)`");

    @TempDir
    private Path folder;

    /** A code block in a page; the language is empty for program output. */
    private record Block(String language, String text) {}

    @Test
    void theDocumentedMessagesMatchTheProgram() throws IOException, InterruptedException {
        String page = Files.readString(DOCS.resolve("messages.md"));
        Files.createDirectory(folder.resolve(".git"));
        write(".streamlit/secrets.example.toml", blocks(page).get(1).text());
        RealCompiler javac = RealCompiler.javac(folder)
                .source("Shop.java", blocks(page).get(0).text())
                .source(
                        "Start.java",
                        blocks(page.substring(page.indexOf("## As data")))
                                .get(0)
                                .text());
        assertTrue(javac.compile(), () -> javac.errors().toString());
        int cases = 0;
        StringBuilder written = new StringBuilder();
        for (String section : page.split("(?m)^(?=## )")) {
            List<Block> blocks = blocks(section);
            boolean isCase = section.startsWith("## ")
                    && !blocks.isEmpty()
                    && blocks.get(blocks.size() - 1).language().isEmpty();
            String expected = isCase ? withOutput(section, output(section, blocks)) : section;
            cases += isCase ? 1 : 0;
            written.append(expected);
        }

        assertEquals(5, cases);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCS.resolve("messages.md"), written);
        }
        assertEquals(Files.readString(DOCS.resolve("messages.md")), written.toString());
    }

    @Test
    void theDocumentedContractErrorMatchesTheCompiler() throws IOException, InterruptedException {
        List<Block> blocks = blocks(Files.readString(DOCS.resolve("contract.md")));
        Files.createDirectory(folder.resolve(".git"));
        write("TrelloGateway.java", blocks.get(0).text());
        write(".streamlit/secrets.example.toml", blocks.get(1).text());
        Files.createDirectory(folder.resolve("out"));
        String output = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:only",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                "out",
                "TrelloGateway.java"));

        assertEquals(blocks.get(2).text(), output.replaceAll("(?m)^(1 error|Note: .*)\n", ""));
    }

    @Test
    void thePicturesShowWhatThePagesShow() throws IOException {
        String messages = Files.readString(DOCS.resolve("messages.md"));
        String contract = Files.readString(DOCS.resolve("contract.md"));
        List<Block> tutorial = blocks(Files.readString(Path.of("..", "README.md")));
        Block record = tutorial.stream()
                .filter(block ->
                        block.text().contains("record Trello") && block.text().contains("package app"))
                .findFirst()
                .orElseThrow();
        Block example = tutorial.stream()
                .filter(block -> block.language().equals("toml"))
                .findFirst()
                .orElseThrow();
        Block loaded = tutorial.stream()
                .filter(block -> block.text().startsWith("Loaded Trello"))
                .findFirst()
                .orElseThrow();

        assertPicture(
                "compile-error.svg",
                Picture.terminal(
                        "A key that the contract lacks fails the compilation",
                        blocks(contract).get(2).text().lines().toList()));
        assertPicture(
                "message.svg",
                Picture.terminal(
                        "A program that lacks secrets stops with one message",
                        blocks(messages.substring(messages.indexOf("## No file")))
                                .get(0)
                                .text()
                                .lines()
                                .toList()));
        assertPicture(
                "way.svg",
                Picture.column(
                        "From the contract to the loaded record",
                        List.of(
                                new Picture.Step("", withoutComments(example)),
                                new Picture.Step(
                                        "the compiler checks the record against the contract",
                                        record.text()
                                                .lines()
                                                .dropWhile(line -> !line.startsWith("@"))
                                                .toList()),
                                new Picture.Step("the processor writes its loader", List.of("TrelloSecrets.load()")),
                                new Picture.Step(
                                        "the loader returns the record",
                                        List.of(loaded.text()
                                                .strip()
                                                .replace("Loaded ", "")
                                                .split("(?<=, )"))))));
    }

    @Test
    void thePictureOfTheSourcesHasTheOrderOfTheProgram() throws IOException, InterruptedException {
        String page = Files.readString(DOCS.resolve("sources.md"));
        List<String> sources = Pattern.compile("^\\d\\. (.*)$", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(match -> match.group(1).replace("`", ""))
                .toList();
        List<String> names = sources.stream()
                .map(source -> source.replaceFirst("(: | in the working| with |, ).*", ""))
                .toList();
        Files.createDirectories(folder.resolve("credentials"));
        Files.createDirectories(folder.resolve("home"));
        String printed = lookedIn();

        List<Integer> order = new ArrayList<>();
        for (String line : printed.lines().map(String::strip).toList()) {
            String name = line.replaceFirst("  .*", "").replaceFirst("^CREDENTIALS", "\\$CREDENTIALS");
            names.stream()
                    .filter(one -> one.equals(name) || one.equals(name + " variables"))
                    .forEach(one -> order.add(names.indexOf(one)));
        }
        assertTrue(order.size() >= 6, printed + names);
        assertEquals(order.stream().sorted().toList(), order, printed);
        assertPicture(
                "sources.svg",
                Picture.column(
                        "The sources in their order",
                        IntStream.range(0, names.size())
                                .mapToObj(index -> new Picture.Step(
                                        "if it is not there", List.of((index + 1) + "  " + names.get(index))))
                                .toList()));
    }

    /** The part of a message with all sources of a program that has as many of them as can be set here. */
    private String lookedIn() throws IOException, InterruptedException {
        write("Plain.java", """
                @dev.secretly.Secret record Plain(String key) {
                    public static void main(String[] args) { PlainSecrets.load(); }
                }
                """);
        RealCompiler javac = RealCompiler.javac(folder)
                .source("Plain.java", Files.readString(folder.resolve("Plain.java")))
                .option("-Asecretly.contract=none");
        assertTrue(javac.compile(), () -> javac.errors().toString());
        String output = run(List.of(
                "env",
                "HOME=" + folder.resolve("home"),
                "SECRETLY_TOML=# nothing",
                "CREDENTIALS_DIRECTORY=" + folder.resolve("credentials"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("out") + File.pathSeparator + System.getProperty("java.class.path"),
                "Plain"));
        return output.substring(output.indexOf("Looked in"), output.indexOf("To fix it"));
    }

    private static List<String> withoutComments(Block toml) {
        return toml.text().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static void assertPicture(String file, String picture) throws IOException {
        Path path = DOCS.resolve("pictures").resolve(file);
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, picture);
        }
        assertEquals(picture, Files.readString(path));
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        for (MatchResult match : BLOCK.matcher(text).results().toList()) {
            blocks.add(new Block(match.group(1), match.group(2)));
        }
        return blocks;
    }

    /** Returns what the program prints with the file and the variables of a section. */
    private String output(String section, List<Block> blocks) throws IOException, InterruptedException {
        Path file = folder.resolve(".streamlit/secrets.toml");
        Files.deleteIfExists(file);
        if (blocks.get(0).language().equals("toml")) {
            Files.writeString(file, blocks.get(0).text());
        }
        List<String> command = new ArrayList<>(List.of("env", "HOME=" + folder.resolve("home")));
        for (MatchResult variable : VARIABLE.matcher(section).results().toList()) {
            command.add(variable.group(1) + "=" + variable.group(2));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("out") + File.pathSeparator + System.getProperty("java.class.path"),
                "Shop"));
        return run(command).replace(folder.toRealPath().toString(), "/home/you/shop");
    }

    private static String withOutput(String section, String output) {
        int start = section.lastIndexOf("```\n", section.lastIndexOf("```") - 1) + "```\n".length();
        return section.substring(0, start) + output + section.substring(section.lastIndexOf("```"));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SECRETLY_") || name.startsWith("JAVA_"));
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program hangs");
        String output = Files.readString(out);
        Matcher loaded = Pattern.compile("^Shop\\[").matcher(output);
        assertFalse(loaded.find(), output);
        return output;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

package dev.secretly.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake of a user: a file in the folder {@code mistakes} of the test resources. Its first line says what the mistake is; then follow
 * sections, each after a line {@code == NAME}: source files and contracts by their names, {@code options} of the compiler, with
 * {@code good} before the name what is right instead, the {@code messages} of javac, and those of ours that {@code eclipse} shows if it
 * shows others.
 *
 * @param name the name of the file without its ending: that of a rule, or any other
 * @param summary what the mistake is
 * @param sections the text of each section, by its name
 */
record Mistake(String name, String summary, Map<String, String> sections) {

    static final Path FOLDER = Path.of("src/test/resources/mistakes");

    private static final String MESSAGES = "messages";
    private static final String OF_ECLIPSE = "eclipse";
    private static final String OPTIONS = "options";
    private static final String GOOD = "good ";

    static List<Mistake> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Mistake::read).toList();
        }
    }

    private static Mistake read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^== ");
            Map<String, String> sections = new LinkedHashMap<>();
            for (String part : Arrays.asList(parts).subList(1, parts.length)) {
                int end = part.indexOf('\n');
                sections.put(part.substring(0, end), part.substring(end + 1));
            }
            return new Mistake(file.getFileName().toString().replace(".txt", ""), parts[0].strip(), sections);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The files of the mistake by their names, or those that are right instead. */
    Map<String, String> files(boolean good) {
        Map<String, String> files = new LinkedHashMap<>();
        sections.forEach((section, text) -> {
            if (isFile(section) && section.startsWith(GOOD) == good) {
                files.put(good ? section.substring(GOOD.length()) : section, text);
            }
        });
        return files;
    }

    private static boolean isFile(String section) {
        return !section.equals(MESSAGES) && !section.equals(OF_ECLIPSE) && !section.endsWith(OPTIONS);
    }

    /** Whether it is one of Java. */
    boolean isOfJava() {
        return files(false).keySet().stream().anyMatch(file -> file.endsWith(".java"));
    }

    boolean hasGood() {
        return isOfJava() && !files(true).isEmpty();
    }

    private String[] options(boolean good) {
        return lines((good ? GOOD : "") + OPTIONS).toArray(String[]::new);
    }

    /** The messages of javac, each as {@code File:line: message} without the lines after the first. */
    List<String> messages() {
        return lines(MESSAGES);
    }

    /** The messages that Eclipse's compiler shows, as far as they are ours. */
    List<String> messagesOfEclipse() {
        return lines(sections.containsKey(OF_ECLIPSE) ? OF_ECLIPSE : MESSAGES);
    }

    private List<String> lines(String section) {
        return sections.getOrDefault(section, "").lines().toList();
    }

    /** Prepares a compiler for the mistake, or for what is right instead, in an empty folder. */
    RealCompiler prepare(RealCompiler compiler, Path folder, boolean good) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Map<String, String> files = new LinkedHashMap<>();
        // What is right instead leaves out the files that stay as they are.
        if (good) {
            files(false).forEach((file, text) -> {
                if (file.endsWith(".toml")) {
                    files.put(file, text);
                }
            });
        }
        files.putAll(files(good));
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".java")) {
                compiler.source(file.getKey(), file.getValue());
            } else {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        return compiler.option(options(good));
    }

    /** Writes the file again with other messages. */
    void write(List<String> messages) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(sections);
        all.put(MESSAGES, messages.stream().map(line -> line + "\n").collect(Collectors.joining()));
        List<String> parts = new ArrayList<>(List.of(summary + "\n"));
        all.forEach((section, text) -> parts.add("== " + section + "\n" + text));
        Files.writeString(FOLDER.resolve(name + ".txt"), String.join("", parts));
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.secretly.testing;

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
 * A mistake of a user: a file in the folder {@code mistakes} of the processor's test resources. Its first line says what the mistake is;
 * then follow sections, each after a line {@code == NAME}: source files and contracts by their names, {@code options} of the compiler, with
 * {@code good} before the name what is right instead, the {@code messages} of the compiler, and those of ours that {@code eclipse} shows if
 * it shows others.
 *
 * @param name the name of the file without its ending: that of a rule, or any other
 * @param summary what the mistake is
 * @param sections the text of each section, by its name
 */
public record Mistake(String name, String summary, Map<String, String> sections) {

    private static final Path FOLDER = Path.of("../processor/src/test/resources/mistakes");

    private static final String MESSAGES = "messages";
    private static final String OF_ECLIPSE = "eclipse";
    private static final String OPTIONS = "options";
    private static final String GOOD = "good ";

    /** All mistakes, by name. The working directory is that of a module at the top level. */
    public static List<Mistake> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Mistake::read).toList();
        }
    }

    /** The mistakes in a language, by the ending of its files. */
    public static List<Mistake> in(String ending) throws IOException {
        return all().stream()
                .filter(mistake -> mistake.files().keySet().stream().anyMatch(file -> file.endsWith(ending)))
                .toList();
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

    /** The files with the mistake, by their names. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>(sections);
        files.keySet()
                .removeIf(section ->
                        List.of(MESSAGES, OF_ECLIPSE, OPTIONS).contains(section) || section.startsWith(GOOD));
        return files;
    }

    /** What is right instead: the files that differ. */
    public Map<String, String> corrected() {
        Map<String, String> files = new LinkedHashMap<>();
        sections.forEach((section, text) -> {
            if (section.startsWith(GOOD) && !section.equals(GOOD + OPTIONS)) {
                files.put(section.substring(GOOD.length()), text);
            }
        });
        return files;
    }

    /** The options of the compiler. */
    public List<String> options() {
        return lines(OPTIONS);
    }

    /** The options of the compiler that are right instead. */
    public List<String> correctedOptions() {
        return lines(GOOD + OPTIONS);
    }

    /** The messages of the compiler, each as {@code File:line: message} without the lines after the first. */
    public List<String> messages() {
        return lines(MESSAGES);
    }

    /** The messages that Eclipse's compiler shows, as far as they are ours. */
    public List<String> messagesOfEclipse() {
        return lines(sections.containsKey(OF_ECLIPSE) ? OF_ECLIPSE : MESSAGES);
    }

    private List<String> lines(String section) {
        return sections.getOrDefault(section, "").lines().toList();
    }

    /** Writes the file again with other messages. */
    public void write(List<String> messages) throws IOException {
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

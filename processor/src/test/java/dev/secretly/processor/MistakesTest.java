package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.processor.diagnostic.Rule;
import dev.secretly.testing.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the mistakes of users. Run with {@code -Dmistakes.write=true}, it writes the messages into their files. */
class MistakesTest {

    /** Rules that no file of Java can break alone, or only on a new JDK; tests of their own cover them. */
    private static final Set<Rule> WITHOUT_MISTAKE = EnumSet.of(
            Rule.COMPACT_SOURCE,
            Rule.TOO_MANY_SECRETS,
            Rule.DEFAULT_ARGUMENT,
            Rule.VALUE_CLASS,
            Rule.LOADER_UNWRITABLE,
            Rule.NO_RUNTIME,
            Rule.INTERNAL_ERROR);

    @TempDir
    private Path folder;

    static List<Mistake> mistakes() throws IOException {
        return Mistake.in(".java");
    }

    static List<Mistake> mistakesWithCorrection() throws IOException {
        return Mistake.in(".java").stream()
                .filter(mistake -> !mistake.corrected().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeGivesItsMessage(Mistake mistake) throws IOException {
        RealCompiler javac = prepare(RealCompiler.javac(folder), mistake.files(), mistake.options());
        javac.compile();
        List<String> messages = messages(javac);
        if (Boolean.getBoolean("mistakes.write")) {
            mistake.write(messages);
        } else {
            assertEquals(mistake.messages(), messages);
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eclipseSaysTheSame(Mistake mistake) throws IOException {
        RealCompiler eclipse = prepare(RealCompiler.eclipse(folder), mistake.files(), mistake.options());
        eclipse.compile();
        assertEquals(ours(mistake.messagesOfEclipse()), ours(messages(eclipse)));
    }

    @ParameterizedTest
    @MethodSource("mistakesWithCorrection")
    void theCorrectionCompiles(Mistake mistake) throws IOException {
        Map<String, String> files = new HashMap<>(mistake.files());
        files.keySet().removeIf(file -> !file.endsWith(".toml"));
        files.putAll(mistake.corrected());
        RealCompiler javac = prepare(RealCompiler.javac(folder), files, mistake.correctedOptions());
        assertTrue(javac.compile(), () -> messages(javac).toString());
        assertEquals(List.of(), javac.warnings());
    }

    @Test
    void everyRuleHasAMistakeOfItsName() throws IOException {
        Set<String> rules = Arrays.stream(Rule.values())
                .filter(rule -> !WITHOUT_MISTAKE.contains(rule))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofRules = Mistake.in(".java").stream()
                .filter(mistake -> mistake.messages().stream()
                        .anyMatch(message -> message.contains("[secretly:" + mistake.name() + "]")))
                .map(Mistake::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, ofRules);
    }

    /** Prepares a compiler in a project that has only these files. */
    private RealCompiler prepare(RealCompiler compiler, Map<String, String> files, List<String> options)
            throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".java")) {
                compiler.source(file.getKey(), file.getValue());
            } else {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        return compiler.option(options.toArray(String[]::new));
    }

    /** Errors, warnings, and notes of ours about a type, all without what follows their first line. */
    private List<String> messages(RealCompiler compiler) {
        return Stream.of(
                        compiler.errors(),
                        compiler.warnings(),
                        compiler.notes().stream()
                                .filter(note -> note.contains("[secretly:"))
                                .toList())
                .flatMap(List::stream)
                .map(message -> message.lines().findFirst().orElseThrow())
                .map(message -> message.replace(folder.toString(), "/home/you/app"))
                // New releases of javac have other words for it.
                .map(message -> message.replace("annotation interface", "annotation type"))
                .toList();
    }

    /** Our messages without their places, which differ between compilers. */
    private static List<String> ours(List<String> messages) {
        return messages.stream()
                .filter(message -> message.contains("[secretly:"))
                .map(message -> message.substring(message.indexOf("[secretly:")))
                .sorted()
                .toList();
    }
}

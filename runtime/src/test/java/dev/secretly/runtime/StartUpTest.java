package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.program.Empty;
import dev.secretly.runtime.program.FullLookup;
import dev.secretly.runtime.program.ThreeSecrets;
import dev.secretly.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

    private static final int MAX_CLASSES = 30;
    private static final int MAX_CLASSES_OF_FILE = 45;

    @TempDir
    private Path folder;

    @Test
    void aProgramWithAllSecretsInTheEnvironmentLoadsNoParserAndFewClasses() throws IOException {
        List<String> empty = classesOf(Empty.class);
        List<String> loading = classesOf(ThreeSecrets.class);

        assertFalse(hasParser(loading), "a tomlj class was loaded");
        for (String name :
                List.of("Deployment", "DirectorySource", "ReferencedFile", "CustomSource", "MapSource", "PathReader")) {
            assertFalse(
                    loading.stream()
                            .anyMatch(line ->
                                    line.matches(".*\\bdev\\.secretly\\.runtime\\.internal\\.\\w+\\." + name + " .*")),
                    name + " was loaded, which the program does not use");
        }
        assertFalse(
                loading.stream()
                        .anyMatch(line -> line.contains("] java.time.")
                                && !empty.toString().contains("java.time.")),
                "a class of dates was loaded");
        int more = loading.size() - empty.size();
        System.out.println("Classes beyond an empty main, from the environment: " + more);
        assertTrue(
                more <= MAX_CLASSES, () -> more + " more classes than an empty main:\n" + String.join("\n", loading));
    }

    @Test
    void aProgramWithAPlainFileLoadsNoParserAndFewClasses() throws IOException {
        List<String> empty = classesOf(Empty.class);
        Files.writeString(folder.resolve("secrets.toml"), """
                # mine
                [trello]
                api_key = "%s"
                api_secret = 'b'
                oauth_token = "c" # here
                """.formatted(Canary.of("key")));
        List<String> loading = classesOf(ThreeSecrets.class);

        assertFalse(hasParser(loading), "a tomlj class was loaded");
        int more = loading.size() - empty.size();
        System.out.println("Classes beyond an empty main, from a plain file: " + more);
        assertTrue(
                more <= MAX_CLASSES_OF_FILE,
                () -> more + " more classes than an empty main:\n" + String.join("\n", loading));
    }

    @Test
    void aProgramWithoutKeysLoadsNoClassForThem() throws IOException {
        List<String> loading = names(classesOf(FullLookup.class));
        assertTrue(loading.contains("dev.secretly.runtime.internal.conversion.ListParser"), "no full lookup");

        assertEquals(
                List.of(),
                loading.stream()
                        .filter(name -> name.matches("dev\\.secretly\\.runtime\\.(internal\\.key\\.|.*\\."
                                + "(Key|NamedFile|Paired|PathFault|Remark|ValueRemark|Json|SecretJson)).*"))
                        .toList());
    }

    @Test
    void aProgramWithANonPlainFileLoadsTheParser() throws IOException {
        Files.writeString(folder.resolve("secrets.toml"), "trello.api_key = '" + Canary.of("key") + "'\n");

        assertTrue(hasParser(classesOf(ThreeSecrets.class)), "the log does not show classes at all");
    }

    @Test
    void aStartUsesNoReflection() throws IOException {
        List<String> empty = names(classesOf(Empty.class));
        List<String> loading = new ArrayList<>(names(classesOf(ThreeSecrets.class)));
        assertTrue(loading.contains("dev.secretly.runtime.SecretString"), "the log does not show the program");

        loading.removeAll(empty);
        assertEquals(
                List.of(),
                loading.stream()
                        .filter(name -> name.matches("(java\\.lang|jdk\\.internal)\\.(reflect|invoke)\\..*"))
                        .toList());
    }

    private static List<String> names(List<String> classes) {
        return classes.stream()
                .map(line ->
                        line.replaceFirst("^\\[.*?] (\\S+) source: .*", "$1").replaceFirst("^(?:\\[.*?])+ ", ""))
                .toList();
    }

    private static boolean hasParser(List<String> classes) {
        return classes.stream().anyMatch(line -> line.contains("org.tomlj."));
    }

    private List<String> classesOf(Class<?> program) throws IOException {
        Path log = folder.resolve(program.getSimpleName() + ".log");
        Child.Result result = new Child(folder)
                .option("-Xlog:class+load:file=" + log)
                .with("TRELLO_API_KEY", Canary.of("key"))
                .with("TRELLO_API_SECRET", Canary.of("secret"))
                .with("TRELLO_OAUTH_TOKEN", Canary.of("token"))
                .run(program);
        assertEquals(0, result.status(), result.err());
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: "))
                .toList();
    }
}

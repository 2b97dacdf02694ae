package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.testing.Repetitions;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that one load reads one generation of a mounted directory that is updated at the same time. */
class MountTest {

    private static final Declared PAIR = Declared.keys("trello.api_key", "trello.token");
    private static final int LOADS = Repetitions.of(20_000);

    @TempDir
    private Path folder;

    @Test
    void aMountIsReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder, "trello.api_key", "trello.token")) {
            mount.swapping();
            assertNeverTorn(() -> PAIR.load(directory()));
        }
    }

    @Test
    void aMountBelowADirectoryIsReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder.resolve("trello"), "api_key", "token")) {
            mount.swapping();
            assertNeverTorn(() -> PAIR.load(directory()));
        }
    }

    @Test
    void filesInASubfolderOfAMountAreReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder, "trello/api_key", "trello/token")) {
            mount.swapping();
            assertNeverTorn(() -> PAIR.load(directory()));
        }
    }

    @Test
    void variablesThatNameFilesInAMountAreReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder, "key", "sub/token")) {
            mount.swapping();
            Map<String, String> variables = Map.of(
                    "TRELLO_API_KEY_FILE", folder.resolve("key").toString(),
                    "TRELLO_TOKEN_FILE", folder.resolve("sub/token").toString());
            assertNeverTorn(
                    () -> PAIR.load(Secrets.builder().environment(variables).build()));
        }
    }

    @Test
    void aDirectoryAndAVariableThatLeadIntoOneMountAreReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder, "trello.api_key", "other")) {
            mount.swapping();
            assertNeverTorn(() -> PAIR.load(Secrets.builder()
                    .directory(folder)
                    .environment(
                            Map.of("TRELLO_TOKEN_FILE", folder.resolve("other").toString()))
                    .build()));
        }
    }

    @Test
    void filesInAFolderOfAMountThatAKeyNamesAreReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder.resolve("mount"), "trello/api_key", "trello/token")) {
            mount.swapping();
            Secrets.Builder builder = Secrets.builder().directory(mount.folder().resolve("..data"));
            assertNeverTorn(() -> PAIR.load(builder.build()));
        }
    }

    @Test
    void linksIntoAMountAreReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder.resolve("mount"), "a", "b")) {
            Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
            Files.createSymbolicLink(
                    elsewhere.resolve("trello.api_key"), mount.folder().resolve("a"));
            Files.createSymbolicLink(elsewhere.resolve("trello.token"), Path.of("../mount/..data/b"));
            mount.swapping();
            assertNeverTorn(
                    () -> PAIR.load(Secrets.builder().directory(elsewhere).build()));
        }
    }

    @Test
    void aLinkToAMountIsReadAsOneGeneration() throws Exception {
        try (Mount mount = new Mount(folder.resolve("mount"), "trello.api_key", "trello.token")) {
            Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("mount"));
            mount.swapping();
            assertNeverTorn(() -> PAIR.load(Secrets.builder().directory(link).build()));
        }
    }

    @Test
    void tomlFilesInAMountAreReadAsOneGeneration() throws Exception {
        try (Mount mount = Mount.ofFiles(
                folder, Map.of("a.toml", "trello.api_key = '%s'\nlist = []\n", "b.toml", "trello.token = '%s'\n"))) {
            mount.swapping();
            assertNeverTorn(() -> PAIR.load(Secrets.builder()
                    .file(folder.resolve("a.toml"))
                    .file(folder.resolve("b.toml"))
                    .build()));
        }
    }

    @Test
    void eachLoadOfASharedInstanceReadsOneGenerationOfAMount() throws Exception {
        try (Mount mount =
                Mount.ofFiles(folder, Map.of("a.toml", "trello.api_key = '%s'\n", "b.toml", "trello.token = '%s'\n"))) {
            mount.swapping();
            for (int i = 0; i < 1_000; i++) {
                Secrets shared = Secrets.builder()
                        .file(folder.resolve("a.toml"))
                        .file(folder.resolve("b.toml"))
                        .build();
                for (int load = 0; load < 2; load++) {
                    List<String> pair = PAIR.load(shared);
                    assertEquals(pair.get(0), pair.get(1));
                }
            }
        }
    }

    @Test
    void aCustomSourceIsQueriedOnceEvenIfAMountIsReadAgain() throws Exception {
        try (Mount mount = new Mount(folder, "trello.token")) {
            mount.swapping();
            List<Integer> asked = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                asked.clear();
                SecretSource store = new SecretSource() {
                    @Override
                    public String name() {
                        return "store";
                    }

                    @Override
                    public List<SecretAnswer> ask(StoreRequest request) {
                        asked.add(request.secrets().size());
                        return List.of(SecretAnswer.present("s", "store"), SecretAnswer.absent("store"));
                    }

                    @Override
                    public void close() {}
                };
                PAIR.load(Secrets.builder().source(store).directory(folder).build());
                assertEquals(List.of(2), asked);
            }
        }
    }

    @Test
    void aMountWithADanglingLinkIsUnreadable() throws IOException {
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..gone"));
        SecretsException exception = assertThrows(SecretsException.class, () -> PAIR.load(directory()));

        assertTrue(
                Unwrapped.of(exception.getMessage())
                        .contains("UNREADABLE  a mount whose ..data is broken or keeps changing\n"),
                exception.getMessage());
    }

    @Test
    void aFileThatIsConstantlyReplacedCanAlwaysBeRead() throws Exception {
        Path file = folder.resolve("key");
        Files.writeString(file, "v0");
        Thread editor = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    Files.writeString(folder.resolve("next"), "v1");
                    Files.move(folder.resolve("next"), file, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException ended) {
                // The test is over.
            }
        });
        editor.start();
        Declared key = Declared.keys("trello.api_key");
        try {
            for (int i = 0; i < LOADS; i++) {
                String value = key.load(Secrets.builder()
                                .environment(Map.of("TRELLO_API_KEY_FILE", file.toString()))
                                .build())
                        .get(0);
                assertTrue(value.startsWith("v"), value);
            }
        } finally {
            editor.interrupt();
            editor.join();
        }
    }

    @Test
    void standardFilesThatAreLinksIntoAMountAreReadAsOneGeneration() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home/.streamlit"));
        try (Mount mount =
                Mount.ofFiles(folder.resolve("mount"), Map.of("a.toml", "trello.api_key = '%s'\n", "b", "%s"))) {
            Files.createSymbolicLink(home.resolve("secrets.toml"), folder.resolve("mount/a.toml"));
            Surroundings surroundings = Surroundings.of(
                    Map.of(
                            "HOME", folder.resolve("home").toString(),
                            "TRELLO_TOKEN_FILE", folder.resolve("mount/b").toString()),
                    folder.resolve("none").toFile());
            mount.swapping();
            assertNeverTorn(() -> PAIR.load(Secrets.standard(surroundings)));
        }
    }

    @Test
    void aKeptDocumentIsReadAgainWhenItsMountWasUpdated() throws Exception {
        try (Mount mount = Mount.ofFiles(folder, Map.of("a.toml", "trello.api_key = '%s'\n", "trello.token", "%s"))) {
            Secrets secrets = Secrets.builder()
                    .file(folder.resolve("a.toml"))
                    .directory(folder)
                    .build();
            assertEquals(List.of("v1", "v1"), PAIR.load(secrets));
            mount.swap();
            assertEquals(List.of("v2", "v2"), PAIR.load(secrets));
            mount.swapping();
        }
    }

    @Test
    void manyThreadsWithOneViewOfAMountReadOneGeneration() throws Exception {
        try (Mount mount = Mount.ofFiles(folder, Map.of("a.toml", "trello.api_key = '%s'\n", "trello.token", "%s"))) {
            mount.swapping();
            for (int i = 0; i < 500; i++) {
                Secrets shared = Secrets.builder()
                        .file(folder.resolve("a.toml"))
                        .directory(folder)
                        .build();
                IntStream.range(0, 4).parallel().forEach(thread -> {
                    List<String> pair = PAIR.load(shared);
                    assertEquals(pair.get(0), pair.get(1));
                });
            }
        }
    }

    @Test
    void aLinkThatTheSystemFollowsByItselfIsReadByItsOwnName() throws Exception {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "only Linux has such links");
        Path file = Files.writeString(folder.resolve("a.toml"), "trello.api_key = 'open'\n");
        Set<String> before = names(descriptors);
        try (InputStream open = Files.newInputStream(file)) {
            Set<String> after = names(descriptors);
            after.removeAll(before);
            Files.delete(file);
            for (String name : after) {
                Path link = descriptors.resolve(name);
                if (Files.isRegularFile(link)) {
                    assertEquals(
                            List.of("open"), Declared.keys("trello.api_key").load(Secrets.ofFile(link)));
                }
            }
            assertEquals('t', open.read());
        }
    }

    @Test
    void aFolderThatIsMissingAfterALinkIsNotSkipped() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a.toml"), "trello.api_key = 'a'\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        assertEquals(List.of("a"), Declared.keys("trello.api_key").load(Secrets.ofFile(link.resolve("a.toml"))));
        Secrets secrets = Secrets.ofFile(link.resolve("missing/../a.toml"));
        assertThrows(
                SecretsException.class, () -> Declared.keys("trello.api_key").load(secrets));
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static void assertNeverTorn(Supplier<List<String>> load) {
        int changes = 0;
        String last = "";
        for (int i = 0; i < LOADS; i++) {
            List<String> pair = load.get();
            assertEquals(pair.get(0), pair.get(1));
            changes += pair.get(0).equals(last) ? 0 : 1;
            last = pair.get(0);
        }
        assertTrue(changes > LOADS / 200, changes + " versions were seen");
    }

    private Secrets directory() {
        return Secrets.builder().directory(folder).build();
    }
}

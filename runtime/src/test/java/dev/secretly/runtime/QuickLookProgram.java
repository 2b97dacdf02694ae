package dev.secretly.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes files, and compares what a quick look tells with what the sources tell. Its working directory and home are new. */
public final class QuickLookProgram {

    private static final int CASES = 60_000;

    private static final List<String> KEYS =
            List.of("a.present", "a.blank", "a.changeme", "a.file", "a.missing", "b.c.present", "present", "a.\"q r\"");

    private static final List<String> LINES = List.of(
            "[a]",
            "[b.c]",
            "[b]",
            "present = \"f\"",
            "present = 'g' # h",
            "present = \"\"",
            "present = 1",
            "present = \"changeme\"",
            "missing = \"m\"",
            "blank = ' '",
            "blank = \"b\"",
            "changeme = \"<your key>\"",
            "file = \"x\\ty\"",
            "\"q r\" = \"q\"",
            "a.present = \"dotted\"",
            "a = 1",
            "c = { present = \"inline\" }",
            "# comment",
            "",
            "broken");

    private final Random random = new Random(8);
    private int told;

    private QuickLookProgram() {}

    /** Prints how often a quick look was enough, or throws at the first difference. */
    public static void main(String[] arguments) throws IOException {
        QuickLookProgram program = new QuickLookProgram();
        for (int i = 0; i < CASES; i++) {
            program.compare();
        }
        System.out.println(program.told);
    }

    private void compare() throws IOException {
        StringBuilder files = new StringBuilder();
        for (String name : List.of(
                ".streamlit/secrets.toml", "secrets.toml", System.getenv("HOME") + "/.streamlit/secrets.toml")) {
            files.append(name).append(":\n").append(write(Path.of(name))).append('\n');
        }
        DeclaredSecret[] declared = declared();
        Secrets quick = Secrets.standard();
        String[] texts = quick.quickTexts(List.of(declared));
        if (texts != null) {
            told++;
            Secrets slow = Secrets.standard();
            slow.sources();
            check(declared, texts, slow, files);
            check(declared, texts, quick, files);
            quick.sources();
            check(declared, texts, quick, files);
        }
    }

    private static void check(DeclaredSecret[] declared, String[] texts, Secrets secrets, CharSequence files) {
        try {
            SecretReading reading = SecretReading.of(secrets, "Any", declared);
            for (int i = 0; i < declared.length; i++) {
                String text = reading.string(declared[i]);
                if (!texts[i].equals(text)) {
                    throw new AssertionError(declared[i].key() + " is " + texts[i] + " and " + text + " of\n" + files);
                }
            }
            reading.finish();
        } catch (SecretsException exception) {
            throw new AssertionError("told, and refused, of\n" + files, exception);
        }
    }

    /** What is written; nothing in half of all cases, and plain lines in most others. */
    private String write(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (random.nextBoolean()) {
            return "none";
        }
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "[a]\n" : "");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        return text.toString();
    }

    private DeclaredSecret[] declared() {
        List<DeclaredSecret> declared = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String key = KEYS.get(random.nextInt(KEYS.size()));
            String variable = key.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "_");
            declared.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new DeclaredSecret(key, variable, "Any.any");
                        case 1 -> DeclaredSecret.text(key, "", "Any.any");
                        case 2, 3 -> DeclaredSecret.text(key, variable, "Any.any");
                        default -> DeclaredSecret.credential(key, variable, "Any.any");
                    });
        }
        return declared.toArray(DeclaredSecret[]::new);
    }
}

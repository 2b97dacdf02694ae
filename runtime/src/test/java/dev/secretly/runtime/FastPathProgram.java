package dev.secretly.runtime;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Generates files and compares loads that may take the fast path with loads that always use the full lookup: their
 * values, or the whole message. Needs an empty working directory and home.
 */
public final class FastPathProgram {

    private static final List<String> KEYS = List.of(
            "a.present",
            "a.blank",
            "a.changeme",
            "a.file",
            "a.missing",
            "b.c.present",
            "present",
            "\"present\"",
            "a . present",
            "a.\"q r\"",
            "a");

    private static final List<String> LINES = List.of(
            "[a]",
            "[b.c]",
            "[b]",
            "present = \"f\"",
            "present = 'g' # h",
            "present = \"\"",
            "present = 1",
            "present = 99999999999",
            "present = true",
            "present = \"7\"",
            "missing = 8",
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

    private static final List<Way> WAYS = List.of(
            SecretReading::string,
            SecretReading::string,
            (reading, secret) -> {
                SecretString value = reading.secretString(secret);
                return value == null ? null : value + value.reveal();
            },
            (reading, secret) -> reading.required(secret, SecretType.integer()),
            (reading, secret) -> reading.required(secret, SecretType.bool()),
            (reading, secret) -> reading.required(secret, SecretType.doubleNumber()),
            (reading, secret) -> reading.required(secret, SecretType.list(SecretType.string())),
            (reading, secret) -> reading.required(secret, SecretType.map(SecretType.string())),
            (reading, secret) -> reading.optional(secret, SecretType.string()),
            (reading, secret) -> {
                Optional<SecretString> value = reading.optional(secret, SecretType.secretString());
                return value == null ? null : value.map(SecretString::reveal) + value.toString();
            },
            (reading, secret) -> {
                Optional<char[]> value = reading.optional(secret, SecretType.chars());
                return value == null ? null : value.map(String::new);
            },
            (reading, secret) -> reading.optionalLong(secret),
            (reading, secret) -> reading.orDefault(secret, SecretType.string(), "other"),
            (reading, secret) -> reading.orDefault(secret, SecretType.integer(), " 5 "),
            (reading, secret) -> reading.orDefault(secret, SecretType.duration(), "1h30m"),
            (reading, secret) -> reading.orDefault(secret, SecretType.list(SecretType.integer()), "1,2"),
            (reading, secret) -> reading.hasAny(secret));

    private final Random random = new Random(8);
    private int fastPathLoads;

    private FastPathProgram() {}

    /** Prints how many of a number of loads took the fast path, or throws at the first difference; without a number, tests a late file. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            writeMeanwhile();
            return;
        }
        FastPathProgram program = new FastPathProgram();
        int cases = Integer.parseInt(arguments[0]);
        for (int i = 0; i < cases; i++) {
            program.compare();
        }
        System.out.println(program.fastPathLoads);
    }

    /** Writes a file after a load has started; that load must ignore it. */
    private static void writeMeanwhile() throws IOException {
        DeclaredSecret present = DeclaredSecret.text("present", "PRESENT", "Any.present");
        DeclaredSecret late = DeclaredSecret.text("late", "LATE", "Any.late");
        Secrets secrets = Secrets.standard();
        SecretReading reading = SecretReading.of(secrets, "Any", present, late);
        Files.writeString(Path.of("secrets.toml"), "present = 'other'\nlate = 'late'\n");
        System.out.println(reading.string(present) + " " + reading.string(late));
        System.out.println(reading.optional(late, SecretType.string()) + " " + reading.hasAny(late));
        System.out.println(reading.orDefault(late, SecretType.list(SecretType.string()), "a,b"));
        reading = SecretReading.of(secrets, "Any", present, late);
        System.out.println(reading.string(present) + " " + reading.string(late));
        reading.finish();
    }

    private void compare() throws IOException {
        StringBuilder files = new StringBuilder();
        for (String name : List.of(
                ".streamlit/secrets.toml", "secrets.toml", System.getenv("HOME") + "/.streamlit/secrets.toml")) {
            files.append(name).append(":\n").append(write(Path.of(name))).append('\n');
        }
        List<Wanted> wanted = wanted();
        Secrets slow = Secrets.standard();
        slow.recipe().sources();
        String expected = outcome(wanted, slow);
        Secrets quick = Secrets.standard();
        check(expected, outcome(wanted, quick), files);
        check(expected, outcome(wanted, quick), files);
        quick.recipe().sources();
        check(expected, outcome(wanted, quick), files);
        fastPathLoads += Secrets.standard().recipe().fastPath(List.of(declared(wanted))) == null ? 0 : 1;
    }

    private static void check(String expected, String outcome, CharSequence files) {
        if (!expected.equals(outcome)) {
            throw new AssertionError("not as the sources say:\n" + expected + "\nbut\n" + outcome + "\nof\n" + files);
        }
    }

    private static String outcome(List<Wanted> wanted, Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "Any", declared(wanted));
        StringBuilder values = new StringBuilder();
        for (Wanted one : wanted) {
            values.append(one.isAsked() ? one.way().read(reading, one.secret()) : "not asked")
                    .append('\n');
        }
        try {
            reading.finish();
            return values.toString();
        } catch (SecretsException exception) {
            return String.valueOf(exception.getMessage());
        }
    }

    private static DeclaredSecret[] declared(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::secret).toArray(DeclaredSecret[]::new);
    }

    /** Deletes the file, then in half of all cases writes random lines to it. Returns the lines. */
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

    private List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String key = KEYS.get(random.nextInt(KEYS.size()));
            String variable =
                    random.nextInt(8) == 0 ? "" : key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
            DeclaredSecret secret = switch (random.nextInt(3)) {
                case 0 -> DeclaredSecret.other(key, variable, "Any.any");
                case 1 -> DeclaredSecret.text(key, variable, "Any.any");
                default -> DeclaredSecret.credential(key, variable, "Any.any");
            };
            wanted.add(new Wanted(secret, WAYS.get(random.nextInt(WAYS.size())), random.nextInt(8) > 0));
        }
        return wanted;
    }

    /** A secret, how it is read, and whether the program reads it at all. */
    private record Wanted(DeclaredSecret secret, Way way, boolean isAsked) {}

    private interface Way {
        Object read(SecretReading reading, DeclaredSecret secret);
    }
}

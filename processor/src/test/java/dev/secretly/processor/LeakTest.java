package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.processor.model.BuiltInType;
import dev.secretly.processor.model.Container;
import dev.secretly.processor.model.Shape;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.problem.Problem;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that no value is ever shown: for every type in every shape, from every source, with every kind of mistake. A
 * new type, container or shape needs its cases here: the switches cover all of them.
 */
class LeakTest {

    private static final String CANARY = String.join("-", "fake", "canary");
    private static final String NUMBER = "7261542";
    private static final String DATE = "1987-06-05";
    private static final KeytoolKey KEY = KeytoolKey.generated();
    private static final String PRIVATE_KEY = KEY.privateKey();
    private static final String KEY_STORE = KEY.openKeyStore();
    private static final List<String> MARKERS = List.of(
            CANARY,
            NUMBER,
            "1987-06",
            base64(CANARY),
            base64(CANARY).substring(0, 8),
            PRIVATE_KEY.substring(80, 88),
            PRIVATE_KEY.substring(PRIVATE_KEY.length() - 60, PRIVATE_KEY.length() - 52),
            KEY_STORE.substring(200, 208));

    /**
     * A type with strings to read it from.
     *
     * @param right a string that it accepts
     * @param wrong a string that it rejects, as close to a valid one as possible
     * @param isShown whether the program's own code may show a value that was loaded
     */
    private record Subject(String type, String boxed, String right, String wrong, boolean isShown) {

        static Stream<Subject> of(BuiltInType type) {
            String boxed = simple(type.names().get(type.names().size() - 1));
            return type.names().stream()
                    .map(name ->
                            new Subject(simple(name), boxed, rightText(type), wrongText(type), !type.isCredential()));
        }

        private static String simple(String name) {
            return name.startsWith("java.lang.") ? name.substring("java.lang.".length()) : name;
        }

        boolean isArray() {
            return type.endsWith("[]");
        }

        @Override
        public String toString() {
            return type;
        }
    }

    private static String rightText(BuiltInType type) {
        return switch (type.kind()) {
            case TEXT -> CANARY;
            case BYTES -> base64(CANARY);
            case BOOLEAN -> "true";
            case INT -> NUMBER;
            case LONG, BIG_INTEGER -> NUMBER + "398";
            case DOUBLE, BIG_DECIMAL -> NUMBER + ".5";
            case URI -> "https://" + CANARY + ".example";
            case PATH -> "/" + CANARY;
            case UUID -> NUMBER + "0-0000-0000-0000-000000000000";
            case SOCKET_ADDRESS -> CANARY + ":80";
            case DURATION -> NUMBER + "s";
            case LOCAL_DATE -> DATE;
            case LOCAL_TIME -> "07:26:15.42";
            case LOCAL_DATE_TIME -> DATE + "T07:26:15.42";
            case OFFSET_DATE_TIME, INSTANT -> DATE + "T07:26:15.42Z";
            case PRIVATE_KEY, KEY_PAIR -> PRIVATE_KEY;
            case PUBLIC_KEY -> KEY.publicKey();
            case CERTIFICATE -> KEY.certificate();
            case KEY_STORE -> KEY_STORE;
            case JSON -> "{\"key\":\"" + CANARY + "\"}";
            case ENUM, CUSTOM, KEY_LIST, LIST, MAP, TABLE -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static String wrongText(BuiltInType type) {
        return switch (type.kind()) {
            case TEXT -> CANARY;
            case BYTES -> base64(CANARY) + "-" + CANARY + "+";
            case BOOLEAN -> "true " + CANARY;
            case INT, LONG, BIG_INTEGER -> NUMBER + "398000000000000000000000000000" + CANARY;
            case DOUBLE -> NUMBER + "e999";
            case BIG_DECIMAL -> NUMBER + "e99999999999";
            case URI -> "https://user:" + CANARY + "@[";
            case PATH -> "/" + CANARY + "\\u0000";
            case UUID -> NUMBER + "0-0000-0000-0000-0000" + CANARY;
            case SOCKET_ADDRESS -> CANARY + ":99999";
            case DURATION -> NUMBER + "s" + CANARY;
            case LOCAL_DATE -> DATE + "T";
            case LOCAL_TIME -> "07:26:15.42" + CANARY;
            case LOCAL_DATE_TIME -> DATE + "T07:26:15.42" + CANARY;
            case OFFSET_DATE_TIME, INSTANT -> DATE + "T07:26:15.42+99:00";
            case PRIVATE_KEY, KEY_PAIR, PUBLIC_KEY, CERTIFICATE -> PRIVATE_KEY.replace("-----END", CANARY + "-----END");
            case KEY_STORE -> KEY_STORE.substring(4);
            case JSON -> CANARY + "}";
            case ENUM, CUSTOM, KEY_LIST, LIST, MAP, TABLE -> throw new IllegalArgumentException(type.toString());
        };
    }

    /** Returns a component of a shape, or an empty string if the type cannot have the shape. */
    private static String component(Shape shape, Subject subject) {
        String boxed = subject.boxed();
        return switch (shape) {
            case REQUIRED -> subject.type() + " required";
            case OPTIONAL -> "Optional<" + boxed + "> optional";
            case NULLABLE -> ""; // Only Kotlin has it; its value is read as that of an Optional.
            case OPTIONAL_INT -> boxed.equals("Integer") ? "OptionalInt optionalInt" : "";
            case OPTIONAL_LONG -> boxed.equals("Long") ? "OptionalLong optionalLong" : "";
            case OPTIONAL_DOUBLE -> boxed.equals("Double") ? "OptionalDouble optionalDouble" : "";
            case DEFAULTED ->
                boxed.equals("Integer") ? "@Secret(defaultValue = \"3\") " + subject.type() + " defaulted" : "";
        };
    }

    private static String components(Container container, String boxed, boolean isArray) {
        String declared = switch (container) {
            case LIST -> "List<%1$s> list, List<List<%1$s>> lists, Optional<List<%1$s>> maybeList";
            case SET -> isArray ? "" : "Set<%1$s> set, Optional<Set<%1$s>> maybeSet";
            case MAP ->
                "Map<String, %1$s> map, Map<String, List<%1$s>> maps, Optional<Map<String, Map<String, %1$s>>> maybeMap";
        };
        return declared.formatted(boxed);
    }

    static Stream<Subject> subjects() {
        Stream<Subject> own = Stream.of(
                new Subject("Level", "Level", "LOW", "LOW" + CANARY, true),
                new Subject("Parsed", "Parsed", CANARY + "-right", CANARY, true),
                new Subject("Constructed", "Constructed", CANARY + "-right", CANARY, true));
        return Stream.concat(BuiltInType.values().stream().flatMap(Subject::of), own);
    }

    private static String source(Subject subject) {
        String type = subject.type();
        String text = type.startsWith("dev.secretly.runtime.Secret")
                ? "x.reveal()"
                : subject.isArray() ? "new String(x)" : "\"\" + x";
        String shapes = Arrays.stream(Shape.values())
                .map(shape -> component(shape, subject))
                .filter(component -> !component.isEmpty())
                .collect(Collectors.joining(", "));
        String containers = Arrays.stream(Container.values())
                .map(container -> components(container, subject.boxed(), subject.isArray()))
                .filter(declared -> !declared.isEmpty())
                .collect(Collectors.joining(", "));
        return """
                package test;
                import dev.secretly.Secret;
                import java.util.*;
                @Secret("t") public record Holder(SHAPES, CONTAINERS, Part part, Optional<Part> maybePart,
                        List<Part> parts, Map<String, Part> named, Optional<Map<String, List<Part>>> deepParts,
                        List<Refusing> refusing, Optional<Refusing> maybeRefusing) {
                    public enum Level { LOW, HIGH }
                    public record Part(TYPE x, Optional<List<BOXED>> y) {}
                    public record Refusing(TYPE x) {
                        public Refusing { if (true) { throw new IllegalStateException(TEXT, new Error(TEXT)); } }
                    }
                    public record Parsed(String text) {
                        public static Parsed parse(String text) throws Exception {
                            if (!text.endsWith("right")) { throw new Exception(text, new Error(text)); }
                            return new Parsed(text);
                        }
                    }
                    public static final class Constructed {
                        public Constructed(String text) {
                            if (!text.endsWith("right")) { throw new IllegalArgumentException(text); }
                        }
                    }
                    public static void main(String[] arguments) { HolderSecrets.load(); }
                }
                """.replace("SHAPES", shapes)
                .replace("CONTAINERS", containers)
                .replace("TEXT", text)
                .replace("TYPE", type)
                .replace("BOXED", subject.boxed());
    }

    /** Returns TOML values. None of them is valid for every component, and most are valid for none. */
    private static List<String> forms(Subject subject) {
        List<String> forms = new ArrayList<>();
        for (String text : List.of("\"" + subject.wrong() + "\"", "\"" + subject.right() + "\"")) {
            for (String form : List.of(
                    "T",
                    "[T]",
                    "[T, T, [T], ' ']",
                    "[[T, 7261542, 1987-06-05]]",
                    "{ k = T }",
                    "{ k = [T, T], l = T, x = [T] }",
                    "{ k = { x = T, y = [T] } }",
                    "{ x = T, y = T }",
                    "{ x = T, y = [T, T] }",
                    "[{ x = T, y = [T] }, { x = T }, { x = [T], y = { x = T } }, {}, T]")) {
                forms.add(form.replace("T", text));
            }
        }
        forms.addAll(List.of("7261542", "7261542398", "7261542.5", "1987-06-05", "1987-06-05T07:26:15Z"));
        return forms;
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("subjects")
    void noValueOfATypeIsEverShown(Subject subject) throws Exception {
        Files.createDirectories(folder.resolve(".git"));
        String contract = "[t]\nrequired = \"" + subject.right() + "\"\n";
        Files.writeString(folder.resolve("secrets.example.toml"), contract);
        RealCompiler javac = RealCompiler.javac(folder).source("test/Holder.java", source(subject));
        assertFalse(javac.compile());
        assertSilent(javac.errors() + " " + javac.notes(), "the compiler");
        List<String> names = names();
        assertEquals(
                List.of("HolderSecrets.java"),
                javac.generated(),
                () -> javac.errors().toString());
        assertSilent(Files.readString(folder.resolve("gen/test/HolderSecrets.java")), "the generated source");

        RealCompiler unchecked = RealCompiler.javac(folder)
                .option("-Asecretly.contract=none")
                .source("test/Holder.java", source(subject));
        assertTrue(unchecked.compile(), () -> unchecked.errors().toString());
        int refused = 0;
        for (String form : forms(subject)) {
            refused += load(Secrets.ofToml(toml(names, form)), subject, form);
            Path file = Files.writeString(
                    folder.resolve("any.toml"), toml(names, form).replace('"', '\''));
            refused += load(Secrets.ofFile(file), subject, form);
            refused += load(Secrets.ofToml(toml(names, form).replace("\"", "")), subject, "unquoted " + form);
        }
        for (String form : List.of("W", "R", "W,W", "R, R,W", "R,R", ",W,", "\\\\W\\,")) {
            String text = form.replace("W", subject.wrong()).replace("R", subject.right());
            Map<String, String> texts = new TreeMap<>();
            names.forEach(name -> texts.put("t." + name, text));
            refused += load(Secrets.of(texts), subject, form);
        }
        assertTrue(refused > 60, refused + " were refused");
        assertEquals(0, load(Secrets.ofToml(rightToml(subject)), subject, "what is right"));
        assertSilent(inChild(names, subject.wrong()), "the process");
    }

    private List<String> names() {
        return List.of(
                "required",
                "optional",
                "optional_int",
                "optional_long",
                "optional_double",
                "defaulted",
                "list",
                "lists",
                "maybe_list",
                "set",
                "maybe_set",
                "map",
                "maps",
                "maybe_map",
                "part",
                "maybe_part",
                "parts",
                "named",
                "deep_parts",
                "refusing",
                "maybe_refusing");
    }

    private static String toml(List<String> names, String form) {
        return "[t]\n" + names.stream().map(name -> name + " = " + form + "\n").collect(Collectors.joining());
    }

    private static String rightToml(Subject subject) {
        return """
                [t]
                required = R
                list = [R, R]
                lists = [[R], [R]]
                set = [R, R]
                map = { k = R }
                maps = { k = [R] }
                part = { x = R, y = [R] }
                maybe_part = { x = R }
                parts = [{ x = R }]
                named = { k = { x = R } }
                refusing = []
                """.replace("R", "'" + subject.right() + "'");
    }

    /** Returns 1 if the values were rejected, otherwise 0. */
    private int load(Secrets secrets, Subject subject, String form) throws Exception {
        URL[] classes = {folder.resolve("out").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, Secrets.class.getClassLoader())) {
            Object holder = loader.loadClass("test.HolderSecrets")
                    .getMethod("load", Secrets.class)
                    .invoke(null, secrets);
            if (!subject.isShown()) {
                assertSilent(String.valueOf(holder), form);
            }
            return 0;
        } catch (InvocationTargetException thrown) {
            assertSilent(all((SecretsException) thrown.getCause()) + secrets, form);
            return 1;
        }
    }

    /** Returns everything that an exception shows. */
    private static String all(SecretsException exception) {
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        StringBuilder all = new StringBuilder(trace.toString());
        all.append(exception.getMessage())
                .append(exception.getLocalizedMessage())
                .append(exception);
        all.append(exception.getCause()).append(Arrays.toString(exception.getSuppressed()));
        for (Problem problem : exception.problems()) {
            all.append(problem).append(problem.places()).append(problem.found()).append(problem.wanted());
        }
        return all.toString();
    }

    /** Returns what a process prints, including logs, if every value in its environment is wrong. */
    private String inChild(List<String> names, String wrong) throws Exception {
        Path program = Path.of(System.getProperty("java.home"), "bin", "java");
        Path out = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "-cp",
                        folder.resolve("out") + File.pathSeparator + System.getProperty("java.class.path"),
                        "test.Holder")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("LANG") && !name.startsWith("LC_"));
        for (String name : names) {
            builder.environment().put("T_" + name.toUpperCase(Locale.ROOT), wrong);
        }
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String printed = Files.readString(out);
        assertEquals(1, process.exitValue(), printed);
        assertTrue(printed.startsWith("Exception in thread \"main\" Cannot load Holder: "), printed);
        return printed;
    }

    private static void assertSilent(String said, String of) {
        for (String marker : MARKERS) {
            assertFalse(said.contains(marker), () -> of + " says " + marker + ":\n" + said);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

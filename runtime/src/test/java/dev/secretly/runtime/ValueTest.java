package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import dev.secretly.testing.Unwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every type of value, from TOML and from plain strings such as those of the environment. */
class ValueTest {

    private static final DeclaredSecret KEY = DeclaredSecret.other("t.k", "T_K", "Test.k");

    private enum Level {
        LOW,
        VERY_HIGH
    }

    private record Even(int number) {
        static Even of(String text) throws IOException {
            if (Integer.parseInt(text) % 2 == 1) {
                throw new IOException(text);
            }
            return new Even(Integer.parseInt(text));
        }
    }

    /**
     * A type with valid TOML values, each with its string form, and with invalid ones.
     *
     * @param isText whether any string is valid
     */
    private record Type(
            String name, SecretType<?> type, boolean isText, Map<String, String> values, List<String> invalidValues) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<String> INVALID_NUMBERS = List.of(
            "''' '''x",
            "'3f'",
            "'0x10'",
            "'1_000'",
            "'NaN'",
            "'Infinity'",
            "nan",
            "inf",
            "'\u0661\u0662'",
            "'1,5'",
            "'--1'",
            "'+'",
            "true",
            "[1]",
            "{}",
            "2026-11-24");

    static Stream<Type> types() {
        return Stream.of(
                new Type("String", SecretType.string(), true, Map.of("' a '", " a "), List.of("1", "true", "[]", "{}")),
                new Type(
                        "SecretString",
                        SecretType.secretString(),
                        true,
                        Map.of("'a'", "[secret t.k]"),
                        List.of("1", "0.5")),
                new Type("char[]", SecretType.chars(), true, Map.of(), List.of("1", "true", "2026-11-24")),
                new Type("byte[]", SecretType.bytes(), false, Map.of(), List.of("1", "'a'", "'a b='", "'-+=='", "[1]")),
                new Type(
                        "boolean",
                        SecretType.bool(),
                        false,
                        Map.of("true", "true", "false", "false", "'TRUE'", "true", "' False '", "false"),
                        List.of("1", "'yes'", "'1'", "'on'", "'t'")),
                new Type(
                        "int",
                        SecretType.integer(),
                        false,
                        Map.of("5432", "5432", "'-7'", "-7", "' +8 '", "8", "-2147483648", "-2147483648", "0x10", "16"),
                        with(INVALID_NUMBERS, "2147483648", "'2147483648'", "0.5", "'0.5'", "1e3")),
                new Type(
                        "long",
                        SecretType.longInteger(),
                        false,
                        Map.of(
                                "9223372036854775807",
                                "9223372036854775807",
                                "'-9223372036854775808'",
                                "-9223372036854775808"),
                        with(INVALID_NUMBERS, "'9223372036854775808'", "1.0", "'1L'")),
                new Type(
                        "double",
                        SecretType.doubleNumber(),
                        false,
                        Map.of(
                                "0.5", "0.5", "2", "2.0", "'1e-3'", "0.001", "' .5 '", "0.5", "'1.'", "1.0", "1e2",
                                "100.0"),
                        with(INVALID_NUMBERS, "'1e999'", "'0.5d'", "'.'", "'e1'", "'1e'", "'0x1p3'", "-inf")),
                new Type(
                        "BigInteger",
                        SecretType.bigInteger(),
                        false,
                        Map.of("7", "7", "'123456789012345678901'", "123456789012345678901"),
                        with(INVALID_NUMBERS, "0.5", "'0.5'")),
                new Type(
                        "BigDecimal",
                        SecretType.bigDecimal(),
                        false,
                        Map.of("7", "7", "'0.10'", "0.10", "'1e3'", "1E+3"),
                        with(INVALID_NUMBERS, "0.5", "'1e99999999999'")),
                new Type(
                        "URI",
                        SecretType.uri(),
                        false,
                        Map.of("'https://a.example/b?c'", "https://a.example/b?c", "' mailto:a@b '", "mailto:a@b"),
                        List.of("1", "'a b'", "'http://['")),
                new Type("Path", SecretType.path(), true, Map.of("'/a/../b'", "/a/../b"), List.of("1", "\"a\\u0000\"")),
                new Type(
                        "UUID",
                        SecretType.uuid(),
                        false,
                        Map.of("'00000000-0000-0000-0000-00000000000A'", "00000000-0000-0000-0000-00000000000a"),
                        List.of("1", "'1-1-1-1-1'", "'x'")),
                new Type(
                        "InetSocketAddress",
                        SecretType.socketAddress(),
                        false,
                        Map.of("'db.example:5432'", "db.example/<unresolved>:5432", "'[::1]:0'", "::1/<unresolved>:0"),
                        List.of(
                                "1",
                                "'host'",
                                "':1'",
                                "'host:'",
                                "'host:65536'",
                                "'::1:80'",
                                "'h:+1'",
                                "'h:\u0661'",
                                "'[]:1'")),
                new Type(
                        "Duration",
                        SecretType.duration(),
                        false,
                        Map.of(
                                "'30s'", "PT30S", "'1h30m'", "PT1H30M", "'250ms'", "PT0.25S", "'2d'", "PT48H", "'PT5M'",
                                "PT5M", "' 5m '", "PT5M"),
                        List.of("30", "'30'", "'1m1h'", "'s'", "'5 m'", "'-1s'", "'99999999999999999999d'", "'5min'")),
                new Type(
                        "LocalDate",
                        SecretType.localDate(),
                        false,
                        Map.of("2026-11-24", "2026-11-24", "'2026-11-24'", "2026-11-24"),
                        List.of("1", "07:30:00", "2026-11-24T07:30:00", "'2026-13-01'", "'24.11.2026'")),
                new Type(
                        "LocalTime",
                        SecretType.localTime(),
                        false,
                        Map.of("07:30:00", "07:30", "'07:30'", "07:30"),
                        List.of("1", "2026-11-24", "'25:00'")),
                new Type(
                        "LocalDateTime",
                        SecretType.localDateTime(),
                        false,
                        Map.of("2026-11-24T07:30:00", "2026-11-24T07:30", "2026-11-24 07:30:00", "2026-11-24T07:30"),
                        List.of("1", "2026-11-24", "2026-11-24T07:30:00Z")),
                new Type(
                        "OffsetDateTime",
                        SecretType.offsetDateTime(),
                        false,
                        Map.of(
                                "2026-11-24T07:30:00+01:00",
                                "2026-11-24T07:30+01:00",
                                "'2026-11-24T07:30:00Z'",
                                "2026-11-24T07:30Z"),
                        List.of("1", "2026-11-24T07:30:00", "'now'")),
                new Type(
                        "Instant",
                        SecretType.instant(),
                        false,
                        Map.of(
                                "2026-11-24T07:30:00+01:00",
                                "2026-11-24T06:30:00Z",
                                "'2026-11-24T07:30:00Z'",
                                "2026-11-24T07:30:00Z"),
                        List.of("1", "2026-11-24T07:30:00", "'now'")),
                ofKey("PrivateKey", SecretType.privateKey()),
                ofKey("PublicKey", SecretType.publicKey()),
                ofKey("KeyPair", SecretType.keyPair()),
                ofKey("X509Certificate", SecretType.certificate()),
                ofKey("KeyStore", SecretType.keyStore()),
                new Type(
                        "List<X509Certificate>",
                        SecretType.list(SecretType.certificate()),
                        false,
                        Map.of(),
                        List.of("1", "'x'", "true", "{}")),
                new Type(
                        "SecretJson",
                        SecretType.json(),
                        false,
                        Map.of("'{}'", "[secret t.k]", "{ a = 1 }", "[secret t.k]"),
                        List.of("1", "'x'", "'{'", "'[]'", "[]", "true")),
                new Type(
                        "made",
                        SecretType.custom(Even::of),
                        false,
                        Map.of("' 4 '", "Even[number=4]"),
                        List.of("4", "'5'", "'x'", "[]")),
                new Type(
                        "enum",
                        SecretType.enumeration(Level.values()),
                        false,
                        Map.of("'LOW'", "LOW", "' very-high '", "VERY_HIGH"),
                        List.of("1", "'HIGH'", "'lo w'")));
    }

    /** {@code KeySpellingTest} has the valid values. */
    private static Type ofKey(String name, SecretType<?> type) {
        return new Type(name, type, false, Map.of(), List.of("1", "'x'", "'c2VjcmV0'", "true", "[]", "{}"));
    }

    private static List<String> with(List<String> first, String... more) {
        return Stream.concat(first.stream().filter(value -> !value.endsWith("x")), Stream.of(more))
                .toList();
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("types")
    void validValuesAreRead(Type type) {
        type.values()
                .forEach((toml, expected) -> assertEquals(expected, String.valueOf(fromToml(type.type(), toml)), toml));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPlainStringIsReadLikeATomlString(Type type) {
        type.values().forEach((toml, expected) -> {
            if (toml.startsWith("'")) {
                String text = toml.substring(1, toml.length() - 1);
                assertEquals(expected, String.valueOf(from(Secrets.of(Map.of("t.k", text)), type.type())), toml);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void invalidValuesAreMalformed(Type type) {
        for (String toml : type.invalidValues()) {
            SecretsException exception = assertThrows(SecretsException.class, () -> fromToml(type.type(), toml), toml);
            assertEquals(Problem.Kind.MALFORMED, exception.problems().get(0).kind(), toml);
            assertEquals(2, exception.problems().get(0).places().get(0).line());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMalformedValueIsNeverShown(Type type) {
        if (type.isText()) {
            return;
        }
        String text = Canary.of("value") + " 3\u00fc";
        for (Secrets secrets : List.of(
                Secrets.of(Map.of("t.k", text)),
                Secrets.ofToml("[t]\nk = '" + text + "'"),
                Secrets.ofToml("t.k = ['" + text + "']"))) {
            SecretsException exception = assertThrows(SecretsException.class, () -> from(secrets, type.type()));
            String all = exception + exception.getMessage() + exception.problems() + exception.getCause();
            assertFalse(all.contains(Canary.marker()), all);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFixForAMissingOrMalformedValueMakesTheNextLoadSucceed(Type type) throws IOException {
        if (hasNoExample(type)) {
            return;
        }
        Path file = folder.resolve("secrets.toml");
        for (String toml :
                List.of("", "[t]\nk = ''\n", "[t]\nk = []\n", "[t.k]\nx = 1\n", "t = 5\n", "t = { k = {} }\n")) {
            Files.writeString(file, toml);
            SecretsException exception =
                    assertThrows(SecretsException.class, () -> from(Secrets.ofFile(file), type.type()));

            FixApplier.apply(exception.getMessage(), folder);

            assertDoesNotThrow(() -> from(Secrets.ofFile(file), type.type()), exception::getMessage);
        }
    }

    /** Nobody can write an example of a custom type, and no key is written into messages. */
    private static boolean hasNoExample(Type type) {
        ValueKind kind = RuntimeAccess.kind(type.type());
        return kind == ValueKind.CUSTOM || kind == ValueKind.KEY_LIST || kind == ValueKind.JSON || kind.isKey();
    }

    @Test
    void bytesAndCharactersAreReadAsArrays() {
        byte[] bytes = "a\u00fc?".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(bytes, (byte[]) fromToml(SecretType.bytes(), "'YcO8Pw=='"));
        assertArrayEquals(bytes, (byte[]) fromToml(SecretType.bytes(), "' YcO8Pw '"));
        assertArrayEquals(new byte[] {(byte) 0xFB, (byte) 0xFF}, (byte[]) fromToml(SecretType.bytes(), "'-_8'"));
        assertArrayEquals(new byte[] {(byte) 0xFB, (byte) 0xFF}, (byte[]) fromToml(SecretType.bytes(), "'+/8='"));
        assertArrayEquals(" a ".toCharArray(), (char[]) fromToml(SecretType.chars(), "' a '"));
    }

    @Test
    void anExceptionOfAFactoryIsReportedByClassAndLocationWithoutItsMessage() {
        SecretsException exception =
                assertThrows(SecretsException.class, () -> fromToml(SecretType.custom(Even::of), "'7'"));
        assertTrue(
                Unwrapped.of(exception.getMessage())
                        .matches("(?s).*a string at TOML text:2:1, not a string that its type accepts"
                                + " \\(java\\.io\\.IOException at ValueTest\\.java:\\d+\\)\n.*"),
                exception.getMessage());
        SecretsException ofJdk = assertThrows(
                SecretsException.class, () -> fromToml(SecretType.custom(Even::of), "'" + Canary.of("x") + "'"));
        assertTrue(
                Unwrapped.of(ofJdk.getMessage()).contains("java.lang.NumberFormatException at ValueTest.java:"),
                ofJdk.getMessage());
        assertFalse(ofJdk.getMessage().contains(Canary.marker()));
        assertThrows(SecretsException.class, () -> fromToml(SecretType.custom(text -> null), "'7'"));
    }

    @Test
    void aNumberOfTheRightTypeIsReportedAsOutOfRange() {
        SecretsException tooLarge =
                assertThrows(SecretsException.class, () -> fromToml(SecretType.integer(), "2147483648"));
        assertTrue(
                tooLarge.getMessage().contains("an integer out of range at TOML text:2:1, not a 32-bit integer"),
                tooLarge.getMessage());
        SecretsException notFinite =
                assertThrows(SecretsException.class, () -> fromToml(SecretType.doubleNumber(), "nan"));
        assertTrue(
                notFinite.getMessage().contains("a float out of range at TOML text:2:1, not a finite number"),
                notFinite.getMessage());
    }

    @Test
    void theNamesOfAnEnumAreReported() {
        SecretsException exception = assertThrows(
                SecretsException.class,
                () -> fromToml(SecretType.enumeration(Level.values()), "'" + Canary.of("x") + "'"));

        assertTrue(
                exception.getMessage().contains("a string at TOML text:2:1, not one of LOW, VERY_HIGH\n"),
                exception.getMessage());
        assertTrue(
                exception.getMessage().contains("Set k at line 2 to one of LOW, VERY_HIGH, such as \"LOW\""),
                exception.getMessage());
    }

    @Test
    void aDefaultThatAFactoryRejectsIsMalformed() {
        SecretReading reading = SecretReading.of(Secrets.ofToml(""), "Test", KEY);
        reading.orDefault(KEY, SecretType.custom(Even::of), "7");
        SecretsException exception = assertThrows(SecretsException.class, reading::finish);

        assertTrue(
                exception
                        .getMessage()
                        .matches(
                                "(?s).*\n  t.k  T_K  MALFORMED  java\\.io\\.IOException at ValueTest\\.java:\\d+, not"
                                        + " a default that its type accepts\n.*change the default of Test\\.k to one that its type accepts"),
                exception.getMessage());
    }

    @Test
    void optionalNumbersMayBeAbsent() {
        SecretReading full = SecretReading.of(Secrets.ofToml("t.k = 7"), "Test", KEY);
        assertEquals(OptionalInt.of(7), full.optionalInt(KEY));
        assertEquals(OptionalLong.of(7), full.optionalLong(KEY));
        assertEquals(OptionalDouble.of(7), full.optionalDouble(KEY));
        SecretReading empty = SecretReading.of(Secrets.ofToml(""), "Test", KEY);
        assertEquals(OptionalInt.empty(), empty.optionalInt(KEY));
        assertEquals(OptionalLong.empty(), empty.optionalLong(KEY));
        assertEquals(OptionalDouble.empty(), empty.optionalDouble(KEY));
        SecretReading wrong = SecretReading.of(Secrets.ofToml("t.k = 'x'"), "Test", KEY);
        assertEquals(null, wrong.optionalInt(KEY));
        assertThrows(SecretsException.class, wrong::finish);
    }

    @Test
    void aDefaultIsReadOnlyWhenNoSourceHasTheKey() {
        assertEquals(3, SecretReading.of(Secrets.ofToml(""), "Test", KEY).orDefault(KEY, SecretType.integer(), "3"));
        assertEquals(
                4, SecretReading.of(Secrets.ofToml("t.k=4"), "Test", KEY).orDefault(KEY, SecretType.integer(), "3"));
        SecretReading wrong = SecretReading.of(Secrets.ofToml("t.k='x'"), "Test", KEY);
        assertEquals(null, wrong.orDefault(KEY, SecretType.integer(), "3"));
        assertThrows(SecretsException.class, wrong::finish);
    }

    @Test
    void everyValueKindIsTested() {
        Set<ValueKind> tested = Stream.concat(types().map(Type::type), ContainerTest.types())
                .map(type -> RuntimeAccess.kind(type))
                .collect(Collectors.toSet());
        tested.add(RuntimeAccess.kind(SecretType.table(reading -> null)));

        assertEquals(EnumSet.allOf(ValueKind.class), EnumSet.copyOf(tested));
    }

    private static Object fromToml(SecretType<?> type, String value) {
        return from(Secrets.ofToml("[t]\nk = " + value), type);
    }

    private static <T> T from(Secrets secrets, SecretType<T> type) {
        SecretReading reading = SecretReading.of(secrets, "Test", KEY);
        return reading.finish(reading.required(KEY, type));
    }
}

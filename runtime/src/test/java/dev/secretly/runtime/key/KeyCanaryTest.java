package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.CHAIN;
import static dev.secretly.runtime.key.KeyFixture.KEY;
import static dev.secretly.runtime.key.KeyFixture.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Repetitions;
import dev.secretly.testing.SampleKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Damages keys in many ways, and searches all that a program could show of them for parts of the key. */
class KeyCanaryTest {

    private static final int CASES = Repetitions.of(20_000);

    /** No more consecutive characters than this are shown. */
    private static final int LENGTH = 8;

    /** The start of PKCS#8, up to the identifier of the algorithm, is the same for all keys. */
    private static final int SAME_FOR_ALL_KEYS = 26;

    /** Parts of the lines around the Base64, which messages name. */
    private static final Pattern ARMOR = Pattern.compile("[A-Z-]+");

    private final Random random = new Random(34);

    private record Sample(String pem, byte[] der, SecretType<?> type) {}

    private static List<Sample> samples() throws GeneralSecurityException, IOException {
        List<Sample> samples = new ArrayList<>();
        for (String algorithm : SampleKeys.ALGORITHMS) {
            KeyPair pair = SampleKeys.pair(algorithm);
            byte[] der = pair.getPrivate().getEncoded();
            samples.add(new Sample(SampleKeys.pem("PRIVATE KEY", der), der, SecretType.privateKey(PASSWORD)));
            samples.add(new Sample(SampleKeys.pem("PRIVATE KEY", der), der, SecretType.keyPair(PASSWORD)));
            if (algorithm.equals("RSA") || algorithm.startsWith("P-")) {
                byte[] traditional = SampleKeys.traditional(pair.getPrivate());
                samples.add(new Sample(
                        SampleKeys.pem("EC PRIVATE KEY", traditional), traditional, SecretType.privateKey()));
                samples.add(new Sample(
                        SampleKeys.pem("RSA PRIVATE KEY", traditional),
                        traditional,
                        SecretType.list(SecretType.privateKey())));
            }
        }
        byte[] store = store(SampleKeys.pair("P-256"));
        samples.add(new Sample(Base64.getEncoder().encodeToString(store), store, SecretType.keyStore(PASSWORD)));
        return samples;
    }

    private static byte[] store(KeyPair pair) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {SampleKeys.selfSigned("own", pair)};
        store.setKeyEntry("own", pair.getPrivate(), "correct".toCharArray(), chain);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, "correct".toCharArray());
        return bytes.toByteArray();
    }

    @Test
    void nothingOfADamagedKeyIsShown() throws Exception {
        List<Sample> samples = samples();
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            Sample sample = samples.get(i % samples.size());
            String text = damaged(sample);
            String shown = shown(text, sample.type());
            refused += shown.contains("MALFORMED") ? 1 : 0;
            check(shown, text, sample.der());
        }
        assertTrue(refused > CASES / 2, "only " + refused + " were refused");
    }

    private String damaged(Sample sample) {
        List<Function<Sample, String>> ways = List.of(
                this::withOtherByte,
                this::withoutRest,
                this::withOtherCharacter,
                this::withoutLine,
                this::withoutPart,
                one -> one.pem().replace("-----END", "----END"),
                one -> one.pem().replace("PRIVATE KEY", "CERTIFICATE"),
                one -> "\"\"\"" + one.pem().replace("-----BEGIN", "----BEGIN"));
        return ways.get(random.nextInt(ways.size())).apply(sample);
    }

    private String withOtherByte(Sample sample) {
        byte[] der = sample.der().clone();
        der[random.nextInt(der.length)] ^= (byte) (1 + random.nextInt(255));
        return random.nextBoolean()
                ? SampleKeys.pem("PRIVATE KEY", der)
                : Base64.getEncoder().encodeToString(der);
    }

    private String withoutRest(Sample sample) {
        return sample.pem().substring(0, random.nextInt(sample.pem().length()) + 1);
    }

    private String withOtherCharacter(Sample sample) {
        StringBuilder text = new StringBuilder(sample.pem());
        text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(200)));
        return text.toString();
    }

    private String withoutLine(Sample sample) {
        List<String> lines = new ArrayList<>(sample.pem().lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private String withoutPart(Sample sample) {
        int start = random.nextInt(sample.pem().length());
        int end = start + random.nextInt(sample.pem().length() - start);
        return sample.pem().substring(0, start) + sample.pem().substring(end);
    }

    /** All that a program could print of a failed load, or of a value. */
    private static String shown(String text, SecretType<?> type) {
        Secrets secrets = Secrets.of(Map.of("tls.key", text, "tls.key_password", "correct"));
        SecretReading reading = SecretReading.of(secrets, "Tls", KEY, PASSWORD);
        try {
            Object value = reading.required(KEY, type);
            return reading.finish(value).toString() + secrets + reading;
        } catch (SecretsException exception) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            return trace
                    + exception.problems().toString()
                    + exception.problems().get(0).detail()
                    + secrets
                    + reading;
        }
    }

    private static void check(String shown, String text, byte[] der) {
        Set<String> parts = new HashSet<>();
        addParts(text.replaceAll("\\s", ""), 0, parts);
        addParts(HexFormat.of().formatHex(der), 2 * SAME_FOR_ALL_KEYS, parts);
        addParts(Base64.getEncoder().encodeToString(der), SAME_FOR_ALL_KEYS * 4 / 3, parts);
        for (int i = 0; i + LENGTH <= shown.length(); i++) {
            String part = shown.substring(i, i + LENGTH);
            if (parts.contains(part) && !ARMOR.matcher(part).matches()) {
                fail("shown: " + part);
            }
        }
    }

    private static void addParts(String whole, int from, Set<String> parts) {
        for (int i = from; i + LENGTH <= whole.length(); i++) {
            parts.add(whole.substring(i, i + LENGTH));
        }
    }

    @Test
    void aKeyThatIsReadPrintsNothingOfItself() {
        for (String algorithm : SampleKeys.ALGORITHMS) {
            KeyPair pair = SampleKeys.pair(algorithm);
            String pem = SampleKeys.pkcs8(pair.getPrivate());
            for (SecretType<?> type : List.of(SecretType.privateKey(), SecretType.list(SecretType.privateKey()))) {
                check(
                        KeyFixture.load(pem, type).toString(),
                        pem,
                        pair.getPrivate().getEncoded());
            }
        }
    }

    @Test
    void aCertificateThatDoesNotFitIsNotShown() {
        DeclaredSecret[] declared = {CHAIN, KEY};
        String pem = SampleKeys.pkcs8(SampleKeys.pair("P-256").getPrivate());
        String message = KeyFixture.problem(
                Secrets.of(Map.of("tls.chain", pem, "tls.key", pem)),
                SecretType.certificate().pairedWith(KEY, SecretType.privateKey()),
                declared);
        check(message, pem, pem.getBytes(StandardCharsets.UTF_8));
    }
}

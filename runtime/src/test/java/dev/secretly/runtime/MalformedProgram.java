package dev.secretly.runtime;

import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.Canary;
import java.util.List;
import java.util.Map;

/** Loads a malformed string as each type that detects it without an exception of the JDK. */
final class MalformedProgram {

    static final List<SecretType<?>> TYPES = List.of(
            SecretType.integer(),
            SecretType.longInteger(),
            SecretType.doubleNumber(),
            SecretType.bigInteger(),
            SecretType.bigDecimal(),
            SecretType.bytes(),
            SecretType.bool(),
            SecretType.uuid(),
            SecretType.duration(),
            SecretType.localDate(),
            SecretType.localTime(),
            SecretType.localDateTime(),
            SecretType.offsetDateTime(),
            SecretType.instant(),
            SecretType.socketAddress(),
            SecretType.enumeration(Thread.State.values()));

    private MalformedProgram() {}

    public static void main(String[] arguments) {
        int problems = 0;
        for (SecretType<?> type : TYPES) {
            DeclaredSecret key = DeclaredSecret.other("k", "K", "T.k");
            for (Secrets secrets : List.of(
                    Secrets.of(Map.of("k", Canary.of("!"))),
                    Secrets.builder().environment(Map.of("K", Canary.of("!"))).build(),
                    Secrets.ofToml("k = '" + Canary.of("!") + "'"))) {
                SecretReading reading = SecretReading.of(secrets, "T", key);
                reading.required(key, type);
                try {
                    reading.finish();
                } catch (SecretsException exception) {
                    problems++;
                }
            }
        }
        System.out.println("problems: " + problems / 3);
    }
}

package dev.secretly.runtime.program;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;

/** Loads a list and a credential from the standard sources, for files in which everything is wrong. */
public final class Dense {

    private Dense() {}

    public static void main(String[] arguments) {
        DeclaredSecret list = DeclaredSecret.other("x", "X", "Test.x");
        DeclaredSecret text = DeclaredSecret.credential("k00", "K00", "Test.k00");
        SecretReading reading = SecretReading.of(Secrets.standard(), "Test", list, text);
        reading.required(list, SecretType.list(SecretType.duration()));
        reading.secretString(text);
        reading.finish();
    }
}

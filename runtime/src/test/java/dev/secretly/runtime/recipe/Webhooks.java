package dev.secretly.runtime.recipe;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.rotation.Live;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The recipe for signatures: the old secret is good for some time after a rotation. */
final class Webhooks {

    private volatile SecretString current;
    private volatile SecretString old;
    private volatile long oldUntil;

    Webhooks(Live<Webhook> live, Duration grace) {
        this.oldUntil = System.nanoTime();
        live.onChange((before, after) -> {
            old = before.secret();
            oldUntil = System.nanoTime() + grace.toNanos();
            current = after.secret();
        });
        this.old = live.get().secret();
        this.current = old;
    }

    boolean isSigned(byte[] body, byte[] signature) {
        return isSigned(body, signature, current)
                || (oldUntil - System.nanoTime() > 0 && isSigned(body, signature, old));
    }

    private static boolean isSigned(byte[] body, byte[] signature, SecretString secret) {
        return MessageDigest.isEqual(signature, sign(body, secret));
    }

    static byte[] sign(byte[] body, SecretString secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256");
        }
    }

    record Webhook(SecretString secret) {}
}

package dev.secretly.sample;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a call of a webhook comes from Trello, which signs it with the secret of the program. A class that takes
 * its secret in the constructor: {@code WebhookSignatureSecrets.load()} makes one.
 */
final class WebhookSignature {

    private final SecretString apiSecret;

    WebhookSignature(@Secret("trello.api_secret") SecretString apiSecret) {
        this.apiSecret = apiSecret;
    }

    /**
     * Compares a signature with that of a call.
     *
     * @param body what Trello sends
     * @param callbackUrl the address that the webhook was made with
     * @param signature the header {@code X-Trello-Webhook}
     */
    boolean isOf(byte[] body, String callbackUrl, String signature) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(apiSecret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            mac.update(body);
            byte[] expected = Base64.getEncoder().encode(mac.doFinal(callbackUrl.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA1");
        }
    }
}

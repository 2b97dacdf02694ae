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
 * Verifies that a webhook call comes from Trello, which signs it with the secret of the program. An example of a class
 * with a secret in its constructor: {@code WebhookSignatureSecrets.load()} creates an instance.
 */
final class WebhookSignature {

    private final SecretString apiSecret;

    WebhookSignature(@Secret("trello.api_secret") SecretString apiSecret) {
        this.apiSecret = apiSecret;
    }

    /**
     * Whether a signature is that of a call.
     *
     * @param body the body of the call
     * @param callbackUrl the URL that the webhook was created with
     * @param signature the value of the header {@code X-Trello-Webhook}
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

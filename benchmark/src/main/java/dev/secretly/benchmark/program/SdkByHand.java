package dev.secretly.benchmark.program;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Reads one secret by the SDK's client, with the lightest of its HTTP clients. */
public final class SdkByHand {

    private SdkByHand() {}

    /**
     * Reads the secret.
     *
     * @param arguments ignored
     */
    public static void main(String[] arguments) {
        try (SecretsManagerClient client = SecretsManagerClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            String document = client.getSecretValue(request -> request.secretId("boards/prod"))
                    .secretString();
            if (!document.contains("fake-key")) {
                throw new IllegalStateException();
            }
        }
    }
}

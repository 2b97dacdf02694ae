package dev.secretly.aws;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.address.AwsAddress.Scheme;
import dev.secretly.aws.internal.call.AwsAccess;

/** Sources in AWS Secrets Manager, for {@link dev.secretly.runtime.Secrets.Builder#source}. */
public final class AwsSecretsManager {

    private AwsSecretsManager() {}

    /**
     * Returns one secret that is a whole document: TOML, or a JSON object.
     *
     * @param name its name, such as {@code boards/prod}, or its ARN
     * @return the source, with the region of the ARN or else the one that the SDK finds, and the credentials that the SDK
     *     finds
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank or ends with a slash
     */
    public static AwsDocument document(String name) {
        return new AwsDocument(AwsAddress.ofDocument(Scheme.SECRETS_MANAGER, name), AwsAccess.DEFAULT);
    }

    /**
     * Returns one secret for each table, a JSON object: {@code trello.api_key} is {@code api_key} in the secret {@code
     * boards/prod/trello}.
     *
     * @param start the beginning of the names, such as {@code boards/prod/}; a slash is added if it has none at the end
     * @return the source, with the region and credentials that the SDK finds
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, only a slash, or an ARN
     */
    public static AwsKeys tables(String start) {
        return new AwsKeys(AwsAddress.ofSeveral(Scheme.SECRETS_MANAGER, start), AwsAccess.DEFAULT);
    }
}

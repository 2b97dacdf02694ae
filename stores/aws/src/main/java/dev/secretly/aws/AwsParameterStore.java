package dev.secretly.aws;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.address.AwsAddress.Scheme;
import dev.secretly.aws.internal.call.AwsAccess;

/** Sources in AWS Parameter Store, for {@link dev.secretly.runtime.Secrets.Builder#source}. */
public final class AwsParameterStore {

    private AwsParameterStore() {}

    /**
     * Returns one parameter that is a whole document: TOML, or a JSON object.
     *
     * @param name its name, such as {@code /boards/prod}, or its ARN
     * @return the source, with the region of the ARN or else the one that the SDK finds, and the credentials that the SDK
     *     finds
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank, ends with a slash, or is a path (not an ARN) that does
     *     not start with a slash
     */
    public static AwsDocument document(String name) {
        return new AwsDocument(AwsAddress.ofDocument(Scheme.PARAMETER_STORE, name), AwsAccess.DEFAULT);
    }

    /**
     * Returns one parameter for each key: {@code trello.api_key} is the parameter {@code /boards/prod/trello/api_key}.
     *
     * @param start the beginning of the names, such as {@code /boards/prod/}; a slash is added if it has none at the end
     * @return the source, with the region and credentials that the SDK finds
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is an ARN, or neither empty nor starts with a slash
     */
    public static AwsKeys parameters(String start) {
        return new AwsKeys(AwsAddress.ofSeveral(Scheme.PARAMETER_STORE, start), AwsAccess.DEFAULT);
    }
}

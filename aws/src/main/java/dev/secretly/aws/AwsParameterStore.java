package dev.secretly.aws;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.address.AwsAddress.Scheme;
import dev.secretly.aws.internal.call.Access;

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
     * @throws IllegalArgumentException if the name is blank or ends with a slash
     */
    public static AwsDocument document(String name) {
        if (name.isBlank() || name.endsWith("/")) {
            throw new IllegalArgumentException("the name of a document must not be blank or end with a slash");
        }
        return new AwsDocument(new AwsAddress(Scheme.PARAMETER_STORE, name, false), Access.DEFAULT);
    }

    /**
     * Returns one parameter for each key: {@code trello.api_key} is the parameter {@code /boards/prod/trello/api_key}.
     *
     * @param start the beginning of the names, such as {@code /boards/prod/}; a slash is added if it has none at the end
     * @return the source, with the region and credentials that the SDK finds
     * @throws NullPointerException if the text is null
     */
    public static AwsKeys parameters(String start) {
        String name = start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
        return new AwsKeys(new AwsAddress(Scheme.PARAMETER_STORE, name, true), Access.DEFAULT);
    }
}

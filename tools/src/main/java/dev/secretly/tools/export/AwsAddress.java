package dev.secretly.tools.export;

import java.util.Optional;

/**
 * A store in AWS, as {@code SECRETLY_STORES} names it.
 *
 * @param service the service
 * @param name the name of the secret or parameter, or the beginning of several names
 * @param isSeveral whether it is the beginning of several names, so that the address ends with a slash
 */
public record AwsAddress(Service service, String name, boolean isSeveral) {

    /** The services. */
    public enum Service {
        SECRETS_MANAGER,
        /** Secrets Manager through the local port, which reads one secret after another. */
        LOCAL_PORT,
        PARAMETER_STORE
    }

    /** Parses an address; empty if it is not one. */
    public static Optional<AwsAddress> parse(String address) {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon);
        String rest = address.substring(colon + 1);
        boolean isSeveral = rest.endsWith("/");
        String name = isSeveral ? rest.substring(0, rest.length() - 1) : rest;
        boolean isRoot = isSeveral && scheme.equals("aws-parameterstore");
        if (name.isEmpty() && !isRoot) {
            return Optional.empty();
        }
        return switch (scheme) {
            case "aws-secretsmanager" -> Optional.of(new AwsAddress(Service.SECRETS_MANAGER, name, isSeveral));
            case "aws-local" -> Optional.of(new AwsAddress(Service.LOCAL_PORT, name, isSeveral));
            case "aws-parameterstore" -> Optional.of(new AwsAddress(Service.PARAMETER_STORE, name, isSeveral));
            default -> Optional.empty();
        };
    }
}

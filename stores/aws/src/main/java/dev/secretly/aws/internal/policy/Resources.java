package dev.secretly.aws.internal.policy;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;

/**
 * The ARNs of what a program reads at an address.
 *
 * @param address the address
 * @param partition what the ARNs of names have after {@code arn:}
 */
record Resources(AwsAddress address, String partition) {

    /** AWS adds a hyphen and six characters to the name of a secret. */
    private static final String SUFFIX = "-??????";

    /** Of Secrets Manager: the document, or a secret for each table. */
    List<String> secrets(List<DeclaredSecret> secrets) {
        if (address.isArn()) {
            return List.of(address.name());
        }
        String start = "arn:" + partition + ":secretsmanager:*:*:secret:" + address.name();
        if (!address.isSeveral()) {
            return List.of(start + SUFFIX);
        }
        List<String> arns = new ArrayList<>();
        for (DeclaredSecret secret : secrets) {
            boolean isInTable = secret.path().size() > 1 || secret.shape().acceptsTable();
            if (isInTable) {
                String arn = start + "/" + secret.path().get(0);
                // A secret that does not exist is looked up by its bare name; without permission that is denied, not
                // absent.
                arns.add(arn);
                arns.add(arn + SUFFIX);
            }
        }
        return arns;
    }

    /** Of Parameter Store: the document, or a parameter for each key. */
    List<String> parameters(List<DeclaredSecret> secrets) {
        if (address.isArn()) {
            return List.of(address.name());
        }
        String slash = address.name().isEmpty() || address.name().startsWith("/") ? "" : "/";
        String start = "arn:" + partition + ":ssm:*:*:parameter" + slash + address.name();
        if (!address.isSeveral()) {
            return List.of(start);
        }
        return secrets.stream()
                .filter(secret -> !secret.variable().isEmpty())
                .map(secret -> start + "/" + String.join("/", secret.path()))
                .toList();
    }
}

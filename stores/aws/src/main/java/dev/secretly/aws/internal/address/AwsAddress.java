package dev.secretly.aws.internal.address;

import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a document, or, with a slash at the end, of a place with a secret for each table or a parameter for each key.
 *
 * @param scheme which service, and how it is reached
 * @param name the name of the document, or the beginning of the names without the last slash
 * @param isSeveral whether it ends with a slash
 * @param key the key before the address; empty if there is none
 * @param version the version that is wanted: a stage, an id, a number or a label; empty for the current one
 * @param text the address as the user wrote it
 */
public record AwsAddress(Scheme scheme, String name, boolean isSeveral, String key, String version, String text) {

    /** The schemes. */
    public enum Scheme {
        SECRETS_MANAGER("aws-secretsmanager"),
        PARAMETER_STORE("aws-parameterstore"),
        LOCAL("aws-local");

        private final String text;

        Scheme(String text) {
            this.text = text;
        }

        /** What addresses start with, before the colon. */
        public static Set<String> texts() {
            return Stream.of(values()).map(scheme -> scheme.text).collect(Collectors.toUnmodifiableSet());
        }

        private boolean is(String other) {
            return text.equals(other);
        }
    }

    private static final String ARN = "arn:";
    private static final int REGION_IN_ARN = 3;

    /** Reads an address. */
    public static AwsAddress of(StoreAddress address) throws StoreException {
        for (Scheme scheme : Scheme.values()) {
            if (scheme.is(address.scheme())) {
                return of(
                        scheme, address.path(), address.key(), address.version().orElse(""), address.shown());
            }
        }
        throw new StoreException(
                "not an address of AWS", "write aws-secretsmanager:, aws-parameterstore: or aws-local: and a name");
    }

    private static AwsAddress of(Scheme scheme, String name, String key, String version, String text)
            throws StoreException {
        boolean isSeveral = name.endsWith("/");
        String start = isSeveral ? name.substring(0, name.length() - 1) : name;
        if (start.isBlank() && !(isSeveral && scheme == Scheme.PARAMETER_STORE)) {
            throw new StoreException("an address without a name", "write a name after " + scheme.text + ":");
        }
        if (isSeveral && start.startsWith(ARN)) {
            throw new StoreException(
                    "an ARN with a slash at the end", "write the name without the slash, or a name that is no ARN");
        }
        boolean isPath = isSeveral || start.indexOf('/') >= 0;
        if (scheme == Scheme.PARAMETER_STORE && isPath && !name.startsWith("/") && !name.startsWith(ARN)) {
            throw new StoreException(
                    "a parameter with a path that does not start with a slash", "write " + scheme.text + ":/" + name);
        }
        return new AwsAddress(scheme, start, isSeveral, key, version, text);
    }

    /**
     * The address of a document that the program names.
     *
     * @throws IllegalArgumentException if an address could not have this name
     */
    public static AwsAddress ofDocument(Scheme scheme, String name) {
        if (name.isBlank() || name.endsWith("/")) {
            throw new IllegalArgumentException("the name of a document must not be blank or end with a slash");
        }
        return ofProgram(scheme, name);
    }

    /**
     * The address of several secrets, by the beginning of their names that the program chooses. It may lack the slash at its end.
     *
     * @throws IllegalArgumentException if an address could not have this name
     */
    public static AwsAddress ofSeveral(Scheme scheme, String start) {
        return ofProgram(scheme, start.endsWith("/") ? start : start + "/");
    }

    /** What to do about a wrong address does not apply to a program, which passes only the name. */
    private static AwsAddress ofProgram(Scheme scheme, String name) {
        try {
            return of(scheme, name, "", "", scheme.text + ":" + name);
        } catch (StoreException invalid) {
            throw new IllegalArgumentException(invalid.problem() + ": '" + name + "'");
        }
    }

    /** The region in the name, if it is an ARN; else empty. */
    public String region() {
        String[] parts = name.split(":", -1);
        return name.startsWith(ARN) && parts.length > REGION_IN_ARN ? parts[REGION_IN_ARN] : "";
    }

    /** Whether the name is an ARN, and so says where the secret is. */
    public boolean isArn() {
        return name.startsWith(ARN);
    }
}

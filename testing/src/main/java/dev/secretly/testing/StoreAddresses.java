package dev.secretly.testing;

import java.util.List;

/** Addresses of stores, valid and not, with what each says. */
public final class StoreAddresses {

    private StoreAddresses() {}

    /**
     * A valid address.
     *
     * @param text the address
     * @param key the key before it; empty if there is none
     * @param path what is after the colon, decoded
     * @param version the version; empty if there is none
     */
    public record Valid(String text, String key, String path, String version) {}

    /**
     * An address that is refused.
     *
     * @param text the address
     * @param problem what is wrong with it
     */
    public record Invalid(String text, String problem) {}

    /** Addresses of Secrets Manager that are valid. */
    public static List<Valid> valid() {
        String arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:boards-AbCdEf";
        return List.of(
                of("boards/prod", "boards/prod"),
                of("boards/prod/", "boards/prod/"),
                of("rds!db-1", "rds!db-1"),
                of("a@b", "a@b"),
                of("a#b", "a#b"),
                of("a:b", "a:b"),
                of("a=b", "a=b"),
                of(arn, arn),
                of("a%2Cb", "a,b"),
                of("a%2cb", "a,b"),
                of("a%3Fb", "a?b"),
                of("a%20b", "a b"),
                of("a%25b", "a%b"),
                of("%C3%A4", "\u00E4"),
                of("boards/prod?version=AWSPREVIOUS", "boards/prod", "AWSPREVIOUS"),
                of("boards/prod?version=7", "boards/prod", "7"),
                of("boards/prod?version=a%2Cb", "boards/prod", "a,b"),
                new Valid("db=aws-secretsmanager:rds!db-1", "db", "rds!db-1", ""),
                new Valid("mail.password=aws-secretsmanager:smtp", "mail.password", "smtp", ""),
                new Valid("db=aws-secretsmanager:a=b", "db", "a=b", ""),
                new Valid("db=aws-secretsmanager:x?version=y", "db", "x", "y"));
    }

    private static Valid of(String path, String decoded) {
        return of(path, decoded, "");
    }

    private static Valid of(String path, String decoded, String version) {
        return new Valid("aws-secretsmanager:" + path, "", decoded, version);
    }

    /** Addresses that are invalid for every store. */
    public static List<Invalid> invalid() {
        String percent = "an address with an invalid code after a %";
        String parameter = "an address with a parameter other than version";
        String key = "an address whose key is not a TOML key";
        return List.of(
                new Invalid("aws-secretsmanager:a%", percent),
                new Invalid("aws-secretsmanager:a%2", percent),
                new Invalid("aws-secretsmanager:a%zz", percent),
                new Invalid("aws-secretsmanager:%ff", percent),
                new Invalid("aws-secretsmanager:a?b", parameter),
                new Invalid("aws-secretsmanager:a?version=", parameter),
                new Invalid("aws-secretsmanager:a?version=1&b=2", parameter),
                new Invalid("aws-secretsmanager:a%2F?version=1", "an address with ?version= and a slash at its end"),
                new Invalid("aws-secretsmanager:a/?version=1", "an address with ?version= and a slash at its end"),
                new Invalid("db=aws-secretsmanager:a/", "an address with a key and a slash at its end"),
                new Invalid("=aws-secretsmanager:a", key),
                new Invalid("a..b=aws-secretsmanager:a", key));
    }
}

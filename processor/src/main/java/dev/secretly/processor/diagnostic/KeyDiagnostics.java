package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import java.util.Optional;

/** Words what is wrong with keys and environment variables. */
public final class KeyDiagnostics {

    private KeyDiagnostics() {}

    public static Finding componentWithoutKey(Position position, String component, String type) {
        return new Finding(
                Rule.COMPONENT_WITHOUT_KEY,
                component + " has no @Secret, but other components do; add one, or put @Secret(\"table\") on " + type,
                position);
    }

    public static Finding parameterWithoutKey(Position position, String parameter) {
        return new Finding(
                Rule.PARAMETER_WITHOUT_KEY,
                parameter + " has no @Secret, but other parameters do; a loader can only pass secrets, so add one",
                position);
    }

    public static Finding emptyKey(Position position, String type) {
        return new Finding(
                Rule.EMPTY_KEY,
                "an empty key needs a table: name the whole key here, or put @Secret(\"table\") on " + type,
                position);
    }

    public static Finding malformedKey(Position position, String key, KeySyntaxException exception) {
        String what = switch (exception.reason()) {
            case NO_PART -> "a part of the key is missing";
            case NOT_BARE -> "this character needs quotes around its part of the key: table.'part'";
            case NO_DOT -> "a dot is needed between two parts";
            case UNCLOSED -> "the quote that opens here is never closed";
            case ESCAPE -> "TOML has no such escape";
            case CONTROL -> "a control character or half a surrogate pair is not allowed in a key";
        };
        return new Finding(
                Rule.MALFORMED_KEY,
                "'" + Quoted.oneLine(key) + "' is not a TOML key: at column " + exception.column() + " " + what
                        + meant(key),
                position);
    }

    /** A suggestion if the key is a placeholder of Spring, whose default follows a colon, or is separated like a path. */
    private static String meant(String key) {
        String dotted = key.replaceFirst("^[$#]\\{([^:}]*)(:.*)?}$", "$1")
                .replaceFirst("(\\..*):.*$", "$1")
                .replaceAll("[/:]", ".");
        return dotted.equals(key)
                ? ""
                : parsed(dotted).map(text -> "; did you mean '" + text + "'?").orElse("");
    }

    private static Optional<String> parsed(String text) {
        try {
            return Optional.of(KeyPath.parse(text)).map(KeyPath::text).filter(key -> !key.isEmpty());
        } catch (KeySyntaxException notAKey) {
            return Optional.empty();
        }
    }

    public static Finding repeatedTable(Position position, String table, String relative) {
        return new Finding(
                Rule.REPEATED_TABLE,
                "the key is relative to the table '" + table + "'; write '" + relative + "'",
                position);
    }

    public static Finding duplicateKey(Position position, String key, String first) {
        return new Finding(Rule.DUPLICATE_KEY, "the key '" + key + "' is already used by " + first, position);
    }

    public static Finding keyIsTable(Position position, String key, String table, String element) {
        return new Finding(
                Rule.KEY_IS_TABLE,
                "the key '" + key + "' is in the table '" + table + "', but that is also the key of " + element
                        + ", which is a value; rename one of them",
                position);
    }

    public static Finding duplicateVariable(Position position, String variable, String key, String firstKey) {
        return new Finding(
                Rule.DUPLICATE_VARIABLE,
                "the keys '" + firstKey + "' and '" + key + "' have the same environment variable, " + variable
                        + "; name another: @Secret(value = ..., env = \"...\")",
                position);
    }

    public static Finding fileVariable(Position position, String variable, String plain) {
        return new Finding(
                Rule.FILE_VARIABLE,
                "the environment variable " + variable + " would also name the file that holds " + plain
                        + "; name another: @Secret(value = ..., env = \"...\")",
                position);
    }

    public static Finding malformedVariable(Position position, String env) {
        return new Finding(
                Rule.MALFORMED_VARIABLE,
                "'" + Quoted.oneLine(env)
                        + "' is not the name of an environment variable; use letters, digits and _, and no digit first",
                position);
    }

    public static Finding impossibleVariable(Position position, String key, String variable) {
        return new Finding(
                Rule.IMPOSSIBLE_VARIABLE,
                "the key '" + key + "' gives the environment variable '" + variable
                        + "', which is not a valid name; name one: @Secret(value = ..., env = \"...\")",
                position);
    }

    public static Finding reservedVariable(Position position, String key, String variable) {
        return new Finding(
                Rule.RESERVED_VARIABLE,
                "the key '" + key + "' gives the environment variable " + variable
                        + ", which already has a meaning; name another: @Secret(value = ..., env = \"...\")",
                position);
    }
}

package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/** Words what is wrong with components, fields and parameters. */
public final class PartDiagnostics {

    private PartDiagnostics() {}

    public static Finding staticFieldOfRecord(Position position) {
        return unsupportedPlace(position, "a static field of a record");
    }

    public static Finding parameterOfRecord(Position position) {
        return unsupportedPlace(position, "a parameter of a record's constructor");
    }

    public static Finding parameterOfMethod(Position position) {
        return unsupportedPlace(position, "a parameter of a method");
    }

    private static Finding unsupportedPlace(Position position, String what) {
        return new Finding(
                Rule.UNSUPPORTED_PLACE,
                "@Secret on " + what + " does nothing; put it on a record, a component, a field or a parameter of a"
                        + " class's constructor",
                position);
    }

    public static Finding memberOnType(Position position, String member) {
        return new Finding(Rule.MEMBER_ON_TYPE, "'" + member + "' applies to one secret; move it there", position);
    }

    public static Finding fieldModifiers(Position position, String field, List<String> modifiers) {
        return new Finding(
                Rule.FIELD_MODIFIER,
                field + " is " + String.join(" ", modifiers) + ", so the loader cannot assign it; remove '"
                        + String.join(" ", modifiers) + "', or take the secret in a constructor",
                position);
    }

    public static Finding fieldOfKotlin(Position position, String field) {
        return new Finding(
                Rule.FIELD_MODIFIER,
                "the loader cannot assign " + field
                        + "; make it a 'lateinit var' whose setter is not private, a '@JvmField var',"
                        + " or a parameter of the constructor",
                position);
    }

    public static Finding fieldOfObject(Position position, String field) {
        return new Finding(
                Rule.FIELD_MODIFIER,
                field
                        + " is in an object or at the top level, so its loader has no instance to set; move it to a class",
                position);
    }

    public static Finding inaccessibleField(Position position, String field) {
        return new Finding(
                Rule.INACCESSIBLE_FIELD,
                field
                        + " is in a superclass and private, or not public and in another package, so the loader cannot assign it",
                position);
    }

    /**
     * A type that no secret can have.
     *
     * @param near the supported type that is nearest to it
     * @param need what a type of the user would need
     */
    public static Finding unsupportedValue(
            Position position, String part, String type, Optional<String> near, Optional<String> need) {
        String instead = near.map(supported -> "; did you mean " + supported + "?")
                .or(() -> need.map(reason -> "; " + reason))
                .orElse("; the Javadoc of @Secret lists the types");
        return new Finding(
                Rule.UNSUPPORTED_VALUE, part + " is of type " + type + ", which is not supported" + instead, position);
    }

    public static Finding nullablePart(Position position, String part) {
        return new Finding(
                Rule.NULLABLE_PART,
                part + " is never null; declare an Optional for a secret that may be absent",
                position);
    }

    public static Finding nullableOptional(Position position, String part) {
        return new Finding(Rule.NULLABLE_PART, part + " is an Optional, which is never null; remove the '?'", position);
    }

    public static Finding defaultArgument(Position position, String part, boolean isNullable) {
        String fix = isNullable
                ? "remove it, since the secret is null if it is absent"
                : "remove it, and write @Secret(defaultValue = [\"...\"]) unless it is a credential, or make the type nullable";
        return new Finding(
                Rule.DEFAULT_ARGUMENT, part + " has a default argument, which its loader cannot use; " + fix, position);
    }

    public static Finding valueClass(Position position, String part) {
        return new Finding(
                Rule.VALUE_CLASS,
                part
                        + " has a value class as its type, which its loader cannot create; use a class, or the type of its property",
                position);
    }

    public static Finding severalDefaults(Position position, String part) {
        return new Finding(Rule.SEVERAL_DEFAULTS, part + " has several defaults; give one string", position);
    }

    public static Finding defaultOnOptional(Position position, String part) {
        return new Finding(
                Rule.DEFAULT_ON_OPTIONAL,
                part + " is an Optional, which is empty without a value; remove the default or the Optional",
                position);
    }

    public static Finding defaultOnNullable(Position position, String part) {
        return new Finding(
                Rule.DEFAULT_ON_OPTIONAL,
                part + " is nullable, so it is null if it is absent; remove the default or the '?'",
                position);
    }

    public static Finding defaultOnCredential(Position position, String part) {
        return new Finding(
                Rule.DEFAULT_ON_CREDENTIAL,
                part + " is a credential, and credentials are never written into code; remove the default",
                position);
    }

    public static Finding malformedDefault(Position position, String part, String text, String wanted) {
        return new Finding(
                Rule.MALFORMED_DEFAULT,
                "the default '" + Quoted.oneLine(text) + "' of " + part + " is not " + wanted + "; correct it",
                position);
    }

    public static Finding textForTable(Position position, String part, String member) {
        return new Finding(
                Rule.TEXT_FOR_TABLE,
                part + " is a table, or holds tables or arrays, which cannot be written as one string; remove '"
                        + member + "'",
                position);
    }

    public static Finding variableForSeveral(Position position, String part) {
        return new Finding(
                Rule.TEXT_FOR_TABLE,
                part + " is in one of several tables here, so one variable cannot identify it; remove 'env'",
                position);
    }

    /**
     * The key of a password is not that of a string in the same type.
     *
     * @param near the most similar key of a string there
     */
    public static Finding unknownPassword(Position position, String part, String key, Optional<String> near) {
        return new Finding(
                Rule.UNKNOWN_PASSWORD,
                "no String, SecretString or char[] beside " + part + " has the key '" + key + "' of its password"
                        + near.map(name -> "; did you mean '" + name + "'?").orElse("; declare one"),
                position);
    }

    public static Finding unusedPassword(Position position, String part) {
        return new Finding(
                Rule.UNUSED_PASSWORD,
                part + " is not a private key, a key pair or a key store, so it has no password; remove 'password'",
                position);
    }

    public static Finding plainStrings(Position position, List<String> parts, Kind severity) {
        return new Finding(
                Rule.PLAIN_STRING,
                severity,
                String.join(", ", parts) + (parts.size() == 1 ? " is a String" : " are Strings")
                        + ", which the record's toString() shows; declare SecretString, or put"
                        + " @SuppressWarnings(\"secretly\") there",
                Optional.of(position));
    }
}

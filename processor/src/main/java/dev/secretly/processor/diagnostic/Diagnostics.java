package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Place;
import dev.secretly.runtime.source.KeySyntaxException;

/** All words of the processor: one method for each rule. Each says what is wrong and what to do. */
public final class Diagnostics {

    private Diagnostics() {}

    public static Finding notARecord(Place place, String type) {
        return new Finding(
                Rule.NOT_A_RECORD, type + " is no record; @Secret is supported on records and their components", place);
    }

    public static Finding privateType(Place place, String type, String hidden) {
        String which =
                type.equals(hidden) ? type + " is private" : type + " is inside " + hidden + ", which is private";
        return new Finding(Rule.PRIVATE_TYPE, which + ", so its loader cannot see it; remove 'private'", place);
    }

    public static Finding genericType(Place place, String type) {
        return new Finding(Rule.GENERIC_TYPE, type + " has type parameters; a loader needs a type without them", place);
    }

    public static Finding noComponents(Place place, String type) {
        return new Finding(Rule.NO_COMPONENTS, type + " has no components, so there is nothing to load", place);
    }

    public static Finding unsupportedPlace(Place place, String what) {
        return new Finding(
                Rule.UNSUPPORTED_PLACE,
                "@Secret on " + what + " is not supported; put it on a record or on the components of one",
                place);
    }

    public static Finding memberOnType(Place place, String member) {
        return new Finding(
                Rule.MEMBER_ON_TYPE, "'" + member + "' belongs to one secret; move it to a component", place);
    }

    public static Finding defaultUnsupported(Place place) {
        return new Finding(
                Rule.DEFAULT_UNSUPPORTED,
                "default values are not supported yet; declare an Optional and call orElse(...) where it is used",
                place);
    }

    public static Finding componentWithoutKey(Place place, String component, String type) {
        return new Finding(
                Rule.COMPONENT_WITHOUT_KEY,
                "component '" + component + "' has no @Secret, others of " + type + " do; give it one, or put"
                        + " @Secret(\"table\") on the record",
                place);
    }

    public static Finding emptyKey(Place place, String type) {
        return new Finding(
                Rule.EMPTY_KEY,
                "an empty key needs a table: name the whole key here, or put @Secret(\"table\") on " + type,
                place);
    }

    public static Finding malformedKey(Place place, String key, KeySyntaxException fault) {
        String what = switch (fault.fault()) {
            case NO_PART -> "a part of the key is missing";
            case NOT_BARE -> "this character needs quotes around its part of the key: table.'part'";
            case NO_DOT -> "a dot has to stand between two parts";
            case UNCLOSED -> "the quote that opens here is never closed";
            case ESCAPE -> "TOML has no such escape";
            case CONTROL -> "a control character or half a surrogate pair cannot stand in a key";
        };
        return new Finding(
                Rule.MALFORMED_KEY, "'" + key + "' is no TOML key: at column " + fault.column() + " " + what, place);
    }

    public static Finding unsupportedValue(Place place, String component, String type) {
        return new Finding(
                Rule.UNSUPPORTED_VALUE,
                "component '" + component + "' is of type " + type
                        + "; supported are String, SecretString, and Optional" + " of them",
                place);
    }

    public static Finding duplicateKey(Place place, String key, String first) {
        return new Finding(
                Rule.DUPLICATE_KEY, "the key '" + key + "' is already that of component '" + first + "'", place);
    }

    public static Finding duplicateVariable(Place place, String variable, String key, String firstKey) {
        return new Finding(
                Rule.DUPLICATE_VARIABLE,
                "the keys '" + firstKey + "' and '" + key + "' have one environment variable, " + variable
                        + "; name another: @Secret(value = ..., env = \"...\")",
                place);
    }

    public static Finding fileVariable(Place place, String variable, String plain) {
        return new Finding(
                Rule.FILE_VARIABLE,
                "the environment variable " + variable + " would also name the file that holds " + plain
                        + "; name another: @Secret(value = ..., env = \"...\")",
                place);
    }

    public static Finding malformedVariable(Place place, String env) {
        return new Finding(
                Rule.MALFORMED_VARIABLE,
                "'" + env + "' is no name of an environment variable; it is letters, digits and _, with no digit first",
                place);
    }

    public static Finding impossibleVariable(Place place, String key, String variable) {
        return new Finding(
                Rule.IMPOSSIBLE_VARIABLE,
                "the key '" + key + "' gives the environment variable '" + variable
                        + "', which is none; name one: @Secret(value = ..., env = \"...\")",
                place);
    }

    public static Finding reservedVariable(Place place, String key, String variable) {
        return new Finding(
                Rule.RESERVED_VARIABLE,
                "the key '" + key + "' gives the environment variable " + variable
                        + ", which has a meaning of its own; name another: @Secret(value = ..., env = \"...\")",
                place);
    }

    public static Finding loaderExists(Place place, String loader) {
        return new Finding(
                Rule.LOADER_EXISTS,
                "the loader would be " + loader + ", and there is a class of that name; rename one of them",
                place);
    }

    public static Finding loaderUnwritable(Place place, String loader, String exception) {
        return new Finding(
                Rule.LOADER_UNWRITABLE,
                loader + " cannot be written: " + exception + "; look at the folder for generated sources",
                place);
    }

    public static Finding noRuntime(Place place) {
        return new Finding(
                Rule.NO_RUNTIME,
                "dev.secretly.runtime is not there to compile against; add the dependency"
                        + " dev.secretly:secretly-runtime (in a module: requires dev.secretly.runtime)",
                place);
    }
}

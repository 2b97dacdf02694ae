package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Place;
import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.report.Ascii;
import dev.secretly.runtime.internal.report.Words;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic.Kind;

/** Creates the findings of the processor and words their messages. */
public final class Diagnostics {

    private Diagnostics() {}

    public static Finding typeKind(Place place, String type, ElementKind kind) {
        String which = switch (kind) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            default -> "an annotation";
        };
        return new Finding(Rule.TYPE_KIND, type + " is " + which + "; secrets go into records and classes", place);
    }

    public static Finding privateType(Place place, String type, String hidden) {
        String which =
                type.equals(hidden) ? type + " is private" : type + " is inside " + hidden + ", which is private";
        return new Finding(Rule.PRIVATE_TYPE, which + ", so its loader cannot see it; remove 'private'", place);
    }

    public static Finding hiddenType(Place place, String part, String type) {
        return new Finding(
                Rule.PRIVATE_TYPE,
                part + " needs " + type + ", which is in another package and not public, so the loader cannot use it;"
                        + " make it public",
                place);
    }

    public static Finding genericType(Place place, String type) {
        return new Finding(Rule.GENERIC_TYPE, type + " has type parameters; a loader needs a type without them", place);
    }

    public static Finding genericConstructor(Place place, String type) {
        return genericType(place, "the constructor of " + type);
    }

    public static Finding innerType(Place place, String type) {
        return new Finding(
                Rule.INNER_TYPE,
                type + " is an inner class, so its loader has no instance to put it into; make it static",
                place);
    }

    public static Finding compactSource(Place place, String type) {
        return new Finding(
                Rule.COMPACT_SOURCE,
                type + " is in a compact source file, whose class no loader can name; move it into a file of its own",
                place);
    }

    public static Finding tooManySecrets(Place place, String type, long secrets, int most) {
        return new Finding(
                Rule.TOO_MANY_SECRETS,
                type + " has " + secrets + " secrets, and a loader at most " + most
                        + "; divide it into records that are loaded one by one",
                place);
    }

    /**
     * An unexpected exception of the processor.
     *
     * @param what the type that was being read, or the step that failed
     * @param thrown the class of the exception and where it was thrown
     */
    public static Finding internalError(Optional<Place> place, String what, String thrown) {
        return new Finding(
                Rule.INTERNAL_ERROR,
                Kind.ERROR,
                "the processor failed at " + what + " with " + thrown
                        + "; this is a defect of Secretly: please report it with this message and the source",
                place);
    }

    public static Finding abstractType(Place place, String type) {
        return new Finding(
                Rule.ABSTRACT_TYPE, type + " is abstract, so its loader cannot construct it; remove 'abstract'", place);
    }

    public static Finding nothingToLoad(Place place, String type) {
        return new Finding(
                Rule.NOTHING_TO_LOAD,
                type + " has nothing to load: a record needs a component, a class an annotated field or constructor",
                place);
    }

    public static Finding staticFieldOfRecord(Place place) {
        return unsupportedPlace(place, "a static field of a record");
    }

    public static Finding parameterOfRecord(Place place) {
        return unsupportedPlace(place, "a parameter of a record's constructor");
    }

    public static Finding parameterOfMethod(Place place) {
        return unsupportedPlace(place, "a parameter of a method");
    }

    private static Finding unsupportedPlace(Place place, String what) {
        return new Finding(
                Rule.UNSUPPORTED_PLACE,
                "@Secret on " + what + " does nothing; put it on a record, a component, a field or a parameter of a"
                        + " class's constructor",
                place);
    }

    public static Finding memberOnType(Place place, String member) {
        return new Finding(Rule.MEMBER_ON_TYPE, "'" + member + "' applies to one secret; move it there", place);
    }

    public static Finding fieldModifier(Place place, String field, String modifier) {
        return new Finding(
                Rule.FIELD_MODIFIER,
                field + " is " + modifier + ", so the loader cannot assign it; remove '" + modifier
                        + "', or take the secret in a constructor",
                place);
    }

    public static Finding fieldOfLombokValue(Place place, String field, String type) {
        return new Finding(
                Rule.FIELD_MODIFIER,
                "lombok's @Value makes " + field + " private and final, so the loader cannot assign it; make " + type
                        + " a record",
                place);
    }

    public static Finding inaccessibleField(Place place, String field) {
        return new Finding(
                Rule.INACCESSIBLE_FIELD,
                field
                        + " is in a superclass and private, or not public and in another package, so the loader cannot assign it",
                place);
    }

    public static Finding privateConstructor(Place place, String type) {
        return new Finding(
                Rule.PRIVATE_CONSTRUCTOR,
                "the constructor of " + type + " is private, so its loader cannot call it; remove 'private'",
                place);
    }

    public static Finding severalConstructors(Place place, String type) {
        return new Finding(
                Rule.SEVERAL_CONSTRUCTORS,
                type + " has another constructor with @Secret; keep it on the parameters of one constructor",
                place);
    }

    public static Finding fieldsAndConstructor(Place place, String type) {
        return new Finding(
                Rule.FIELDS_AND_CONSTRUCTOR,
                type + " takes secrets in its constructor; take this one there too, or all of them in fields",
                place);
    }

    public static Finding componentWithoutKey(Place place, String component, String type) {
        return new Finding(
                Rule.COMPONENT_WITHOUT_KEY,
                component + " has no @Secret, but other components do; add one, or put @Secret(\"table\") on " + type,
                place);
    }

    public static Finding parameterWithoutKey(Place place, String parameter) {
        return new Finding(
                Rule.PARAMETER_WITHOUT_KEY,
                parameter + " has no @Secret, but other parameters do; a loader can only pass secrets, so add one",
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
            case NO_DOT -> "a dot is needed between two parts";
            case UNCLOSED -> "the quote that opens here is never closed";
            case ESCAPE -> "TOML has no such escape";
            case CONTROL -> "a control character or half a surrogate pair is not allowed in a key";
        };
        return new Finding(
                Rule.MALFORMED_KEY,
                "'" + oneLine(key) + "' is not a TOML key: at column " + fault.column() + " " + what,
                place);
    }

    public static Finding unsupportedValue(Place place, String part, String type, Optional<String> near) {
        String instead =
                near.map(supported -> "did you mean " + supported + "?").orElse("see the types in docs/guide.md");
        return new Finding(
                Rule.UNSUPPORTED_VALUE, part + " is of type " + type + ", which is not supported; " + instead, place);
    }

    public static Finding recordCycle(Place place, String part, String record) {
        return new Finding(
                Rule.RECORD_CYCLE, part + " leads back to " + record + ", so it never ends; remove it", place);
    }

    public static Finding nullablePart(Place place, String part) {
        return new Finding(
                Rule.NULLABLE_PART,
                part + " is never null; declare an Optional for a secret that may be absent",
                place);
    }

    public static Finding severalDefaults(Place place) {
        return new Finding(Rule.SEVERAL_DEFAULTS, "a secret has one default; give one string", place);
    }

    public static Finding defaultOnOptional(Place place, String part) {
        return new Finding(
                Rule.DEFAULT_ON_OPTIONAL,
                part + " is an Optional, which is empty without a value; remove the default or the Optional",
                place);
    }

    public static Finding defaultOnCredential(Place place, String part) {
        return new Finding(
                Rule.DEFAULT_ON_CREDENTIAL,
                part + " is a credential, and credentials are never written into code; remove the default",
                place);
    }

    public static Finding duplicateKey(Place place, String key, String first) {
        return new Finding(Rule.DUPLICATE_KEY, "the key '" + key + "' is already used by " + first, place);
    }

    public static Finding keyIsTable(Place place, String key, String table, String element) {
        return new Finding(
                Rule.KEY_IS_TABLE,
                "the key '" + key + "' is in the table '" + table + "', but that is also the key of " + element
                        + ", which is a value; rename one of them",
                place);
    }

    public static Finding duplicateVariable(Place place, String variable, String key, String firstKey) {
        return new Finding(
                Rule.DUPLICATE_VARIABLE,
                "the keys '" + firstKey + "' and '" + key + "' have the same environment variable, " + variable
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
                "'" + oneLine(env)
                        + "' is not the name of an environment variable; use letters, digits and _, and no digit first",
                place);
    }

    public static Finding impossibleVariable(Place place, String key, String variable) {
        return new Finding(
                Rule.IMPOSSIBLE_VARIABLE,
                "the key '" + key + "' gives the environment variable '" + variable
                        + "', which is not a valid name; name one: @Secret(value = ..., env = \"...\")",
                place);
    }

    public static Finding reservedVariable(Place place, String key, String variable) {
        return new Finding(
                Rule.RESERVED_VARIABLE,
                "the key '" + key + "' gives the environment variable " + variable
                        + ", which already has a meaning; name another: @Secret(value = ..., env = \"...\")",
                place);
    }

    public static Finding malformedDefault(Place place, String text, String wanted) {
        return new Finding(
                Rule.MALFORMED_DEFAULT, "the default '" + oneLine(text) + "' is not " + wanted + "; correct it", place);
    }

    public static Finding textForTable(Place place, String part, String member) {
        return new Finding(
                Rule.TEXT_FOR_TABLE,
                part + " is a table, or holds tables or arrays, which no string can express; remove '" + member + "'",
                place);
    }

    public static Finding variableForSeveral(Place place, String part) {
        return new Finding(
                Rule.TEXT_FOR_TABLE,
                part + " is in one of several tables here, which no environment variable can tell apart; remove 'env'",
                place);
    }

    public static Finding plainStrings(Place place, List<String> parts, Kind severity) {
        return new Finding(
                Rule.PLAIN_STRING,
                severity,
                String.join(", ", parts) + (parts.size() == 1 ? " is a String" : " are Strings")
                        + ", which the record's toString() shows; declare SecretString, or put"
                        + " @SuppressWarnings(\"secretly\") there",
                Optional.of(place));
    }

    public static Finding malformedPlainStrings(String value) {
        return new Finding(
                Rule.MALFORMED_OPTION,
                "-Asecretly.plainStrings=" + oneLine(value) + " is unknown; it is warn, error or ignore");
    }

    public static Finding unknownKey(Place place, String key, String contract, List<String> near) {
        return new Finding(
                Rule.UNKNOWN_KEY, "no secret '" + key + "' in " + contract + suggestion(near, "add it there"), place);
    }

    public static Finding unknownTable(Place place, String table, String contract, List<String> near) {
        return new Finding(
                Rule.UNKNOWN_TABLE,
                "no table '" + table + "' in " + contract + suggestion(near, "add [" + table + "] there"),
                place);
    }

    public static Finding contractType(Place place, String key, String found, String where, String wanted) {
        return new Finding(Rule.CONTRACT_TYPE, "'" + key + "' is " + found + " at " + where + ", not " + wanted, place);
    }

    public static Finding contractNotFound(String path, List<String> folders) {
        return new Finding(
                Rule.CONTRACT_NOT_FOUND,
                "there is no " + path + (folders.isEmpty() ? "" : " in " + String.join(", ", folders))
                        + "; correct -Asecretly.contract");
    }

    public static Finding contractRequired(List<String> folders) {
        return new Finding(
                Rule.CONTRACT_NOT_FOUND,
                "there is no .streamlit/secrets.example.toml and no secrets.example.toml in "
                        + String.join(", ", folders)
                        + "; create one with the keys of the program, or name it with -Asecretly.contract=PATH");
    }

    public static Finding contractUnreadable(String contract, Fault fault) {
        String where = fault.line() == 0 ? contract : contract + ":" + fault.line() + ":" + fault.column();
        return new Finding(
                Rule.CONTRACT_UNREADABLE, where + ": " + Words.found(fault) + "; expected " + Words.wanted(fault));
    }

    public static Finding unknownOption(String option, List<String> near) {
        return new Finding(
                Rule.UNKNOWN_OPTION,
                "there is no option -A" + option
                        + suggestion(near, "the options are -Asecretly.contract and -Asecretly.plainStrings"));
    }

    public static Finding emptyContractOption() {
        return new Finding(
                Rule.MALFORMED_OPTION, "-Asecretly.contract needs a value: the path of the contract, none or required");
    }

    /** The text of a note that keys are not checked. No rule is broken. */
    public static String unchecked() {
        return "[secretly] keys are not checked; to check them, commit .streamlit/secrets.example.toml with all keys and"
                + " with placeholders for values";
    }

    private static String oneLine(String text) {
        return Ascii.of(text).replace("\n", "\\n");
    }

    private static String suggestion(List<String> near, String otherwise) {
        if (near.isEmpty()) {
            return "; " + otherwise;
        }
        String last = "'" + near.get(near.size() - 1) + "'?";
        if (near.size() == 1) {
            return "; did you mean " + last;
        }
        List<String> first = near.subList(0, near.size() - 1).stream()
                .map(name -> "'" + name + "'")
                .toList();
        return "; did you mean " + String.join(", ", first) + " or " + last;
    }

    public static Finding loaderExists(Place place, String loader) {
        return new Finding(
                Rule.LOADER_EXISTS,
                "the loader would be " + loader + ", but a class of that name exists; rename one of them",
                place);
    }

    public static Finding loaderUnwritable(Place place, String loader, String exception) {
        return new Finding(
                Rule.LOADER_UNWRITABLE,
                loader + " cannot be written: " + exception + "; check the folder for generated sources",
                place);
    }

    public static Finding noRuntime(Place place) {
        return new Finding(
                Rule.NO_RUNTIME,
                "dev.secretly.runtime cannot be used here; add the dependency"
                        + " dev.secretly:secretly-runtime (in a module: requires dev.secretly.runtime)",
                place);
    }
}

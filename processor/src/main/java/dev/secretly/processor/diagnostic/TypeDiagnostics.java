package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import javax.lang.model.element.ElementKind;

/** Words what is wrong with types and their constructors. */
public final class TypeDiagnostics {

    private TypeDiagnostics() {}

    public static Finding typeKind(Position position, String type, ElementKind kind) {
        String which = switch (kind) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            default -> "an annotation";
        };
        return new Finding(
                Rule.TYPE_KIND, type + " is " + which + "; only records and classes can hold secrets", position);
    }

    public static Finding privateType(Position position, String type, String hidden) {
        String which =
                type.equals(hidden) ? type + " is private" : type + " is inside " + hidden + ", which is private";
        return new Finding(Rule.PRIVATE_TYPE, which + ", so its loader cannot see it; remove 'private'", position);
    }

    public static Finding hiddenType(Position position, String part, String type) {
        return new Finding(
                Rule.PRIVATE_TYPE,
                part + " needs " + type + ", which is in another package and not public, so the loader cannot use it;"
                        + " make it public",
                position);
    }

    public static Finding unexportedType(Position position, String part, String type) {
        return new Finding(
                Rule.PRIVATE_TYPE,
                part + " needs " + type + ", whose package its module does not export, so the loader cannot use it;"
                        + " export the package",
                position);
    }

    public static Finding genericType(Position position, String type) {
        return new Finding(
                Rule.GENERIC_TYPE, type + " has type parameters; a loader needs a type without them", position);
    }

    public static Finding genericConstructor(Position position, String type) {
        return genericType(position, "the constructor of " + type);
    }

    public static Finding innerType(Position position, String type, boolean isOfKotlin) {
        String fix = isOfKotlin ? "remove 'inner'" : "make it static";
        return new Finding(
                Rule.INNER_TYPE,
                type + " is an inner class, so its loader has no enclosing instance to create it with; " + fix,
                position);
    }

    public static Finding compactSource(Position position, String type) {
        return new Finding(
                Rule.COMPACT_SOURCE,
                type + " is in a compact source file, whose class no loader can name; move it into a file of its own",
                position);
    }

    public static Finding tooManySecrets(Position position, String type, long secrets, int most) {
        return new Finding(
                Rule.TOO_MANY_SECRETS,
                type + " has " + secrets + " secrets, and a loader at most " + most
                        + "; divide it into records that are loaded one by one",
                position);
    }

    public static Finding abstractType(Position position, String type, boolean isOfKotlin) {
        String fix = isOfKotlin ? "remove 'abstract' or 'sealed'" : "remove 'abstract'";
        return new Finding(
                Rule.ABSTRACT_TYPE, type + " is abstract, so its loader cannot construct it; " + fix, position);
    }

    public static Finding nothingToLoad(Position position, String type) {
        return new Finding(
                Rule.NOTHING_TO_LOAD,
                type + " has nothing to load: a record needs a component, a class an annotated field or constructor",
                position);
    }

    public static Finding fieldOfLombokValue(Position position, String field, String type) {
        return new Finding(
                Rule.FIELD_MODIFIER,
                "lombok's @Value makes " + field + " private and final, so the loader cannot assign it; make " + type
                        + " a record",
                position);
    }

    public static Finding privateConstructor(Position position, String type) {
        return new Finding(
                Rule.PRIVATE_CONSTRUCTOR,
                "the constructor of " + type + " is private, so its loader cannot call it; remove 'private'",
                position);
    }

    public static Finding severalConstructors(Position position, String type) {
        return new Finding(
                Rule.SEVERAL_CONSTRUCTORS,
                type + " has another constructor with @Secret; annotate the parameters of only one constructor",
                position);
    }

    public static Finding fieldsAndConstructor(Position position, String type) {
        return new Finding(
                Rule.FIELDS_AND_CONSTRUCTOR,
                type + " takes secrets in its constructor; move this one there too, or make all of them fields",
                position);
    }

    public static Finding recordCycle(Position position, String part, String record) {
        return new Finding(Rule.RECORD_CYCLE, part + " contains " + record + " again; remove it", position);
    }
}

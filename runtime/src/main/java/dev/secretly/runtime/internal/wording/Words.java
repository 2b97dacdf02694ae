package dev.secretly.runtime.internal.wording;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.conversion.EnumParser;
import dev.secretly.runtime.internal.conversion.ListParser;
import dev.secretly.runtime.internal.conversion.MapParser;
import dev.secretly.runtime.internal.conversion.PairedParser;
import dev.secretly.runtime.internal.conversion.SetParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.internal.unreadable.Fault;
import java.util.List;

/** Words for what was found and what is wanted. */
public final class Words {

    /** What the constructor of a record expects. */
    public static final String ACCEPTED_BY_CONSTRUCTOR = "values that its constructor accepts";

    /** What a custom type expects of a default. */
    public static final String ACCEPTED_DEFAULT = "a default that its type accepts";

    /** What a text key without a value expects. */
    public static final String A_VALUE = "a value";

    /** Why a systemd credential may be blank. */
    public static final String BLANK_CREDENTIAL = " (the socket that provides it may have failed)";

    /** The rest of a list or map with many problems. */
    public static final String UNCHECKED = "other items, which were not checked,";

    /** A message names each type up to this many. */
    private static final int MAX_TYPES = 3;

    private Words() {}

    /** Several types: {@code Trello and Stripe}, {@code 12 types}. */
    public static String types(List<String> names) {
        return names.size() > MAX_TYPES ? names.size() + " types" : WordList.and(names);
    }

    /** A type with its article: {@code an integer}. */
    public static String noun(TomlType type) {
        return switch (type) {
            case STRING -> "a string";
            case INTEGER -> "an integer";
            case FLOAT -> "a float";
            case BOOLEAN -> "a boolean";
            case LOCAL_DATE -> "a date";
            case LOCAL_TIME -> "a time";
            case LOCAL_DATE_TIME, OFFSET_DATE_TIME -> "a date with a time";
            case ARRAY -> "an array";
            case ARRAY_OF_TABLES -> "an array of tables";
            case TABLE, INLINE_TABLE -> "a table";
        };
    }

    /** The type of an answer with its article. */
    public static String noun(Answer.Present answer) {
        return noun(answer.type());
    }

    /** What was found instead of the wanted value. A number of an accepted type can only be out of range. */
    public static String found(ValueParser<?> wanted, Answer.Present answer) {
        if (answer.value() instanceof byte[]) {
            return "bytes";
        }
        boolean isOutOfRange = answer.value() instanceof Number && wanted.kind().accepts(answer.type());
        return isOutOfRange ? noun(answer) + " out of range" : noun(answer);
    }

    /** What a parser accepts. */
    public static String noun(ValueParser<?> parser) {
        if (parser instanceof EnumParser<?> ofEnum) {
            return oneOf(ofEnum.names());
        }
        if (parser instanceof SetParser<?> set) {
            return noun(set.list());
        }
        if (parser instanceof PairedParser<?> paired) {
            return noun(paired.certificates());
        }
        if (parser instanceof ListParser<?> list) {
            return arrayOf(list.item().kind(), noun(list.item()));
        }
        return parser instanceof MapParser<?> map
                ? tableOf(map.value().kind(), noun(map.value()))
                : parser.kind().noun();
    }

    /** What a parser accepts instead of an answer. In a source of plain strings, a list is a string. */
    public static String nounFor(ValueParser<?> parser, Answer.Present answer) {
        return answer.isPlainText() ? nounOfText(parser) : noun(parser);
    }

    /** What a parser accepts from a source of plain strings. */
    public static String nounOfText(ValueParser<?> parser) {
        if (parser instanceof SetParser<?> set) {
            return nounOfText(set.list());
        }
        if (parser instanceof PairedParser<?> paired) {
            return nounOfText(paired.certificates());
        }
        return parser instanceof ListParser<?> list && list.acceptsText()
                ? listOf(list.item().kind(), noun(list.item()))
                : ofSingleText(parser);
    }

    /** A plain string has no quotes. */
    private static String ofSingleText(ValueParser<?> parser) {
        return parser.kind() == ValueKind.BIG_DECIMAL ? "a decimal number" : noun(parser);
    }

    /** An enum constant, described by all names. */
    public static String oneOf(List<String> names) {
        return "one of " + String.join(", ", names);
    }

    /** An array, described by its items. */
    public static String arrayOf(ValueKind item, String noun) {
        if (item.isKey()) {
            return item.plural();
        }
        return item.plural().isEmpty() ? "an array, each item " + noun : "an array of " + item.plural();
    }

    /** A list that is one string, described by its items. */
    public static String listOf(ValueKind item, String noun) {
        if (item.isKey()) {
            return item.plural();
        }
        return item.plural().isEmpty()
                ? "a list of items separated by commas, each " + noun
                : "a list of " + item.plural() + " separated by commas";
    }

    /** A value in place of which the path of its file may stand. */
    public static String orPath(String noun) {
        return noun + ", or to the path of its file";
    }

    /** A table, described by its values. */
    public static String tableOf(ValueKind value, String noun) {
        return value.plural().isEmpty() ? "a table, each value " + noun : "a table of " + value.plural();
    }

    /** What to do about a file in a parent of the working directory, where it is not read. */
    public static String fileOfParent(FileOfParent file) {
        String folder = Ascii.line(file.folder());
        return "start the program in " + folder + ", which has " + file.name() + ", or set " + SettingVariable.FILES
                + " to the path of that file";
    }

    /** What is wanted, with an example of it; the example may be empty. */
    public static String suchAs(String wanted, String example) {
        return example.isEmpty() ? wanted : wanted + ", such as " + example;
    }

    /** What was found instead of something readable. */
    public static String found(Fault fault) {
        return switch (fault.kind()) {
            case FOLDER -> "a folder";
            case NO_REGULAR_FILE -> "a pipe or a device";
            case PIPE_NOT_OPENED -> "a pipe, which only the program itself reads";
            case SILENT_PIPE -> "a pipe that was not closed within " + fault.detail();
            case EMPTY_PIPE -> "a pipe without content";
            case TOO_LARGE -> "more than " + fault.detail();
            case FOLDER_DENIED -> "no permission to enter its folder";
            case DENIED -> "no permission to read it";
            case FAILED -> fault.detail();
            case NOT_UTF8 -> "bytes that are not UTF-8";
            case NO_SUCH_FILE -> "no such file";
            case NO_SUCH_NAMED_FILE -> "no such file or directory (named by " + fault.detail() + ")";
            case DANGLING_LINK -> "a broken link";
            case NO_FOLDER -> "not a directory that this user may enter";
            case NUL -> "a NUL character";
            case UNSTABLE_MOUNT -> "a mount whose ..data is broken or keeps changing";
            case UNSTABLE_FILE -> "a file that kept disappearing";
            case NAMED_FILE_DENIED -> "the path of a file that this user may not read";
            case NAMED_FILE_TOO_LARGE -> "the path of a file of more than " + fault.detail();
            case NAMED_FILE_FAILED -> "the path of a file that cannot be read (" + fault.detail() + ")";
            case UNDECODABLE -> "characters that the encoding " + fault.detail() + " does not have";
            case ENVIRONMENT_DENIED -> "no permission of the security manager";
            case BOTH_SET -> "conflicts with " + fault.detail();
            case NO_PROFILE_FILE -> "no file for this profile";
            case PROFILE_NAME -> "not the name of a profile";
            case NO_FILE_NAMED -> "no path";
            case NOT_PATHS -> "text of " + fault.detail() + " characters that is not a path";
            case NOT_ADDRESSES -> "text of " + fault.detail() + " characters that is not an address";
            case SOURCE_DENIED -> "access denied";
            case SOURCE_FAILED, SOURCE_UNREACHABLE -> "its source threw " + fault.detail();
            case SOURCE_ANSWERS -> "the wrong number of answers";
            case SOURCE_ASKS_ITSELF -> "a source that loads secrets from itself";
            case STORE_DENIED, STORE_FAILED, NO_STORE -> fault.detail();
            default -> TomlWords.found(fault);
        };
    }

    /** What was expected. */
    public static String wanted(Fault fault) {
        return switch (fault.kind()) {
            case FOLDER -> "a file";
            case NO_REGULAR_FILE, PIPE_NOT_OPENED -> "a regular file";
            case SILENT_PIPE, EMPTY_PIPE -> "a pipe with TOML";
            case TOO_LARGE -> "a text of at most " + fault.detail();
            case FOLDER_DENIED -> "a file in a folder that this user may enter";
            case DENIED -> "a file that this user may read";
            case FAILED -> "a readable file";
            case NOT_UTF8 -> "UTF-8 text";
            case NO_SUCH_FILE -> "a " + fault.detail() + " that exists";
            case NO_SUCH_NAMED_FILE -> "a file or directory that exists";
            case DANGLING_LINK -> "a file, or a link to one";
            case NO_FOLDER -> "a directory that this user may enter";
            case NUL -> "text without NUL";
            case UNSTABLE_MOUNT -> "a mount whose ..data leads to its files";
            case UNSTABLE_FILE -> "a file that stays while it is read";
            case NAMED_FILE_DENIED -> "the path of a file that this user may read";
            case NAMED_FILE_TOO_LARGE -> "the path of a file of at most " + fault.detail();
            case NAMED_FILE_FAILED -> "the path of a readable file";
            case UNDECODABLE -> "a locale with UTF-8";
            case ENVIRONMENT_DENIED -> "permission to read environment variables";
            case BOTH_SET -> "one of the two";
            case NO_PROFILE_FILE -> "one of " + fault.detail();
            case PROFILE_NAME -> "letters, digits, _ and -, fewer than 20 if some are digits, and not example";
            case NO_FILE_NAMED -> "paths of files or directories, separated by " + fault.detail();
            case NOT_PATHS -> "paths of files or directories, such as /run/boards/secrets.toml";
            case NOT_ADDRESSES -> "addresses of stores, such as aws-secretsmanager:boards/prod";
            case SOURCE_DENIED -> "access for this program";
            case SOURCE_FAILED -> "a source that answers";
            case SOURCE_UNREACHABLE -> "a source that responds";
            case SOURCE_ANSWERS -> "one answer for each secret";
            case SOURCE_ASKS_ITSELF -> "a source that loads its own secrets elsewhere";
            case STORE_DENIED -> "access for this program";
            case STORE_FAILED -> "a store that answers";
            case NO_STORE -> "an address that a library opens";
            default -> TomlWords.wanted(fault);
        };
    }

    /** What to do at the line of a fault. */
    public static String correction(Fault fault) {
        return fault.kind() == Fault.Kind.NOT_UTF8 ? "write " + wanted(fault) : TomlWords.correction(fault);
    }
}

package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.fix.Fix;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.wording.Ascii;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.problem.Place;

/** Puts actions other than edits of TOML into words. */
final class ActionRenderer implements Fix.ActionCases<String> {

    private static final ActionRenderer WORDS = new ActionRenderer();

    private ActionRenderer() {}

    /** The instruction for an action, escaped since its names can be any string. */
    static String instruction(Fix.Action action) {
        return Ascii.line(action.match(WORDS));
    }

    @Override
    public String repair(Fix.Repair repair) {
        return repair(repair.place(), repair.fault());
    }

    @Override
    public String replaceFile(Fix.ReplaceFile file) {
        return replace(file.place(), "a file that holds " + file.wanted());
    }

    @Override
    public String mount(Fix.Mount mount) {
        return mount.origin().kind() == Origin.Kind.CREDENTIALS
                ? "add LoadCredential=" + mount.file() + ":/path/of/a/file to the unit"
                : "mount the file " + mount.origin().name() + "/" + mount.file();
    }

    @Override
    public String setVariable(Fix.SetVariable set) {
        return "set the environment variable " + set.variable() + " to " + Words.suchAs(set.wanted(), set.example());
    }

    @Override
    public String setAt(Fix.SetAt set) {
        String of = set.entry().isEmpty() ? "" : set.entry() + " in ";
        return "set " + of + set.place() + " to " + set.wanted();
    }

    @Override
    public String addKey(Fix.AddKey add) {
        return "add the key " + add.key() + " to " + source(add.origin());
    }

    private static String source(Origin origin) {
        return (origin.kind() == Origin.Kind.MAP ? "the " : "") + origin.name();
    }

    @Override
    public String advise(Fix.Advise advise) {
        return advise.remedy();
    }

    @Override
    public String addTomlSource(Fix.AddTomlSource add) {
        return "add a TOML source that has " + add.key() + ", since the other sources hold only strings";
    }

    @Override
    public String addSource(Fix.AddSource add) {
        return "add a source to the Secrets builder";
    }

    @Override
    public String changeValues(Fix.ChangeValues change) {
        String table = change.table().map(place -> " at " + place).orElse("");
        return "change the values of " + change.element() + table + " so that its constructor accepts them";
    }

    @Override
    public String changeDefault(Fix.ChangeDefault change) {
        return "change the default of " + change.element() + " to one that its type accepts";
    }

    @Override
    public String renameVariable(Fix.RenameVariable rename) {
        return "rename the environment variable " + rename.from() + " to " + rename.to();
    }

    @Override
    public String renameFile(Fix.RenameFile rename) {
        boolean isCredential = rename.origin().kind() == Origin.Kind.CREDENTIALS;
        return isCredential
                ? "rename the credential " + rename.place() + " to " + rename.to()
                : "rename the file " + rename.place() + " to " + rename.origin().name() + "/" + rename.to();
    }

    @Override
    public String renameKey(Fix.RenameKey rename) {
        String source = source(rename.origin());
        return rename.from().table().equals(rename.to().table())
                        || rename.origin().kind() == Origin.Kind.MAP
                ? "rename the key " + rename.from() + " of " + source + " to " + rename.to()
                : "move the key " + rename.from() + " of " + source + " into "
                        + (rename.to().table().isEmpty()
                                ? "the outermost object"
                                : "the object " + new KeyPath(rename.to().table()))
                        + ", as " + rename.to().last();
    }

    private static String repair(Place place, Fault fault) {
        return switch (fault.kind()) {
            case BOTH_SET -> "remove " + place + " or " + fault.detail();
            case NAMED_FILE_DENIED -> "give this user permission to read the file that " + place + " names";
            case NAMED_FILE_TOO_LARGE -> "reduce the file that " + place + " names to at most " + fault.detail();
            case NAMED_FILE_FAILED -> "check the file that " + place + " names";
            case UNDECODABLE ->
                "start the program with LC_ALL=C.UTF-8, or set " + place.variable() + "_FILE to the path of a file";
            case ENVIRONMENT_DENIED -> "grant java.lang.RuntimePermission \"getenv.*\" in the security policy";
            case PROFILE_NAME, NO_FILE_NAMED -> "set " + place + " to " + Words.wanted(fault);
            case NOT_PATHS, NOT_ADDRESSES -> "set " + place + " to " + Words.wanted(fault) + ", or " + fault.remedy();
            case NO_PROFILE_FILE -> "create " + Words.wanted(fault) + " with the secrets, or do not set " + place;
            case SOURCE_ASKS_ITSELF ->
                "let " + place + " load its own secrets from other sources, such as Secrets.standard()";
            case SOURCE_UNREACHABLE -> "check that " + place + " is reachable";
            case SOURCE_DENIED -> "give this program access to " + place;
            case SOURCE_FAILED, SOURCE_ANSWERS -> "correct the code of the source " + place;
            case STORE_DENIED, STORE_FAILED, NO_STORE -> fault.remedy();
            case PIPE_NOT_OPENED -> "start the program, or name a regular file";
            case SILENT_PIPE, EMPTY_PIPE -> "check the command that writes to " + place;
            case NO_SUCH_NAMED_FILE ->
                "create " + place + " with the secrets, or correct the path in " + fault.detail();
            case NO_SUCH_FILE -> place.variable().isEmpty() ? "create " + place : replace(place, Words.wanted(fault));
            default -> place.variable().isEmpty() ? repairFile(place, fault) : replace(place, Words.wanted(fault));
        };
    }

    private static String repairFile(Place place, Fault fault) {
        return switch (fault.kind()) {
            case TOO_LARGE -> "reduce " + place + " to at most " + fault.detail();
            case DENIED -> "give this user permission to read " + place;
            case FOLDER_DENIED -> "give this user access to the folder of " + place;
            default -> replace(place, Words.wanted(fault));
        };
    }

    /** The instruction to replace a file, or the file that a variable names. */
    private static String replace(Place place, String wanted) {
        return place.variable().isEmpty()
                ? "make " + place + " " + wanted
                : "set " + place + " to the path of " + wanted;
    }
}

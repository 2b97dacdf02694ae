package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.wording.WordList;
import dev.secretly.runtime.internal.wording.Words;
import java.util.List;

/** Words what is wrong with the contract and the options. */
public final class ContractDiagnostics {

    private ContractDiagnostics() {}

    public static Finding malformedPlainStrings(String value) {
        return new Finding(
                Rule.MALFORMED_OPTION,
                "-Asecretly.plainStrings=" + Quoted.oneLine(value) + " is unknown; it is warn, error or ignore");
    }

    public static Finding unknownKey(Position position, String key, String contract, List<String> near) {
        return new Finding(
                Rule.UNKNOWN_KEY,
                "no secret '" + key + "' in " + contract + suggestion(near, "add it there"),
                position);
    }

    public static Finding unknownTable(Position position, String table, String contract, List<String> near) {
        return new Finding(
                Rule.UNKNOWN_TABLE,
                "no table '" + table + "' in " + contract + suggestion(near, "add [" + table + "] there"),
                position);
    }

    public static Finding contractType(Position position, String key, String found, String where, String wanted) {
        return new Finding(
                Rule.CONTRACT_TYPE, "'" + key + "' is " + found + " at " + where + ", not " + wanted, position);
    }

    public static Finding contractNotFound(String path, List<String> folders) {
        return new Finding(
                Rule.CONTRACT_NOT_FOUND,
                "there is no " + path + (folders.isEmpty() ? "" : " in " + String.join(", ", folders))
                        + "; correct -Asecretly.contract");
    }

    public static Finding contractRequired(List<String> folders) {
        if (folders.isEmpty()) {
            return new Finding(
                    Rule.CONTRACT_NOT_FOUND,
                    "-Asecretly.contract=required: classes are not written to a folder, so there is none to search for the"
                            + " contract; name it with -Asecretly.contract=PATH");
        }
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
                        + suggestion(
                                near,
                                "the options are -Asecretly.claim, -Asecretly.contract and -Asecretly.plainStrings"));
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

    private static String suggestion(List<String> near, String otherwise) {
        if (near.isEmpty()) {
            return "; " + otherwise;
        }
        return WordList.suggestion(near.stream().map(name -> "'" + name + "'").toList());
    }
}

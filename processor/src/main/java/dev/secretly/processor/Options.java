package dev.secretly.processor;

import dev.secretly.processor.check.ContractOption;
import dev.secretly.processor.check.PlainStringsOption;
import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.runtime.internal.spelling.NearMiss;
import java.util.Map;
import java.util.Set;

/**
 * The {@code -A} options of the processor.
 *
 * @param contract where the contract is
 * @param plainStrings how to treat secrets that records print
 */
record Options(ContractOption contract, PlainStringsOption plainStrings) {

    /** The names of all options. */
    static final Set<String> NAMES = Set.of(ContractOption.NAME, PlainStringsOption.NAME, Options.CLAIM);

    /** Has the processor claim its annotations, so that javac does not warn about annotations that nobody claims. */
    private static final String CLAIM = "secretly.claim";

    /** Whether the annotations are to be claimed, which keeps other processors from seeing them. */
    static boolean areClaimed(Map<String, String> options) {
        return options.containsKey(CLAIM);
    }

    /** Reads the options of a compilation and ignores those of other processors. */
    static Options parse(Map<String, String> options, Findings findings) {
        options.keySet().stream()
                .filter(name -> name.startsWith("secretly.") && !NAMES.contains(name))
                .sorted()
                .forEach(name -> findings.add(ContractDiagnostics.unknownOption(name, NearMiss.of(name, NAMES))));
        String contract = options.getOrDefault(ContractOption.NAME, "");
        if (options.containsKey(ContractOption.NAME) && (contract == null || contract.isBlank())) {
            findings.add(ContractDiagnostics.emptyContractOption());
        }
        return new Options(
                ContractOption.of(contract), PlainStringsOption.of(options.get(PlainStringsOption.NAME), findings));
    }
}

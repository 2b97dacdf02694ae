package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import dev.secretly.runtime.internal.source.Answer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks keys against the contract of a compilation, which is read once. */
public final class Contracts {

    private final Optional<Contract> contract;
    private final boolean isUnchecked;

    private Contracts(Optional<Contract> contract, boolean isUnchecked) {
        this.contract = contract;
        this.isUnchecked = isUnchecked;
    }

    /**
     * Finds and reads the contract.
     *
     * @param option the option of the build
     * @param classes the class output folder; empty if there is none on disk
     * @param home the home folder; empty if there is none
     * @param findings receives problems with the contract
     */
    public static Contracts read(
            ContractOption option, Optional<Path> classes, Optional<Path> home, Findings findings) {
        Optional<Contract> contract = new ContractReader(option, new ContractFinder(classes, home)).read(findings);
        boolean isWanted = option.mode() != ContractOption.Mode.NONE;
        return new Contracts(contract, isWanted && contract.isEmpty() && findings.isClean());
    }

    /** Whether keys are not checked although the option does not turn the check off. */
    public boolean isUnchecked() {
        return isUnchecked;
    }

    /** Checks the keys of a loader, if there is a contract. */
    public void check(Loader loader, Findings findings) {
        contract.ifPresent(found -> new ContractCheck(found, findings).check(loader));
    }

    /** Returns the descriptions that the contract has of the secrets of a loader, by key. */
    public Map<String, String> descriptions(Loader loader) {
        Map<String, String> descriptions = new HashMap<>();
        contract.ifPresent(found -> {
            for (Secret secret : loader.secrets()) {
                Answer answer = found.find(secret.key().path());
                if (!ContractCheck.isAbsent(answer)) {
                    descriptions.put(
                            secret.key().text(),
                            found.descriptions().above(answer.place().line()));
                }
            }
        });
        return descriptions;
    }
}

package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Loader;
import dev.secretly.schema.contract.Contract;
import dev.secretly.schema.contract.ProjectFolders;
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
     * @param folders where it may be
     * @param findings receives problems with the contract
     */
    public static Contracts read(ContractOption option, ProjectFolders folders, Findings findings) {
        Optional<Contract> contract = new ContractReader(option, folders).read(findings);
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
            for (LoadedSecret secret : loader.secrets()) {
                descriptions.put(secret.key().text(), found.description(secret.key()));
            }
        });
        return descriptions;
    }
}

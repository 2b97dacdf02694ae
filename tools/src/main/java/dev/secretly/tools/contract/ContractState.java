package dev.secretly.tools.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.problem.Place;
import dev.secretly.schema.contract.Contract;
import dev.secretly.schema.contract.ContractComparison;
import dev.secretly.schema.contract.Difference;
import dev.secretly.schema.contract.Difference.Missing;
import dev.secretly.schema.contract.Difference.WrongType;
import dev.secretly.schema.type.SecretSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a contract and code differ.
 *
 * @param missing the secrets whose keys the contract lacks, one a key
 * @param wrongTypes the values of other types than in code
 * @param unread the keys that no code reads, with their places
 */
public record ContractState(List<Missing> missing, List<WrongType> wrongTypes, Map<KeyPath, Place> unread) {

    /** Compares a contract with the secrets of all code that shares it. */
    public static ContractState of(Contract contract, List<SecretSchema> secrets) {
        Map<KeyPath, Missing> missing = new LinkedHashMap<>();
        List<WrongType> wrongTypes = new ArrayList<>();
        for (Difference difference : ContractComparison.of(contract, secrets)) {
            if (difference instanceof Missing lacking) {
                missing.putIfAbsent(lacking.secret().key(), lacking);
            } else if (difference instanceof WrongType wrong) {
                wrongTypes.add(wrong);
            }
        }
        return new ContractState(
                List.copyOf(missing.values()), wrongTypes, ContractComparison.unread(contract, secrets));
    }

    /** Whether they agree, but for keys that no code reads. */
    public boolean isFine() {
        return missing.isEmpty() && wrongTypes.isEmpty();
    }

    /** The same without some of the missing keys, for what was added. */
    public ContractState without(List<Missing> others) {
        return new ContractState(
                missing.stream().filter(one -> !others.contains(one)).toList(), wrongTypes, unread);
    }

    /** The same without the keys that no code reads, for a part of the code. */
    public ContractState withoutUnread() {
        return new ContractState(missing, wrongTypes, Map.of());
    }
}

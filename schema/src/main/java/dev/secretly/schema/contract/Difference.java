package dev.secretly.schema.contract;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.problem.Place;
import dev.secretly.schema.type.SecretSchema;
import java.util.List;

/** A difference between a contract and a secret that code declares. */
public sealed interface Difference {

    /** The secret; for a key in a list or map of records, that of the record's component. */
    SecretSchema secret();

    /**
     * The contract lacks a key.
     *
     * @param secret the secret
     * @param containers the lists, sets and maps of records in whose tables the key is missing, outermost first; empty for a key
     *     that no table of a record has
     */
    record Missing(SecretSchema secret, List<SecretSchema> containers) implements Difference {

        /** Copies the list. */
        public Missing {
            containers = List.copyOf(containers);
        }

        /** The key, in the innermost tables that lack it. */
        public KeyPath keyInTable() {
            int depth = containers.isEmpty()
                    ? 0
                    : containers.get(containers.size() - 1).key().parts().size();
            return secret.key().from(depth);
        }
    }

    /**
     * The contract has a value of another type than code reads.
     *
     * @param secret the secret
     * @param key the key that has the value: that of the secret, or of what should be its table
     * @param place where the value is
     * @param found what it is, with its article
     * @param wanted what code reads, with its article
     */
    record WrongType(SecretSchema secret, KeyPath key, Place place, String found, String wanted)
            implements Difference {}
}

package dev.secretly.tools.contract;

import dev.secretly.runtime.problem.Place;
import dev.secretly.tools.index.IndexedSecret;

/**
 * A value of the contract that is of another type than in code.
 *
 * @param key the key that has the value: that of the secret, or of what should be its table
 * @param secret the secret
 * @param place where the value is
 * @param found what it is, with its article
 * @param wanted what code reads, with its article
 */
public record WrongType(String key, IndexedSecret secret, Place place, String found, String wanted) {}

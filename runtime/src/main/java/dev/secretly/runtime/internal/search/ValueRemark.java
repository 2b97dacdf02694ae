package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.problem.Place;

/**
 * What is to be said about a value that is well-formed.
 *
 * @param key the key of its secret
 * @param place where it is
 * @param remark what is to be said
 */
public record ValueRemark(String key, Place place, Remark remark) {}

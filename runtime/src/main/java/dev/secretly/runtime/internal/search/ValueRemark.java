package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.problem.Place;
import java.util.List;
import java.util.Set;

/**
 * A remark about a well-formed value.
 *
 * @param key the key of its secret
 * @param place where it is
 * @param remark the remark
 */
public record ValueRemark(String key, Place place, Remark remark) {

    /** Drops {@code Pair}, and {@code NoPair} for the private keys that also have a {@code Pair}. */
    static List<ValueRemark> withoutPairs(Set<ValueRemark> remarks) {
        return remarks.stream()
                .filter(one -> !(one.remark instanceof Remark.Pair))
                .filter(one -> !(one.remark instanceof Remark.NoPair)
                        || !remarks.contains(new ValueRemark(one.key, one.place, new Remark.Pair())))
                .toList();
    }
}

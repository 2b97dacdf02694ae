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
 * @param part which of the values at that place
 * @param remark the remark
 */
public record ValueRemark(String key, Place place, Part part, Remark remark) {

    /**
     * One of the values in a text or file, such as a certificate in a chain.
     *
     * @param number which, from 1
     * @param count how many there are
     */
    public record Part(int number, int count) {

        /** The only value. */
        public static final Part WHOLE = new Part(1, 1);
    }

    /** Drops {@code Pair}, and {@code NoPair} for the private keys that also have a {@code Pair}. */
    static List<ValueRemark> withoutPairs(Set<ValueRemark> remarks) {
        return remarks.stream()
                .filter(one -> !(one.remark instanceof Remark.Pair))
                .filter(one -> !(one.remark instanceof Remark.NoPair)
                        || !remarks.contains(new ValueRemark(one.key, one.place, one.part, new Remark.Pair())))
                .toList();
    }
}

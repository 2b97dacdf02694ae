package dev.secretly.tools.command;

import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.Ascii;
import dev.secretly.runtime.internal.wording.RemarkWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for remarks about well-formed keys and certificates: an expired one does not fail a load. */
final class KeyRemarks {

    private KeyRemarks() {}

    /** The remarks that are due now. */
    static List<ValueRemark> due(List<ValueRemark> remarks) {
        Instant now = Instant.now();
        return remarks.stream().filter(remark -> remark.remark().isDue(now)).toList();
    }

    /** A remark as a sentence. */
    static String words(ValueRemark remark) {
        return Ascii.line(RemarkWords.sentence(remark, Instant.now()));
    }

    /** The remarks about the value of a key and what is in it, including the earliest end of its certificates; empty if there are none. */
    static String ofKey(String key, List<ValueRemark> remarks) {
        List<Remark> ofKey = remarks.stream()
                .filter(remark -> KeyPath.parse(remark.key()).isWithin(KeyPath.parse(key)))
                .map(ValueRemark::remark)
                .toList();
        Stream<Remark> end = ofKey.stream()
                .filter(Remark.Ends.class::isInstance)
                .min(Comparator.comparing(remark -> ((Remark.Ends) remark).at()))
                .stream();
        Stream<Remark> others = ofKey.stream().filter(remark -> !(remark instanceof Remark.Ends));
        return Stream.concat(end, others)
                .map(remark -> RemarkWords.of(remark, Instant.now()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

package dev.secretly.tools.command;

import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.wording.Ascii;
import dev.secretly.runtime.internal.wording.RemarkWords;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Lines about keys and certificates that are well-formed: expired or short ones are no problem of a load, but one of the program. */
final class KeyRemarks {

    private KeyRemarks() {}

    /** A line for each remark that is due now. */
    static List<String> of(List<ValueRemark> remarks) {
        Instant now = Instant.now();
        return remarks.stream()
                .filter(remark -> remark.remark().isDue(now))
                .map(remark -> Ascii.line("warning: " + remark.key() + " at " + remark.place() + " "
                        + RemarkWords.of(remark.remark(), now)))
                .distinct()
                .toList();
    }

    /** What is to be said about the value of a key, which is also when its certificate ends; empty if there is nothing. */
    static String ofKey(String key, List<ValueRemark> remarks) {
        Instant now = Instant.now();
        return remarks.stream()
                .filter(remark -> remark.key().equals(key))
                .map(ValueRemark::remark)
                .sorted(KeyRemarks::byEnd)
                .map(remark -> RemarkWords.of(remark, now))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static int byEnd(Remark one, Remark other) {
        return one instanceof Remark.Ends first && other instanceof Remark.Ends second
                ? first.at().compareTo(second.at())
                : 0;
    }
}

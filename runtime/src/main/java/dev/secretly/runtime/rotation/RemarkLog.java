package dev.secretly.runtime.rotation;

import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.internal.report.RotationText;
import dev.secretly.runtime.internal.search.ValueRemark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The remarks about the keys and certificates of a record: each once, and once more when a certificate has expired. Thread-safe. */
final class RemarkLog {

    private final String type;
    private final Set<Said> said = new HashSet<>();
    private List<ValueRemark> remarks = List.of();

    RemarkLog(String type) {
        this.type = type;
    }

    /** Starts with a new record. What was said of a value that it still has is not said again. */
    synchronized void start(List<ValueRemark> ofRecord) {
        remarks = ofRecord;
        said.removeIf(one -> ofRecord.stream().noneMatch(one::isAbout));
    }

    /** Whether there is anything new to say. */
    synchronized boolean isDue(Instant now) {
        return remarks.stream().anyMatch(remark -> remark.remark().isDue(now) && !said.contains(stage(remark, now)));
    }

    /** The lines to log now. */
    synchronized List<String> take(Instant now) {
        List<String> lines = new ArrayList<>();
        for (ValueRemark remark : remarks) {
            if (remark.remark().isDue(now) && said.add(stage(remark, now))) {
                lines.add(RotationText.remark(type, remark, now));
            }
        }
        return lines;
    }

    private static Said stage(ValueRemark remark, Instant now) {
        return new Said(
                remark.key(), remark.part(), remark.remark(), remark.remark().isOver(now));
    }

    /** What was said: an end is said twice, before and after it. */
    private record Said(String key, ValueRemark.Part part, Remark remark, boolean isOver) {

        private boolean isAbout(ValueRemark other) {
            return other.key().equals(key)
                    && other.part().equals(part)
                    && other.remark().equals(remark);
        }
    }
}

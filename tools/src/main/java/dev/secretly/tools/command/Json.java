package dev.secretly.tools.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.wording.RemarkWords;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.spi.Validity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Builds reports as JSON. */
final class Json {

    private static final int SCHEMA_VERSION = 1;

    private Json() {}

    /** A report of a command, to which its own members are added. */
    static JsonObject report(String command) {
        JsonObject report = new JsonObject();
        report.addProperty("schemaVersion", SCHEMA_VERSION);
        report.addProperty("command", command);
        return report;
    }

    static JsonArray texts(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    static JsonObject of(Place place) {
        JsonObject object = new JsonObject();
        object.addProperty("source", place.source());
        if (!place.variable().isEmpty()) {
            object.addProperty("variable", place.variable());
        }
        if (place.line() > 0) {
            object.addProperty("line", place.line());
            object.addProperty("column", place.column());
        }
        return object;
    }

    /** What a store knows of a value; the id of a lease is left out. Times are in ISO 8601. */
    static JsonObject of(Validity validity) {
        JsonObject object = new JsonObject();
        validity.version().ifPresent(version -> object.addProperty("version", version));
        validity.created().ifPresent(time -> object.addProperty("created", time.toString()));
        validity.goodUntil().ifPresent(time -> object.addProperty("goodUntil", time.toString()));
        validity.lease()
                .ifPresent(lease ->
                        object.addProperty("leaseSeconds", lease.duration().toSeconds()));
        return object;
    }

    static JsonObject of(Problem problem) {
        JsonObject object = new JsonObject();
        object.addProperty("kind", problem.kind().name());
        object.addProperty("key", problem.key());
        object.addProperty("variable", problem.variable());
        object.addProperty("element", problem.element());
        object.addProperty("wanted", problem.wanted());
        object.addProperty("found", problem.found());
        object.addProperty("detail", problem.detail());
        JsonArray places = new JsonArray();
        for (Place place : problem.places()) {
            JsonObject at = of(place);
            at.addProperty("state", place.state().name());
            places.add(at);
        }
        object.add("places", places);
        return object;
    }

    static JsonArray ofRemarks(List<ValueRemark> remarks) {
        JsonArray array = new JsonArray();
        for (ValueRemark remark : remarks) {
            JsonObject one = new JsonObject();
            one.addProperty("key", remark.key());
            one.add("place", of(remark.place()));
            if (remark.part().count() > 1) {
                one.addProperty("number", remark.part().number());
            }
            one.addProperty("remark", RemarkWords.of(remark.remark(), Instant.now()));
            array.add(one);
        }
        return array;
    }
}

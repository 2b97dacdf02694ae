package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.value.Defect;
import dev.secretly.runtime.internal.value.EnumParser;
import dev.secretly.runtime.internal.value.ListParser;
import dev.secretly.runtime.internal.value.MapParser;
import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.internal.value.TableParser;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.internal.value.ValueParser;
import java.util.ArrayList;
import java.util.List;

/** Example values that can be pasted into TOML. */
final class Example {

    private Example() {}

    /** A value on one line that shows what the parser accepts for the secret of the request. */
    static String of(ValueParser<?> parser, Request request) {
        if (parser instanceof EnumParser<?> ofEnum) {
            return "\"" + ofEnum.names().get(0) + "\"";
        }
        if (parser instanceof ListParser<?> list) {
            String item = of(list.item(), request);
            return item.startsWith("[") ? "[" + item + "]" : "[" + item + ", " + item + "]";
        }
        if (parser instanceof MapParser<?> map) {
            return "{ name = " + of(map.value(), request) + " }";
        }
        return parser instanceof TableParser<?> table ? table(table, request) : single(parser.kind());
    }

    /** The keys that are missing from an empty table are those that the record requires. */
    private static String table(TableParser<?> parser, Request request) {
        int depth = KeyPath.parse(request.secret().key()).parts().size();
        List<String> entries = new ArrayList<>();
        for (Defect defect : parser.missing(request)) {
            if (defect instanceof Defect.Missing missing) {
                String key = KeyPath.parse(missing.request().secret().key())
                        .from(depth)
                        .text();
                entries.add(key + " = " + of(missing.wanted(), missing.request()));
            }
        }
        return entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
    }

    /** A value of a kind as written in TOML. */
    private static String single(ValueKind kind) {
        return switch (kind) {
            case TEXT, ENUM, MADE -> "\"...\"";
            case BOOLEAN -> "true";
            case INT, LONG, BIG_INTEGER -> "5432";
            case DOUBLE -> "0.5";
            case BIG_DECIMAL -> "\"0.5\"";
            case BYTES -> "\"c2VjcmV0\"";
            case URI -> "\"https://host.example\"";
            case PATH -> "\"/some/path\"";
            case UUID -> "\"00000000-0000-0000-0000-000000000000\"";
            case SOCKET_ADDRESS -> "\"host.example:5432\"";
            case DURATION -> "\"30s\"";
            case LOCAL_DATE -> "2026-11-24";
            case LOCAL_TIME -> "07:30:00";
            case LOCAL_DATE_TIME -> "2026-11-24T07:30:00";
            case OFFSET_DATE_TIME, INSTANT -> "2026-11-24T07:30:00Z";
            case LIST -> "[]";
            case MAP, TABLE -> "{}";
        };
    }
}

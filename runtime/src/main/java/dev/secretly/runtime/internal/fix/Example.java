package dev.secretly.runtime.internal.fix;

import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.conversion.EnumParser;
import dev.secretly.runtime.internal.conversion.ListParser;
import dev.secretly.runtime.internal.conversion.MapParser;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.SetParser;
import dev.secretly.runtime.internal.conversion.TableParser;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.ArrayList;
import java.util.List;

/** Example values that can be pasted into TOML. */
final class Example {

    private Example() {}

    /** A value on one line that shows what the parser accepts for the secret of the request. */
    static String of(ValueParser<?> parser, Request request) {
        return hasNone(parser.kind()) ? "" : written(parser, request);
    }

    /** Whether the kind has no example, which would be a key, or as long as one. */
    private static boolean hasNone(ValueKind kind) {
        return kind.isKey() || kind == ValueKind.KEY_LIST || kind == ValueKind.JSON;
    }

    private static String written(ValueParser<?> parser, Request request) {
        if (parser instanceof EnumParser<?> ofEnum) {
            return "\"" + ofEnum.names().get(0) + "\"";
        }
        if (parser instanceof SetParser<?> set) {
            return written(set.list(), request);
        }
        if (hasNone(parser.kind())) {
            return ValueKind.TEXT.example();
        }
        if (parser instanceof ListParser<?> list) {
            String item = written(list.item(), request);
            return item.startsWith("[") ? "[" + item + "]" : "[" + item + ", " + item + "]";
        }
        if (parser instanceof MapParser<?> map) {
            return "{ name = " + written(map.value(), request) + " }";
        }
        return parser instanceof TableParser<?> table
                ? table(table, request)
                : parser.kind().example();
    }

    /** A string that shows what the parser accepts from a variable; empty if it accepts any string. */
    static String ofText(ValueParser<?> parser, Request request) {
        if (parser instanceof SetParser<?> set) {
            return ofText(set.list(), request);
        }
        if (parser instanceof ListParser<?> list) {
            String item = ofText(list.item(), request);
            return item.isEmpty() ? "" : item + "," + item;
        }
        if (parser instanceof EnumParser<?>) {
            return "";
        }
        String example = of(parser, request).replace("\"", "");
        return example.equals("...") ? "" : example;
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
                entries.add(key + " = " + written(missing.wanted(), missing.request()));
            }
        }
        return entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
    }
}

package dev.secretly.tools.loading;

import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.IndexedType;
import dev.secretly.tools.index.IndexedValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the types of the program's own that only a start of the program can check. */
public final class UncheckedTypes {

    private UncheckedTypes() {}

    /** The names of types that the program creates from a string, and of records with a value in the sources. */
    public static Set<String> of(List<IndexedType> types) {
        Set<String> unchecked = new TreeSet<>();
        for (IndexedType type : types) {
            type.secrets().forEach(secret -> add(secret.value(), unchecked));
        }
        return unchecked;
    }

    private static void add(IndexedValue value, Set<String> unchecked) {
        if (value.kind() == ValueKind.CUSTOM) {
            unchecked.add(withoutContainer(value.type()));
        }
        value.item().ifPresent(item -> add(item, unchecked));
        for (IndexedSecret secret : value.secrets()) {
            add(secret.value(), unchecked);
        }
    }

    /** The type argument of an Optional. */
    private static String withoutContainer(String type) {
        int open = type.indexOf('<');
        return open < 0 ? type : type.substring(open + 1, type.lastIndexOf('>'));
    }
}

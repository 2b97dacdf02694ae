package dev.secretly.tools.loading;

import dev.secretly.schema.type.TypeSchema;
import dev.secretly.schema.type.ValueSchema;
import dev.secretly.schema.type.ValueSchema.Custom;
import dev.secretly.schema.type.ValueSchema.Several;
import dev.secretly.schema.type.ValueSchema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the types of the program's own that only a start of the program can check. */
public final class UncheckedTypes {

    private UncheckedTypes() {}

    /** The names of types that the program creates from a string, and of records with a value in the sources. */
    public static Set<String> of(List<TypeSchema> types) {
        Set<String> unchecked = new TreeSet<>();
        for (TypeSchema type : types) {
            type.secrets().forEach(secret -> add(secret.value(), unchecked));
        }
        return unchecked;
    }

    private static void add(ValueSchema value, Set<String> unchecked) {
        if (value instanceof Custom custom) {
            unchecked.add(custom.javaType());
        } else if (value instanceof Several several) {
            add(several.item(), unchecked);
        } else if (value instanceof Table table) {
            table.secrets().forEach(secret -> add(secret.value(), unchecked));
        }
    }
}

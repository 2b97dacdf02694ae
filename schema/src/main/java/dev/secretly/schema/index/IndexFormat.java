package dev.secretly.schema.index;

import java.util.Locale;

/** What the writer and the reader of indexes agree on. */
final class IndexFormat {

    /** The version of the format, which readers check. */
    static final int VERSION = 1;

    /** Kinds of values that the runtime does not tell apart by TOML alone. */
    static final String SET = "set";

    private IndexFormat() {}

    /** The name of a constant in an index. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of an enum that has a name in an index. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

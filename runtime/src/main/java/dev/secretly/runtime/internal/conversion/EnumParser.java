package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses an enum constant by its name; case does not matter, and {@code -} equals {@code _}. */
public final class EnumParser<E> extends SingleParser<E> {

    private final List<String> names;
    private final List<E> constants;

    /**
     * Creates a parser.
     *
     * @param names the names of the constants
     * @param constants the constants, in the same order
     */
    public EnumParser(List<String> names, List<E> constants) {
        super(ValueKind.ENUM);
        this.names = names;
        this.constants = constants;
    }

    /** A parser of all constants of an enum. */
    public static <E extends Enum<E>> EnumParser<E> of(E[] constants) {
        List<String> names = new ArrayList<>();
        for (E constant : constants) {
            names.add(constant.name());
        }
        return new EnumParser<>(names, List.of(constants));
    }

    @Override
    public @Nullable E convert(Object value, DeclaredSecret secret) {
        return value instanceof String text ? constant(text.strip()) : null;
    }

    private @Nullable E constant(String text) {
        int exact = names.indexOf(text);
        if (exact >= 0) {
            return constants.get(exact);
        }
        for (int i = 0; i < names.size(); i++) {
            if (normal(names.get(i)).equals(normal(text))) {
                return constants.get(i);
            }
        }
        return null;
    }

    /** The names of the constants. */
    public List<String> names() {
        return names;
    }

    private static String normal(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

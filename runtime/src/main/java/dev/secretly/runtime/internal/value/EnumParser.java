package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses an enum constant by its name; case does not matter, and {@code -} equals {@code _}. */
public final class EnumParser<E extends Enum<E>> extends SingleParser<E> {

    private final E[] constants;

    public EnumParser(E[] constants) {
        super(ValueKind.ENUM);
        this.constants = constants.clone();
    }

    @Override
    public @Nullable E convert(Object value, DeclaredSecret secret) {
        return value instanceof String text ? constant(text.strip()) : null;
    }

    private @Nullable E constant(String text) {
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        for (E constant : constants) {
            if (normal(constant.name()).equals(normal(text))) {
                return constant;
            }
        }
        return null;
    }

    /** The names of the constants. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (E constant : constants) {
            names.add(constant.name());
        }
        return names;
    }

    /** The normalized name, for comparing. */
    public static String normal(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

package dev.secretly.runtime.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A constant of an enum by its name; case does not matter, nor which of {@code -} and {@code _} is used. */
public final class EnumParser<E extends Enum<E>> extends SingleParser<E> {

    private final E[] constants;

    /** A parser of these constants. */
    public EnumParser(E[] constants) {
        super(ValueKind.ENUM);
        this.constants = constants.clone();
    }

    @Override
    protected @Nullable E fromText(String text) {
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

    /** A name as it is compared. */
    public static String normal(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

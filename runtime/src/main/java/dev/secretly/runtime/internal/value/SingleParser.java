package dev.secretly.runtime.internal.value;

import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.spi.DeclaredSecret;
import org.jspecify.annotations.Nullable;

/** Parses a single value from a string, or from the TOML types of its kind. */
public abstract class SingleParser<T> implements ValueParser<T> {

    private final ValueKind kind;

    protected SingleParser(ValueKind kind) {
        this.kind = kind;
    }

    @Override
    public final ValueKind kind() {
        return kind;
    }

    @Override
    public final boolean takesText() {
        return true;
    }

    @Override
    public final @Nullable T parse(Answer.Present answer, Request request) {
        Object value = answer.value();
        T parsed = value == null ? null : parsed(value, answer.type());
        if (parsed == null) {
            request.refuse(answer, this, "");
        }
        return parsed;
    }

    @Override
    public final @Nullable T fromPlain(Object value, DeclaredSecret secret) {
        TomlType number = value instanceof Boolean ? TomlType.BOOLEAN : TomlType.INTEGER;
        return parsed(value, value instanceof String ? TomlType.STRING : number);
    }

    private @Nullable T parsed(Object value, TomlType type) {
        if (!kind.accepts(type)) {
            return null;
        }
        return value instanceof String text ? fromText(text.strip()) : fromToml(value);
    }

    /** Parses a string without surrounding white space; null if it is malformed. */
    protected abstract @Nullable T fromText(String text);

    /** Converts a value of one of the kind's TOML types other than a string; null if it is out of range. */
    protected @Nullable T fromToml(Object value) {
        return null;
    }
}

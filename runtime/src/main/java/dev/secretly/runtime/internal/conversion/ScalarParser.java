package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Parses the built-in scalar types except unchanged strings. */
public final class ScalarParser<T> extends SingleParser<T> {

    /** Creates a parser for a kind that {@link ValueKind#fromText} handles; {@code T} must be the type of that kind. */
    public ScalarParser(ValueKind kind) {
        super(kind);
    }

    @Override
    @SuppressWarnings("unchecked") // Each factory method of SecretType pairs a kind with its type.
    public @Nullable T convert(Object value, DeclaredSecret secret) {
        if (value instanceof byte[] content) {
            return kind() == ValueKind.BYTES ? (T) content.clone() : null;
        }
        if (!kind().accepts(TomlType.of(value))) {
            return null;
        }
        return (T) (value instanceof String text ? fromText(text.strip()) : kind().fromToml(value));
    }

    private @Nullable Object fromText(String text) {
        try {
            return kind().fromText(text);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException | URISyntaxException malformed) {
            return null;
        }
    }
}

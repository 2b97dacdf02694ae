package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.StoreSource;
import java.util.Objects;

/** Distinguishes the two kinds of sources that programs and stores provide. */
public final class StoreKind {

    private StoreKind() {}

    /**
     * The source of a program.
     *
     * @throws NullPointerException if the source or its name is null
     * @throws IllegalArgumentException if it is of neither kind
     */
    public static Source ofProgram(StoreSource source) {
        String name = Objects.requireNonNull(checked(source).name(), "the name of the source");
        return source instanceof SecretDocumentSource document
                ? new DocumentSource(
                        new Origin(name, Origin.Kind.STORE),
                        KeyPath.ROOT,
                        document,
                        "return a table with the key from the source")
                : new CustomSource(new Origin(name, Origin.Kind.CUSTOM), (SecretSource) source);
    }

    /** The same source, which is of one of the kinds. */
    static StoreSource checked(StoreSource source) {
        if (Objects.requireNonNull(source, "source") instanceof SecretSource
                || source instanceof SecretDocumentSource) {
            return source;
        }
        throw new IllegalArgumentException("the source is neither a SecretSource nor a SecretDocumentSource: "
                + source.getClass().getName());
    }
}

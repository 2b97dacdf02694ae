package dev.secretly.runtime;

import dev.secretly.runtime.value.SingleParser;
import dev.secretly.runtime.value.ValueKind;
import org.jspecify.annotations.Nullable;

/** A value that the program makes from a text. What that throws is kept until it is asked for. */
final class FactoryParser<T> extends SingleParser<T> {

    private final SecretFactory<T> factory;
    private @Nullable Exception thrown;

    FactoryParser(SecretFactory<T> factory) {
        super(ValueKind.MADE);
        this.factory = factory;
    }

    @Override
    protected @Nullable T fromText(String text) {
        thrown = null;
        try {
            return factory.make(text);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            thrown = exception;
        } catch (Exception exception) {
            thrown = exception;
        }
        return null;
    }

    /** What the last text made the program throw; null if nothing. */
    @Nullable
    Exception thrown() {
        return thrown;
    }
}

package dev.secretly.store;

import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.Validity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a store has under one name: a content, nothing, or a failure that concerns only this name. It prints no value. Immutable. */
public final class StoreItem {

    private final transient @Nullable SecretValue content;
    private final @Nullable Validity validity;
    private final @Nullable StoreException failure;

    private StoreItem(@Nullable SecretValue content, @Nullable Validity validity, @Nullable StoreException failure) {
        this.content = content;
        this.validity = validity;
        this.failure = failure;
    }

    /**
     * Returns an item with a content.
     *
     * @param content text, bytes, a list or a table
     * @return the item
     * @throws NullPointerException if it is null
     */
    public static StoreItem of(SecretValue content) {
        return new StoreItem(Objects.requireNonNull(content, "content"), null, null);
    }

    /** {@return an item for a name that does not exist} */
    public static StoreItem absent() {
        return new StoreItem(null, null, null);
    }

    /**
     * Returns an item that cannot be read.
     *
     * @param failure why
     * @return the item
     * @throws NullPointerException if it is null
     */
    public static StoreItem failed(StoreException failure) {
        return new StoreItem(null, null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Returns the same item with what the store knows of it.
     *
     * @param known what it knows
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public StoreItem withValidity(Validity known) {
        return new StoreItem(content, Objects.requireNonNull(known, "known"), failure);
    }

    /**
     * Returns the answer about an item that could not be read.
     *
     * @param item the item; null if the store gave no answer for it
     * @return the answer; empty if the item was read, or does not exist
     */
    static Optional<SecretAnswer> failure(@Nullable StoreItem item, String name, String origin) {
        if (item == null) {
            return Optional.of(SecretAnswer.failed(
                    origin,
                    new StoreException(
                            "no answer for " + name, "try again; if it still fails, check the status of the store")));
        }
        return item.failure().map(failure -> SecretAnswer.failed(origin, failure));
    }

    /** The answer with a value of this item. */
    SecretAnswer present(SecretValue value, String origin) {
        SecretAnswer present = SecretAnswer.present(value, origin);
        return validity == null ? present : present.withValidity(validity);
    }

    /** {@return the content; empty if there is none} */
    public Optional<SecretValue> content() {
        return Optional.ofNullable(content);
    }

    /** {@return what the store knows of it; empty if it did not say} */
    public Optional<Validity> validity() {
        return Optional.ofNullable(validity);
    }

    /** {@return why it cannot be read; empty if it can, or if there is none} */
    public Optional<StoreException> failure() {
        return Optional.ofNullable(failure);
    }
}

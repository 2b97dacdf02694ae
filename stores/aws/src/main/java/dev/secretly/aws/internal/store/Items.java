package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.failure.FailureWords;
import dev.secretly.aws.internal.json.Responses.Content;
import dev.secretly.aws.internal.json.Responses.Item;
import dev.secretly.aws.internal.json.Responses.NoContent;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.store.StoreItem;
import org.jspecify.annotations.Nullable;

/** Turns the answers of AWS into items, with the words of failures. */
public final class Items {

    private Items() {}

    /** Reads something that may fail. */
    @FunctionalInterface
    public interface Reading {

        /** Reads it. */
        Content read() throws FailureException;
    }

    /** An item of an answer; null if the answer has none for the name. */
    static StoreItem of(@Nullable Item item, FailureWords words) {
        if (item instanceof Content content) {
            return of(content);
        }
        CallFailure failure =
                item instanceof NoContent none ? none.failure() : CallFailure.of(CallFailure.Kind.NO_ANSWER);
        return of(failure, words);
    }

    private static StoreItem of(CallFailure failure, FailureWords words) {
        return failure.kind() == CallFailure.Kind.NOT_FOUND ? StoreItem.absent() : StoreItem.failed(words.of(failure));
    }

    private static StoreItem of(Content content) {
        return StoreItem.of(content.value()).withValidity(content.validity());
    }

    /**
     * Reads one. A failure that concerns only this one is an item.
     *
     * @throws StoreException if it concerns all
     */
    public static StoreItem one(Reading reading, FailureWords.Source words) throws StoreException {
        try {
            return of(reading.read());
        } catch (FailureException failed) {
            if (failed.failure().isOfOne()) {
                return of(failed.failure(), words.now());
            }
            throw words.now().of(failed.failure());
        }
    }
}

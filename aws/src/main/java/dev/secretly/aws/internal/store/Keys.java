package dev.secretly.aws.internal.store;

import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;

/** Splits canonical keys into their parts. */
final class Keys {

    private Keys() {}

    /** The parts of a key without quotes; empty if a part needs them, which no name in AWS can have. */
    static List<String> parts(DeclaredSecret secret) {
        return secret.key().indexOf('"') >= 0 ? List.of() : List.of(secret.key().split("\\.", -1));
    }

    /** Lists of at most some items, in order. */
    static <T> List<List<T>> batches(List<T> items, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < items.size(); i += size) {
            batches.add(items.subList(i, Math.min(i + size, items.size())));
        }
        return batches;
    }
}

package dev.secretly.spring.boards;

import dev.secretly.runtime.Secrets;

/** A loader without a class for Spring. */
final class HiddenSecrets {

    private HiddenSecrets() {}

    static Hidden load(Secrets secrets) {
        return new Hidden();
    }
}

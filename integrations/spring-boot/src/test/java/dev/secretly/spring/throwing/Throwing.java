package dev.secretly.spring.throwing;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/** A class whose constructor shows what it got. */
public final class Throwing {

    Throwing(@Secret("trello.signature") SecretString signature) {
        throw new IllegalStateException(signature.reveal());
    }
}

package dev.secretly.spring.boards;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/** A class, not a record. */
class Webhook {

    final SecretString signature;

    Webhook(@Secret("trello.signature") SecretString signature) {
        this.signature = signature;
    }
}

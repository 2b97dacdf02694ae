package dev.secretly.spring.components;

import dev.secretly.Secret;

/** A superclass with a secret. */
abstract class Sender {

    @Secret("mail.from")
    String from;
}

package dev.secretly.spring.boards;

import dev.secretly.Secret;

/** Has no constructor that a loader can call. */
class Listener {

    @Secret("trello.callback")
    String callback = "";

    Listener(int port) {}
}

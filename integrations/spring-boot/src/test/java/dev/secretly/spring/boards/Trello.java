package dev.secretly.spring.boards;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

@Secret("trello")
record Trello(SecretString apiKey, SecretString token) {}

package dev.secretly.junit.db;

import dev.secretly.Secret;

/** Has the name, a key and a component of another record in another package. */
@Secret("settings")
public record Settings(String port) {}

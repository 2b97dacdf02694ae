package dev.secretly.runtime.recipe;

import dev.secretly.runtime.SecretString;

/** A record as a program has it. */
record Database(String url, String user, SecretString password) {}

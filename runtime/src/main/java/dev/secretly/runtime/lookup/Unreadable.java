package dev.secretly.runtime.lookup;

import dev.secretly.runtime.source.Fault;

/** A source that is there and could not be read, and one reason why. */
public record Unreadable(String source, Fault fault) {}

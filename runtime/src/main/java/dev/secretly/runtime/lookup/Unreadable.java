package dev.secretly.runtime.lookup;

import dev.secretly.runtime.source.Fault;
import dev.secretly.runtime.source.Source;

/** A source that is there and could not be read, and one reason why. */
public record Unreadable(String source, Source.Kind kind, Fault fault) {}

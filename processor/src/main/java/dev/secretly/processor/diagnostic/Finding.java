package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Place;

/** A broken rule: which, in words, and where. */
public record Finding(Rule rule, String message, Place place) {}

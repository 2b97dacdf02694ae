package dev.secretly.processor.check;

import dev.secretly.runtime.source.TomlDocument;

/**
 * The committed list of keys: an example of the file of secrets, with placeholders for values.
 *
 * @param name how messages name the file
 * @param document what is in it
 */
record Contract(String name, TomlDocument document) {}

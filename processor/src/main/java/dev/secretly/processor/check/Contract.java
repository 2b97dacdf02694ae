package dev.secretly.processor.check;

import dev.secretly.runtime.source.TomlDocument;

/**
 * The committed list of keys: an example of the file of secrets, with placeholders for values.
 *
 * @param name how messages name the file
 * @param document what is in it
 * @param descriptions what its comments say of keys
 */
record Contract(String name, TomlDocument document, Descriptions descriptions) {}

/** Searches content for values, in the spellings in which files, logs and other languages write them. */
@NullMarked
package dev.secretly.schema.leak;

import org.jspecify.annotations.NullMarked;

/** Writes what a loader needs as JSON, for tools that tell which secrets a program has. */
@NullMarked
package dev.secretly.processor.index;

import org.jspecify.annotations.NullMarked;

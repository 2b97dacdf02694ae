/** Writes loaders. It decides nothing: the model says it all. */
@NullMarked
package dev.secretly.processor.write;

import org.jspecify.annotations.NullMarked;

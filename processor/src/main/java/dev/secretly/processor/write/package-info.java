/** Writes loaders from the model, which contains all decisions. */
@NullMarked
package dev.secretly.processor.write;

import org.jspecify.annotations.NullMarked;

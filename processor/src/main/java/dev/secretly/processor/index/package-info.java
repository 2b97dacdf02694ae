/** Writes and reads indexes, which have what loaders need as JSON. */
@NullMarked
package dev.secretly.processor.index;

import org.jspecify.annotations.NullMarked;

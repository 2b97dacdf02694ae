/** What the processor says, and the collection of it. */
@NullMarked
package dev.secretly.processor.diagnostic;

import org.jspecify.annotations.NullMarked;

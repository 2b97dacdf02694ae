/** Words, collects and prints the findings of the processor. */
@NullMarked
package dev.secretly.processor.diagnostic;

import org.jspecify.annotations.NullMarked;

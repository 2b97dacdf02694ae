/** Reads annotated types into the model, and checks what a loader needs. */
@NullMarked
package dev.secretly.processor.reading;

import org.jspecify.annotations.NullMarked;

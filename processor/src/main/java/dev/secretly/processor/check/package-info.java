/** Finds mistakes that one annotation alone does not show. */
@NullMarked
package dev.secretly.processor.check;

import org.jspecify.annotations.NullMarked;

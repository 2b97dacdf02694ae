/** Looks for mistakes that need more than one annotation to see. */
@NullMarked
package dev.secretly.processor.check;

import org.jspecify.annotations.NullMarked;

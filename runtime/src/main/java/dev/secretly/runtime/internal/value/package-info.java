/** Turns the answer of a source into a Java value, or says what it should have been. */
@NullMarked
package dev.secretly.runtime.internal.value;

import org.jspecify.annotations.NullMarked;
